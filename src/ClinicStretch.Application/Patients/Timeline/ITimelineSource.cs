using ClinicStretch.Domain;

namespace ClinicStretch.Application.Patients.Timeline;

/// <summary>One kind of thing that happens to a patient. A new kind is one class, a line in <see cref="TimelineSetup"/> and a word on the page.</summary>
internal interface ITimelineSource
{
    TimelineKind Kind { get; }

    /// <summary>
    /// What happened before <see cref="TimelineQuestion.Before"/>, newest first, at most <see cref="TimelineQuestion.Most"/>, in one bounded query
    /// (two where two tables tell of it).
    /// </summary>
    Task<IReadOnlyList<TimelineFact>> Read(TimelineQuestion question, CancellationToken cancellationToken);
}

/// <param name="Zone">The patient's: what happened on a day happened when it began there.</param>
internal sealed record TimelineQuestion(PatientId Patient, TimeZoneInfo Zone, DateTimeOffset Before, int Most)
{
    public DateTimeOffset StartOf(DateOnly day)
    {
        var local = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(local, Zone.GetUtcOffset(local)).ToUniversalTime();
    }

    /// <summary>For rows that are few enough to be read whole.</summary>
    public IReadOnlyList<TimelineFact> Newest(IEnumerable<TimelineFact> facts) =>
        [.. facts.Where(f => f.At < Before).OrderByDescending(f => f.At).Take(Most)];
}

/// <summary>Something that happened, before the people in it have names.</summary>
/// <param name="Title">In English, a few words without a value of the record's in it but its kind.</param>
/// <param name="Subject">What the page may link to: a plan, an alert.</param>
internal sealed record TimelineFact(DateTimeOffset At, string Title, string? Detail = null, Guid? Subject = null, bool IsDay = false)
{
    public PersonId? By { get; init; }

    public MemberId? ByMember { get; init; }
}
