using ClinicStretch.Application.Patients.Marks;
using ClinicStretch.Application.Pipeline;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Patients;
using ClinicStretch.Domain.Plans;
using ClinicStretch.Domain.Progress;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Patients;

/// <summary>The caseload: patients by name, with how they are getting on.</summary>
/// <param name="Text">Part of a name or reference; null for all.</param>
/// <param name="After">Id of the last patient seen; null for the first page.</param>
/// <param name="Limit">1 to 100.</param>
public sealed record ListPatients(string? Text, PatientId? After, int Limit) : IMemberRequest<Caseload>
{
    public CaseloadFilter Filter { get; init; } = CaseloadFilter.None;
}

/// <param name="Next">To be given as <c>After</c> for the next page; null on the last.</param>
/// <param name="Waiting">
/// Patients whose adherence and silence were not yet worked out anew when the list was narrowed by them; 0 in all but the first minutes of the
/// day of a very large clinic.
/// </param>
public sealed record Caseload(IReadOnlyList<CaseloadLine> Patients, PatientId? Next, int Waiting = 0);

/// <param name="PlanStatus">Of the newest plan; null when there is none.</param>
/// <param name="SessionAdherence">Of the last seven full days, 0 to 1; null below three countable slots.</param>
/// <param name="LastSession">Day of the newest session; null when there is none.</param>
/// <param name="LastPain">Pain after (or before, when that is all there is) of the newest session that reports any.</param>
/// <param name="Alert">Gravest open alert; null when there is none.</param>
public sealed record CaseloadLine(
    PatientId Id,
    string Name,
    string? Reference,
    string Therapist,
    string? PlanName,
    PlanStatus? PlanStatus,
    decimal? SessionAdherence,
    AdherenceBand? Band,
    DateOnly? LastSession,
    int? LastPain,
    AlertSeverity? Alert,
    int Precautions);

internal sealed class ListPatientsValidator : AbstractValidator<ListPatients>
{
    public ListPatientsValidator()
    {
        RuleFor(x => x.Text).OptionalLine(100);
        RuleFor(x => x.Limit).InclusiveBetween(1, 100).WithErrorCode("page.limit").WithMessage("Ask for 1 to 100 at a time.");
        RuleFor(x => x.Filter.AlertFrom).IsInEnum();
        RuleFor(x => x.Filter.SilentDays).InclusiveBetween(1, 365).WithErrorCode("caseload.silent_days").WithMessage("Give 1 to 365 days.");
        RuleFor(x => x.Filter.Precaution).OptionalLine(60);
    }
}

internal sealed class ListPatientsHandler(IClinicDb db, ICaller caller, CaseloadReader reader, MarkBook marks, TimeProvider clock)
    : IRequestHandler<ListPatients, Caseload>
{
    public async Task<Caseload> Handle(ListPatients request, CancellationToken cancellationToken)
    {
        var today = clock.TodayIn(await db.Clinics.Select(c => c.Details.TimeZoneId).SingleAsync(cancellationToken));
        var waiting = request.Filter.NeedsMarks ? await marks.Refresh(today, cancellationToken) : 0;
        var patients = Search(db.Narrow(request.Filter, caller.MemberId, today), request.Text);
        if (request.After is { } after)
        {
            var last = await db.Patients.Where(p => p.Id == after).Select(p => p.Details.Name).SingleOrDefaultAsync(cancellationToken)
                ?? throw new NotFoundException("patient");

            // Said twice, so that the index can begin at the name.
            patients = patients.Where(p => string.Compare(p.Details.Name, last) >= 0 && (string.Compare(p.Details.Name, last) > 0 || p.Id > after));
        }

        var page = await patients.AsNoTracking().OrderBy(p => p.Details.Name).ThenBy(p => p.Id).Take(request.Limit + 1).ToListAsync(cancellationToken);
        var lines = await reader.LinesOf([.. page.Take(request.Limit)], cancellationToken);
        return new Caseload(lines, page.Count > request.Limit ? lines[^1].Id : null, waiting);
    }

    private static IQueryable<Patient> Search(IQueryable<Patient> patients, string? wanted)
    {
        if (string.IsNullOrWhiteSpace(wanted))
        {
            return patients;
        }

        var text = wanted.Trim().ToLowerInvariant();
        return patients.Where(p =>
            p.Details.Name.ToLower().Contains(text) || (p.Details.Reference != null && p.Details.Reference.ToLower().Contains(text)));
    }
}
