using ClinicStretch.Domain.Sessions.Missed;

namespace ClinicStretch.Domain.Progress.Watch;

/// <summary>
/// When a therapist is told why sessions are missed. Every answer stands in the timeline; an alert is raised
/// - for pain, since it keeps somebody from the plan and no session reports it (domain.md 3.2). Without a score it is routine: nobody can
///   judge how bad it is, and the patient is shown the red-flag questions, which are urgent by themselves;
/// - for "felt better", which may be a good ending that only a therapist can record (peers.md 7, "also");
/// - for "not sure how", since only a person can show it (peers.md 7, 2 and 9);
/// - for the third gap in four weeks that was given a reason, whatever it was: the plan may not fit the patient's days (peers.md 7, 8).
/// "Not now" tells nothing and raises nothing: silence and low adherence have alerts of their own.
/// </summary>
public static class MissedWatch
{
    /// <summary>So many gaps within <see cref="Days"/> days are told whatever the reasons.</summary>
    public const int GapsThatTell = 3;

    public const int Days = 28;

    /// <summary>Why a therapist must look after an answer; null where it need not be told.</summary>
    /// <param name="earlier">Of the same plan, in any order; may hold older ones and the answer itself.</param>
    public static AlertReason? Of(MissedAnswer answer, IReadOnlyCollection<MissedAnswer> earlier)
    {
        List<MissedAnswer> given =
        [
            .. earlier.Append(answer).DistinctBy(a => a.Id)
                .Where(a => a.Reason is not MissedReason.NotNow && a.SaidAt > answer.SaidAt.AddDays(-Days))
                .OrderBy(a => a.Day).ThenBy(a => a.SaidAt),
        ];
        var gaps = given.DistinctBy(a => a.Day).Count();
        if (answer.Reason is MissedReason.NotNow || !(Tells(answer.Reason) || gaps >= GapsThatTell))
        {
            return null;
        }

        var said = string.Join(" ", given.Select(a => $"{PlanCourse.Words(a.Day)}: {Words(a.Reason)}."));
        return new AlertReason(AlertCause.Missed, AlertSeverity.Routine)
        {
            Why = gaps >= GapsThatTell ? $"{gaps} gaps in four weeks. {said}" : said,
        };
    }

    /// <summary>The reason for a member, in a few words.</summary>
    public static string Words(MissedReason reason) => reason switch
    {
        MissedReason.Pain => "pain kept them from it",
        MissedReason.Time => "there was no time",
        MissedReason.Forgot => "it was forgotten",
        MissedReason.Unsure => "they were not sure how",
        MissedReason.Better => "they felt better",
        MissedReason.Other => "another reason, not given",
        _ => "they would rather not say",
    };

    private static bool Tells(MissedReason reason) => reason is MissedReason.Pain or MissedReason.Better or MissedReason.Unsure;
}
