using ClinicStretch.Domain.Patients;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Patients.Timeline.Sources;

/// <summary>Red-flag questions answered, and answers weighed.</summary>
internal sealed class ScreenEvents(IClinicDb db) : ITimelineSource
{
    public TimelineKind Kind => TimelineKind.Screens;

    public async Task<IReadOnlyList<TimelineFact>> Read(TimelineQuestion question, CancellationToken cancellationToken)
    {
        // A screen may be cleared long after it was answered: both moments are looked at.
        var screens = await db.Screens.AsNoTracking()
            .Where(s => s.PatientId == question.Patient && (s.AnsweredAt < question.Before || s.ClearedAt < question.Before))
            .OrderByDescending(s => s.ClearedAt != null && s.ClearedAt < question.Before ? s.ClearedAt : s.AnsweredAt).Take(question.Most)
            .Select(s => new { s.AnsweredAt, s.AnsweredBy, s.Tier, s.ClearedAt, s.ClearedBy, s.ClearingNote }).ToListAsync(cancellationToken);
        return question.Newest(
        [
            .. screens.Select(s => new TimelineFact(
                s.AnsweredAt, "Red-flag questions answered", $"{Words(s.Tier)}. Answered by the {s.AnsweredBy.ToString().ToLowerInvariant()}.")),
            .. screens.Where(s => s.ClearedAt is not null)
                .Select(s => new TimelineFact(s.ClearedAt!.Value, "Red-flag answers weighed", s.ClearingNote) { ByMember = s.ClearedBy }),
        ]);
    }

    private static string Words(RedFlagTier tier) => tier switch
    {
        RedFlagTier.Emergency => "An answer called for emergency care",
        RedFlagTier.Urgent => "An answer needed a clinician that day",
        RedFlagTier.Review => "Something to look into",
        _ => "No answer pointed to a serious cause",
    };
}
