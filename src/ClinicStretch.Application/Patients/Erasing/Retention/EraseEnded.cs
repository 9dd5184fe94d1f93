using ClinicStretch.Application.Audit;
using ClinicStretch.Application.Progress.Watch;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Patients.Rights;
using MediatR;

namespace ClinicStretch.Application.Patients.Erasing.Retention;

/// <summary>
/// Erases records whose period is over, where the clinic lets them go by themselves; some at a time. Only the patrol sends it: no endpoint does.
/// </summary>
public sealed record EraseEnded(ClinicId Clinic) : IPublicRequest<int>, INamesClinic;

internal sealed class EraseEndedHandler(IClinicRounds rounds, RetentionDesk retention, ErasureDesk desk, AuditBook audit, TimeProvider clock) : IRequestHandler<EraseEnded, int>
{
    private const int AtATime = 20;

    /// <returns>How many were erased; 0 when all is done, or another process has the clinic.</returns>
    public async Task<int> Handle(EraseEnded request, CancellationToken cancellationToken)
    {
        if (!(await retention.Policy(cancellationToken)).ErasesByItself || !await rounds.TryTake(request.Clinic, "patrol erasures", cancellationToken))
        {
            return 0;
        }

        var ended = await retention.Ended(AtATime, cancellationToken);
        foreach (var (patient, period) in ended)
        {
            var id = ErasureId.From(Guid.CreateVersion7(clock.GetUtcNow()));
            await desk.Erase(patient, new ErasureOrder(id, ErasureScope.Everything, ErasureCause.PeriodEnded, null, null, period.EndsOn), cancellationToken);
            await audit.NoteOfSystem(request.Clinic, nameof(EraseEnded), new AuditSubject("erasure", id.Value), cancellationToken);
        }

        return ended.Count;
    }
}
