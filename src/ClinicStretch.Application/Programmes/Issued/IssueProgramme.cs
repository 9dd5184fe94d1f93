using ClinicStretch.Application.Plans;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Plans;
using ClinicStretch.Domain.Programmes;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Programmes.Issued;

/// <summary>
/// Prints a sheet to be given to the patient, and keeps who did so, when, of which revision and how, and the file's SHA-256. The same again is
/// answered as the first time.
/// </summary>
/// <param name="Revision">Null for the newest; another cannot be issued.</param>
public sealed record IssueProgramme(IssuedDocumentId Id, PlanId Plan, int? Revision, SheetWish Wish) : ITherapistRequest<IssuedSheet>, IAudited
{
    public AuditSubject Subject => AuditSubject.Plan(Plan.Value);
}

internal sealed class IssueProgrammeValidator : AbstractValidator<IssueProgramme>
{
    public IssueProgrammeValidator() => this.WishIsRight(x => x.Wish);
}

internal sealed class IssueProgrammeHandler(IClinicDb db, ICaller caller, TimeProvider clock, SheetReader reader, IProgrammePrinter printer)
    : IRequestHandler<IssueProgramme, IssuedSheet>
{
    public async Task<IssuedSheet> Handle(IssueProgramme request, CancellationToken cancellationToken)
    {
        // Held, so that a sheet never says that it replaces none while another is being issued.
        var plan = await db.HeldFor(caller, request.Plan, cancellationToken);
        if (await db.IssuedDocuments.AsNoTracking().SingleOrDefaultAsync(d => d.Id == request.Id, cancellationToken) is { } known)
        {
            RequestRules.SameIdSameContent.MustHold(IsMeant(known, request));
            return await Answer(known, plan, created: false, cancellationToken);
        }

        var facts = await reader.Read(request.Plan, request.Revision, cancellationToken);
        IssueRules.Check(facts.Plan, facts.Revision.Number);
        var row = RowOf(request, facts);
        db.IssuedDocuments.Add(row);
        await db.SaveChangesAsync(cancellationToken);
        return await Answer(row, facts.Plan, created: true, cancellationToken);
    }

    private IssuedDocument RowOf(IssueProgramme request, SheetFacts facts)
    {
        var choice = request.Wish.For(facts.Patient);
        var document = facts.Write(choice);
        var pdf = printer.Print(document, choice.ToOptions());
        return new IssuedDocument
        {
            ClinicId = caller.Clinic,
            Id = request.Id,
            PatientId = facts.Plan.PatientId,
            PlanId = facts.Plan.Id,
            Kind = DocumentKind.Programme,
            Revision = facts.Revision.Number,
            Mode = choice.Mode,
            Paper = choice.Paper,
            Language = choice.Language,
            SecondLanguage = choice.With,
            BlackAndWhite = choice.BlackAndWhite,
            Weeks = choice.Weeks,
            Sha256 = IssuedDocument.FingerprintOf(pdf),
            Pages = printer.CountPages(document, choice.ToOptions()),
            Bytes = pdf.Length,
            IssuedBy = caller.Member,
            IssuedAt = clock.GetUtcNow(),
            Day = facts.Today,
            Content = IssuedContent.Keep(document),
            LogoHash = facts.Logo is { } logo ? IssuedDocument.FingerprintOf(logo) : null,
        };
    }

    private static bool IsMeant(IssuedDocument known, IssueProgramme request) =>
        known.PlanId == request.Plan && (request.Revision is null || request.Revision == known.Revision)
        && new SheetChoice(known.Mode, known.Paper, known.Language, known.SecondLanguage, known.BlackAndWhite, known.Weeks ?? 2).Meets(request.Wish);

    private async Task<IssuedSheet> Answer(IssuedDocument row, Plan plan, bool created, CancellationToken cancellationToken) =>
        IssuedSheet.Of(row, plan, await NameOf(row.IssuedBy, cancellationToken), created) with
        {
            PhotosLeftOut = IssuedContent.Read(row.Content, null).PhotosLeftOut,
        };

    private Task<string> NameOf(MemberId member, CancellationToken cancellationToken) =>
        db.Members.Where(m => m.Id == member).Select(m => m.Name).SingleAsync(cancellationToken);
}
