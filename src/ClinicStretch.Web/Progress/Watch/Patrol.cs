using ClinicStretch.Application.Patients.Erasing.Retention;
using ClinicStretch.Application.Patients.Marks;
using ClinicStretch.Application.Progress.Watch;
using ClinicStretch.Domain;
using MediatR;

namespace ClinicStretch.Web.Progress.Watch;

/// <summary>
/// Goes round the clinics, each in a scope and in transactions of its own, behind its own walls. Two processes may do so at once: one of
/// them takes a clinic, the other passes it by. A clinic that fails is logged without a word of what was in it, and the round goes on.
/// </summary>
internal sealed partial class Patrol(IServiceScopeFactory scopes, ILogger<Patrol> log)
{
    // So that a round ends even where pages would never do.
    private const int MostPages = 1_000;

    /// <summary>Takes emergencies nobody has acknowledged to the next people.</summary>
    public Task Escalate(CancellationToken cancellationToken) => EachClinic(async (clinic, stop) =>
    {
        await Send(new EscalateAlerts(clinic), stop);
    }, cancellationToken);

    /// <summary>Holds every plan against the rules of time: silence, low adherence, flares that have not settled, causes that are gone.</summary>
    public Task WatchPlans(CancellationToken cancellationToken) => EachClinic(async (clinic, stop) =>
    {
        PlanId? after = null;
        for (var page = 0; page < MostPages; page++)
        {
            var step = await Send(new PatrolPlans(clinic, after), stop);
            if (step.Next is not { } next)
            {
                return;
            }

            after = next;
        }
    }, cancellationToken);

    /// <summary>Works out how each caseload is getting on, so that nobody waits for it who looks.</summary>
    public Task RefreshMarks(CancellationToken cancellationToken) => EachClinic(async (clinic, stop) =>
    {
        for (var page = 0; page < MostPages && await Send(new RefreshMarks(clinic), stop) > 0; page++)
        {
        }
    }, cancellationToken);

    /// <summary>Erases records whose period is over, where the clinic lets them go by themselves.</summary>
    public Task EraseEnded(CancellationToken cancellationToken) => EachClinic(async (clinic, stop) =>
    {
        for (var page = 0; page < MostPages && await Send(new EraseEnded(clinic), stop) > 0; page++)
        {
        }
    }, cancellationToken);

    private async Task EachClinic(Func<ClinicId, CancellationToken, Task> look, CancellationToken cancellationToken)
    {
        IReadOnlyList<ClinicId> clinics = [];
        await Guarded(null, async stop => clinics = await Send(new ListClinicsToPatrol(), stop), cancellationToken);
        foreach (var clinic in clinics)
        {
            await Guarded(clinic, stop => look(clinic, stop), cancellationToken);
        }
    }

    // Whatever is wrong with one clinic, the others are still looked after, and the server goes on.
    private async Task Guarded(ClinicId? clinic, Func<CancellationToken, Task> work, CancellationToken cancellationToken)
    {
        try
        {
            await work(cancellationToken);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            Failed(clinic?.Value, e.GetType().Name);
        }
    }

    private async Task<TAnswer> Send<TAnswer>(IRequest<TAnswer> request, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(request, cancellationToken);
    }

    // The type alone: a message could carry what was in a row.
    [LoggerMessage(Level = LogLevel.Error, Message = "The patrol could not finish clinic {Clinic}: {Failure}.")]
    private partial void Failed(Guid? clinic, string failure);
}
