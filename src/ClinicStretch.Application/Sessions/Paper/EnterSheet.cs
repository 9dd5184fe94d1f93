using ClinicStretch.Application.Patients;
using ClinicStretch.Application.Plans;
using ClinicStretch.Application.Sessions.Book;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Plans;
using ClinicStretch.Domain.Progress;
using ClinicStretch.Domain.Sessions;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Sessions.Paper;

/// <summary>
/// Writes down what stands on a printed sheet, all of it or nothing: a session for each place of the grid that has a tick. Sent again, it changes
/// nothing; what was wrong is put right as any session is.
/// </summary>
public sealed record EnterSheet(PlanId Plan, int Revision, IReadOnlyList<PaperSession> Sessions) : IClinicRequest<EnteredSheet>, IAudited, IHandledAnew
{
    public AuditSubject Subject => AuditSubject.Plan(Plan.Value);
}

/// <summary>One place of the grid.</summary>
/// <param name="Number">Which session of the day, from 1.</param>
/// <param name="Done">The exercises with a tick; the others count as left out.</param>
/// <param name="PainBefore">0 to 10; null where nothing stands on the sheet.</param>
public sealed record PaperSession(DateOnly Day, int Number, IReadOnlyList<ItemKey> Done, int? PainBefore = null, int? PainAfter = null);

/// <param name="Created">Sessions that are new.</param>
/// <param name="Known">Sessions that were there already, from this sheet.</param>
/// <param name="ToldTherapist">True when one of them raised an alert.</param>
public sealed record EnteredSheet(int Created, int Known, bool ToldTherapist);

internal sealed class EnterSheetValidator : AbstractValidator<EnterSheet>
{
    private const int Most = PaperSheet.Days * 6;

    public EnterSheetValidator()
    {
        RuleFor(x => x.Sessions).NotNull().Must(s => s.Count is >= 1 and <= Most)
            .WithErrorCode("sheet.empty").WithMessage("Tick what was done first.");
        RuleFor(x => x.Sessions).Must(s => s.DistinctBy(p => (p.Day, p.Number)).Count() == s.Count)
            .WithErrorCode("sheet.twice").WithMessage("Send each session of the sheet once.");
        RuleForEach(x => x.Sessions).ChildRules(s =>
        {
            s.RuleFor(x => x.Done).NotEmpty().WithErrorCode(PaperSheet.HasATick.Code).WithMessage(PaperSheet.HasATick.Message);
            s.RuleFor(x => x.PainBefore).Must(IsScore).WithErrorCode(PainScore.InRange.Code).WithMessage(PainScore.InRange.Message);
            s.RuleFor(x => x.PainAfter).Must(IsScore).WithErrorCode(PainScore.InRange.Code).WithMessage(PainScore.InRange.Message);
        });
    }

    private static bool IsScore(int? score) => score is null or (>= PainScore.Lowest and <= PainScore.Highest);
}

internal sealed class EnterSheetHandler(IClinicDb db, ICaller caller, SessionBook book) : IRequestHandler<EnterSheet, EnteredSheet>
{
    public async Task<EnteredSheet> Handle(EnterSheet request, CancellationToken cancellationToken)
    {
        var plan = await db.Plans.AsNoTracking().VisibleTo(caller, request.Plan, cancellationToken);
        var revision = plan.Revisions.SingleOrDefault(r => r.Number == request.Revision) ?? throw new NotFoundException("revision");
        var zone = TimeZoneInfo.FindSystemTimeZoneById(
            await db.Patients.Where(p => p.Id == plan.PatientId).Select(p => p.Details.TimeZoneId).OrGone(cancellationToken));
        var (created, known, told) = (0, 0, false);
        var sitting = new Sitting([.. request.Sessions.Select(s => PaperSheet.IdOf(plan.Id, s.Day, s.Number))]);
        foreach (var session in request.Sessions.OrderBy(s => s.Day).ThenBy(s => s.Number))
        {
            var kept = await book.Keep(sitting, PaperSheet.IdOf(plan.Id, session.Day, session.Number), BodyOf(session, revision, zone), null, cancellationToken);
            (created, known, told) = (created + (kept.Created ? 1 : 0), known + (kept.Created ? 0 : 1), told || kept.ToldTherapist);
        }

        return new EnteredSheet(created, known, told);
    }

    private static SessionBody BodyOf(PaperSession paper, Revision revision, TimeZoneInfo zone)
    {
        var schedule = revision.Content.Schedule;
        PaperSheet.IsOnTheSheet.MustHold(paper.Number >= 1 && paper.Number <= PaperSheet.SessionsOn(schedule, paper.Day));
        SessionRules.ItemsArePrescribed.MustHold(paper.Done.All(k => revision.Content.Items.Any(i => i.Key == k)));
        return new SessionBody(
            revision.PlanId,
            zone.InstantOf(paper.Day, PaperSheet.TimeOf(schedule, paper.Number)),
            Source.Paper,
            [.. revision.Content.Items.Select(i => new SessionItem(i.Key, paper.Done.Contains(i.Key) ? Outcome.Done : Outcome.Skipped))],
            revision.Number,
            PainBefore: paper.PainBefore,
            PainAfter: paper.PainAfter);
    }
}
