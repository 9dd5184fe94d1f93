using ClinicStretch.Domain;
using ClinicStretch.Domain.Patients.Rights;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Patients.Rights;

/// <summary>What patients wait to be answered about their data: the one to be answered soonest first, at most a hundred.</summary>
public sealed record ListDataRequests : IAdministratorRequest<OpenDataRequests>;

/// <param name="Today">In the clinic's time zone.</param>
/// <param name="Count">Of all that are open, also of those past the hundredth.</param>
public sealed record OpenDataRequests(IReadOnlyList<OpenDataRequest> Requests, int Count, DateOnly Today);

/// <param name="Patient">The patient's name.</param>
/// <param name="Language">BCP 47: what the patient reads.</param>
/// <param name="AskedOn">In the clinic's time zone.</param>
public sealed record OpenDataRequest(
    DataRequestId Id, PatientId PatientId, string Patient, string? Reference, string Language, DataRequestKind Kind, string? Note, DateOnly AskedOn, DateOnly AnswerBy);

internal sealed class ListDataRequestsHandler(IClinicDb db, TimeProvider clock) : IRequestHandler<ListDataRequests, OpenDataRequests>
{
    private const int Most = 100;

    public async Task<OpenDataRequests> Handle(ListDataRequests request, CancellationToken cancellationToken)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(await db.Clinics.Select(c => c.Details.TimeZoneId).SingleAsync(cancellationToken));
        var open = db.DataRequests.AsNoTracking().Where(r => r.State == DataRequestState.Open);
        var rows = await open.OrderBy(r => r.AskedAt).ThenBy(r => r.Id).Take(Most)
            .Join(db.Patients, r => r.PatientId, p => p.Id, (r, p) => new { Request = r, p.Details.Name, p.Details.Reference, p.Details.Language })
            .ToListAsync(cancellationToken);
        return new OpenDataRequests(
            [
                .. rows.OrderBy(r => r.Request.AskedAt).Select(r => new OpenDataRequest(
                    r.Request.Id, r.Request.PatientId, r.Name, r.Reference, r.Language, r.Request.Kind, r.Request.Note, r.Request.AskedAt.DayIn(zone), r.Request.AnswerBy)),
            ],
            await open.CountAsync(cancellationToken),
            clock.GetUtcNow().DayIn(zone));
    }
}
