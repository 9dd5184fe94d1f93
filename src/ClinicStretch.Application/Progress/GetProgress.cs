using ClinicStretch.Domain;
using ClinicStretch.Domain.Plans;
using ClinicStretch.Domain.Progress;
using ClinicStretch.Domain.Progress.Responses;
using ClinicStretch.Domain.Sessions;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Progress;

/// <summary>Adherence, pain and the response to each exercise, as reported. Patients see their own.</summary>
/// <param name="From">First day; null for 27 days before <paramref name="To"/>.</param>
/// <param name="To">Last day, itself included; null for today, in the patient's time zone.</param>
/// <param name="Whole">From the first day of the oldest plan, at most a year back; then <paramref name="From"/> is left out.</param>
public sealed record GetProgress(PatientId PatientId, DateOnly? From, DateOnly? To, bool Whole = false) : IClinicRequest<PatientProgress>, IAudited
{
    public AuditSubject Subject => AuditSubject.Patient(PatientId.Value);
}

/// <param name="Began">First day of the oldest plan; before <paramref name="From"/> where there is more than is shown. Null without a plan.</param>
public sealed record PatientProgress(
    PatientId PatientId, DateOnly From, DateOnly To, IReadOnlyList<PlanProgress> Plans, IReadOnlyList<PainDay> Pain, DateOnly? Began);

/// <param name="Adherence">As defined in domain.md 4.4.</param>
/// <param name="FirstDay">Of its first revision's schedule.</param>
/// <param name="Revisions">How it went under each, oldest first.</param>
public sealed record PlanProgress(
    PlanId PlanId,
    string Name,
    PlanStatus Status,
    DateOnly FirstDay,
    AdherenceReport Adherence,
    IReadOnlyList<ItemResponse> Items,
    IReadOnlyList<RevisionProgress> Revisions,
    IReadOnlyList<PlanEvent> Events,
    IReadOnlyList<PlanPause> Pauses);

/// <param name="What">Such as "Revision 2" or "Paused".</param>
public sealed record PlanEvent(DateTimeOffset At, string What, string? Why);

/// <param name="Until">Null while it lasts.</param>
public sealed record PlanPause(DateTimeOffset From, DateTimeOffset? Until);

/// <summary>One session and its pain, as reported.</summary>
/// <param name="Completion">From 0 to 1; null when safety or advice took every item out.</param>
/// <param name="NextDay">Reported about a day later; null when it was not, as the others.</param>
public sealed record PainDay(
    SessionId Session,
    PlanId PlanId,
    DateOnly Day,
    Source Source,
    bool LoggedLate,
    bool IsCorrection,
    decimal? Completion,
    int? Before,
    int? Worst,
    int? After,
    int? NextDay);

public static class ProgressRules
{
    internal const int LongestWindow = 366;

    public static readonly Rule WindowFits = Rule.OfInput("progress.window", "Choose a window of at most a year that ends after it starts.");

    internal static void Check(DateOnly from, DateOnly to) => WindowFits.MustHold(to >= from && to.DayNumber - from.DayNumber <= LongestWindow);
}

internal sealed class GetProgressValidator : AbstractValidator<GetProgress>
{
    public GetProgressValidator()
    {
        RuleFor(x => x.From).Must(IsOurTime).WithErrorCode(ProgressRules.WindowFits.Code).WithMessage(ProgressRules.WindowFits.Message);
        RuleFor(x => x.To).Must(IsOurTime).WithErrorCode(ProgressRules.WindowFits.Code).WithMessage(ProgressRules.WindowFits.Message);
    }

    private static bool IsOurTime(DateOnly? day) => day is null or { Year: >= 2000 and < 2200 };
}

internal sealed class GetProgressHandler(IClinicDb db, ICaller caller, ProgressReader reader) : IRequestHandler<GetProgress, PatientProgress>
{
    public async Task<PatientProgress> Handle(GetProgress request, CancellationToken cancellationToken)
    {
        var patient = await db.Patients.AsNoTracking().SingleOrDefaultAsync(p => p.Id == request.PatientId, cancellationToken);
        return patient is not null && caller.MaySee(patient.Id)
            ? (await reader.Read(patient, new AskedDays(request.From, request.To, request.Whole), cancellationToken)).Progress
            : throw new NotFoundException("patient");
    }
}
