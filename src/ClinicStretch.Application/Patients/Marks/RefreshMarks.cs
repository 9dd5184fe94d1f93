using ClinicStretch.Application.Progress.Watch;
using ClinicStretch.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Patients.Marks;

/// <summary>Works out some of the marks of a caseload that wait for it. Only the patrol sends it: no endpoint does.</summary>
public sealed record RefreshMarks(ClinicId Clinic) : IPublicRequest<int>, INamesClinic;

internal sealed class RefreshMarksHandler(IClinicDb db, IClinicRounds rounds, MarkBook marks, TimeProvider clock) : IRequestHandler<RefreshMarks, int>
{
    /// <returns>How many are still waiting; 0 too when another process has the clinic.</returns>
    public async Task<int> Handle(RefreshMarks request, CancellationToken cancellationToken)
    {
        if (!await rounds.TryTake(request.Clinic, "patrol marks", cancellationToken))
        {
            return 0;
        }

        var zone = await db.Clinics.Select(c => c.Details.TimeZoneId).SingleAsync(cancellationToken);
        return await marks.Refresh(clock.TodayIn(zone), cancellationToken);
    }
}
