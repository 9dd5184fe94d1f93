using ClinicStretch.Application.Pipeline;
using ClinicStretch.Application.Sessions;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Patients;
using ClinicStretch.Domain.Plans;
using ClinicStretch.Domain.Progress;
using ClinicStretch.Domain.Sessions;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Patients;

/// <summary>The caseload: patients by name, with how they are getting on.</summary>
/// <param name="Text">Part of a name or reference; null for all.</param>
/// <param name="After">Id of the last patient seen; null for the first page.</param>
/// <param name="Limit">1 to 100.</param>
public sealed record ListPatients(string? Text, PatientId? After, int Limit) : IMemberRequest<Caseload>;

/// <param name="Next">To be given as <c>After</c> for the next page; null on the last.</param>
public sealed record Caseload(IReadOnlyList<CaseloadLine> Patients, PatientId? Next);

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
    }
}

internal sealed class ListPatientsHandler(IClinicDb db, CaseloadReader reader) : IRequestHandler<ListPatients, Caseload>
{
    public async Task<Caseload> Handle(ListPatients request, CancellationToken cancellationToken)
    {
        var patients = db.Patients.AsNoTracking();
        if (!string.IsNullOrWhiteSpace(request.Text))
        {
            var text = request.Text.Trim().ToLowerInvariant();
            patients = patients.Where(p =>
                p.Details.Name.ToLower().Contains(text) || (p.Details.Reference != null && p.Details.Reference.ToLower().Contains(text)));
        }

        if (request.After is { } after)
        {
            var last = await db.Patients.Where(p => p.Id == after).Select(p => p.Details.Name).SingleOrDefaultAsync(cancellationToken)
                ?? throw new NotFoundException("patient");
            patients = patients.Where(p => string.Compare(p.Details.Name, last) > 0 || (p.Details.Name == last && p.Id > after));
        }

        var page = await patients.OrderBy(p => p.Details.Name).ThenBy(p => p.Id).Take(request.Limit + 1).ToListAsync(cancellationToken);
        var lines = await reader.LinesOf([.. page.Take(request.Limit)], cancellationToken);
        return new Caseload(lines, page.Count > request.Limit ? lines[^1].Id : null);
    }
}
