using ClinicStretch.Domain;
using FluentValidation;
using MediatR;

namespace ClinicStretch.Application.Patients.Timeline;

/// <summary>All that happened to a patient, newest first: what was prescribed, done, said, agreed, and who looked.</summary>
/// <param name="Kinds">Empty for every kind.</param>
/// <param name="Before">The <see cref="PatientTimeline.Next"/> of the page before; null for the first.</param>
/// <param name="Limit">1 to 100. A page holds a few more where several things happened at the same moment.</param>
public sealed record GetTimeline(PatientId PatientId, IReadOnlyList<TimelineKind> Kinds, DateTimeOffset? Before, int Limit)
    : IMemberRequest<PatientTimeline>, IAudited
{
    public AuditSubject Subject => AuditSubject.Patient(PatientId.Value);
}

/// <param name="Next">To be given as <c>Before</c> for the next page; null on the last.</param>
public sealed record PatientTimeline(IReadOnlyList<TimelineEntry> Entries, DateTimeOffset? Next);

/// <param name="Title">In English, a few words.</param>
/// <param name="Detail">A sentence more; null when there is no more to say.</param>
/// <param name="Who">Who did it; null when nobody is known to have.</param>
/// <param name="Subject">The plan or alert it is about; null for the rest.</param>
/// <param name="IsDay">True when only the day is known: <paramref name="At"/> is its beginning at the patient's.</param>
public sealed record TimelineEntry(
    TimelineKind Kind, DateTimeOffset At, string Title, string? Detail, string? Who, Guid? Subject, bool IsDay);

public enum TimelineKind { Plans, Sessions, Alerts, Screens, Precautions, Consents, Episodes, Carers, Messages, Documents, DataRequests, Access }

internal sealed class GetTimelineValidator : AbstractValidator<GetTimeline>
{
    public GetTimelineValidator()
    {
        RuleForEach(x => x.Kinds).IsInEnum();
        RuleFor(x => x.Limit).InclusiveBetween(1, 100).WithErrorCode("page.limit").WithMessage("Ask for 1 to 100 at a time.");
    }
}

internal sealed class GetTimelineHandler(TimelineReader reader) : IRequestHandler<GetTimeline, PatientTimeline>
{
    public Task<PatientTimeline> Handle(GetTimeline request, CancellationToken cancellationToken) => reader.Read(request, cancellationToken);
}
