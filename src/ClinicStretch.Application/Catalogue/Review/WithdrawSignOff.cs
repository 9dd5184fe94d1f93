using ClinicStretch.Application.Pipeline;
using ClinicStretch.Domain;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Catalogue.Review;

/// <summary>A clinician takes a sign-off back: the fact awaits a clinician again. The row stays. Once more changes nothing.</summary>
public sealed record WithdrawSignOff(string Slug, SignOffId Id) : ITherapistRequest<SignOffLine>, IAudited
{
    public AuditSubject Subject => AuditSubject.SignOff(Id.Value);
}

internal sealed class WithdrawSignOffValidator : AbstractValidator<WithdrawSignOff>
{
    public WithdrawSignOffValidator() => RuleFor(x => x.Slug).Line(80);
}

internal sealed class WithdrawSignOffHandler(IClinicDb db, ExerciseShelf shelf, FactReader facts, ICaller caller, TimeProvider clock)
    : IRequestHandler<WithdrawSignOff, SignOffLine>
{
    public async Task<SignOffLine> Handle(WithdrawSignOff request, CancellationToken cancellationToken)
    {
        var signOff = await db.SignOffs.SingleOrDefaultAsync(s => s.Id == request.Id && s.Exercise == request.Slug, cancellationToken)
            ?? throw new NotFoundException("sign-off");
        signOff.Withdraw(caller.Member, clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        var names = await facts.NamesOf([signOff.SignedBy], cancellationToken);
        var standings = await facts.Of(await shelf.Get(request.Slug, cancellationToken), cancellationToken);
        var readsOtherwise = standings.All(s => s.Fact.Key != signOff.Fact || s.Fact.Hash != signOff.FactHash);
        return SignOffLine.Of(signOff, names[signOff.SignedBy], readsOtherwise);
    }
}
