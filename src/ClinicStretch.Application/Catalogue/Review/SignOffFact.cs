using ClinicStretch.Application.Pipeline;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Catalogue.Own;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Catalogue.Review;

/// <summary>A clinician confirms one fact of the catalogue, for their clinic. The same id with the same content is answered as the first time.</summary>
/// <param name="Fact">Key of the fact, such as <c>cautions.osteoporosis</c>.</param>
/// <param name="Hash">Hash of the fact as it was read; null to sign it however it reads now.</param>
/// <param name="Note">On what grounds; null when nothing was written.</param>
public sealed record SignOffFact(string Slug, SignOffId Id, string Fact, string? Hash, string? Note) : ITherapistRequest<SignedOffFact>, IAudited
{
    public AuditSubject Subject => AuditSubject.SignOff(Id.Value);
}

/// <param name="Created">False when it was sent before.</param>
public sealed record SignedOffFact(SignOffLine SignOff, bool Created);

internal sealed class SignOffFactValidator : AbstractValidator<SignOffFact>
{
    public SignOffFactValidator()
    {
        RuleFor(x => x.Slug).Line(80);
        RuleFor(x => x.Fact).Line(120);
        RuleFor(x => x.Hash).OptionalLine(64);
        RuleFor(x => x.Note).OptionalText(1000);
    }
}

internal sealed class SignOffFactHandler(IClinicDb db, ExerciseShelf shelf, FactReader facts, ICaller caller, TimeProvider clock)
    : IRequestHandler<SignOffFact, SignedOffFact>
{
    public async Task<SignedOffFact> Handle(SignOffFact request, CancellationToken cancellationToken)
    {
        var known = await db.SignOffs.AsNoTracking().SingleOrDefaultAsync(s => s.Id == request.Id, cancellationToken);
        if (known is not null)
        {
            RequestRules.SameIdSameContent.MustHold(IsSame(known, request));
            return await Answer(known, created: false, cancellationToken);
        }

        var standings = await facts.Of(await shelf.Get(request.Slug, cancellationToken), cancellationToken);
        var standing = standings.SingleOrDefault(s => s.Fact.Key == request.Fact) ?? throw new NotFoundException("fact");
        var signature = new Signature(request.Id, caller.Member, clock.GetUtcNow(), request.Note);
        var signOff = FactSignOff.Of(caller.Clinic, request.Slug, standing, request.Hash, signature);
        db.SignOffs.Add(signOff);
        await db.SaveChangesAsync(cancellationToken);
        return await Answer(signOff, created: true, cancellationToken);
    }

    private bool IsSame(FactSignOff known, SignOffFact request) =>
        known.Says(request.Slug, request.Fact, request.Note) && known.SignedBy == caller.Member && (request.Hash ?? known.FactHash) == known.FactHash;

    private async Task<SignedOffFact> Answer(FactSignOff signOff, bool created, CancellationToken cancellationToken)
    {
        var names = await facts.NamesOf([signOff.SignedBy], cancellationToken);
        return new SignedOffFact(SignOffLine.Of(signOff, names[signOff.SignedBy], forOlderWording: false), created);
    }
}
