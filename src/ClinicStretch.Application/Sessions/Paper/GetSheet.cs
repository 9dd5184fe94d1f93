using ClinicStretch.Application.Patients;
using ClinicStretch.Application.Plans;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Plans;
using ClinicStretch.Domain.Progress;
using ClinicStretch.Domain.Sessions;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Sessions.Paper;

/// <summary>The grid of a printed sheet, to be entered: what it has room for, and what is known already.</summary>
/// <param name="From">The first day on the sheet; null for the one that is likely.</param>
public sealed record GetSheet(PlanId Plan, int Revision, DateOnly? From) : IClinicRequest<PaperGrid>, IAudited
{
    public AuditSubject Subject => AuditSubject.Plan(Plan.Value);
}

/// <param name="From">The first day of the grid.</param>
/// <param name="Earliest">No sheet can begin before.</param>
/// <param name="Latest">Nor after: today, in the patient's time zone.</param>
/// <param name="Language">BCP 47; the patient's.</param>
/// <param name="Days">At most fourteen, none of them to come, without those that had no session.</param>
/// <param name="Items">The rows, in the order of the plan, in the patient's language.</param>
public sealed record PaperGrid(
    PatientId PatientId, DateOnly From, DateOnly Earliest, DateOnly Latest, string Language, IReadOnlyList<PaperDay> Days, IReadOnlyList<PlanItem> Items);

/// <param name="Known">For each session of the day: true where one is written down already.</param>
public sealed record PaperDay(DateOnly Day, IReadOnlyList<bool> Known);

internal sealed class GetSheetHandler(IClinicDb db, ICaller caller, TimeProvider clock) : IRequestHandler<GetSheet, PaperGrid>
{
    public async Task<PaperGrid> Handle(GetSheet request, CancellationToken cancellationToken)
    {
        var plan = await db.Plans.AsNoTracking().VisibleTo(caller, request.Plan, cancellationToken);
        var revision = plan.Revisions.SingleOrDefault(r => r.Number == request.Revision) ?? throw new NotFoundException("revision");
        var patient = await db.Patients.AsNoTracking().Where(p => p.Id == plan.PatientId).OrGone(cancellationToken);
        var today = clock.TodayIn(patient.Details.TimeZoneId);
        var earliest = Later(today.AddDays(1 - PaperSheet.DaysBack), revision.Content.Schedule.Start);
        var from = request.From is { } asked ? Later(asked < today ? asked : today, earliest) : Later(today.AddDays(1 - PaperSheet.Days), earliest);
        var language = Language.Of(patient.Details.Language);
        var content = revision.Content.In(language);
        var days = Enumerable.Range(0, PaperSheet.Days).Select(from.AddDays).Where(d => d <= today && PaperSheet.SessionsOn(content.Schedule, d) > 0).ToList();
        var known = await KnownOn(plan.Id, days, cancellationToken);
        return new PaperGrid(
            plan.PatientId, from, earliest, today, language.Tag,
            [.. days.Select(d => new PaperDay(d, PlacesOf(plan.Id, d, PaperSheet.SessionsOn(content.Schedule, d), known)))], content.Items);
    }

    private async Task<ILookup<DateOnly, SessionId>> KnownOn(PlanId plan, IReadOnlyList<DateOnly> days, CancellationToken cancellationToken) =>
        (await db.Sessions.AsNoTracking().Where(s => s.PlanId == plan && days.Contains(s.Day) && s.Corrects == null)
            .Select(s => new { s.Day, s.Id }).ToListAsync(cancellationToken)).ToLookup(s => s.Day, s => s.Id);

    // What did not come from paper fills the first places that are free: no session is entered twice.
    private static List<bool> PlacesOf(PlanId plan, DateOnly day, int sessions, ILookup<DateOnly, SessionId> known)
    {
        var places = Enumerable.Range(1, sessions).Select(n => PaperSheet.IdOf(plan, day, n)).ToList();
        var others = known[day].Count(id => !places.Contains(id));
        return places.ConvertAll(id => known[day].Contains(id) || others-- > 0);
    }

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}
