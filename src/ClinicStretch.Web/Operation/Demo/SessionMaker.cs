using ClinicStretch.Application.Catalogue;
using ClinicStretch.Application.Plans;
using ClinicStretch.Application.Sessions;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Sessions;

namespace ClinicStretch.Web.Operation.Demo;

/// <summary>Makes up what somebody reports of a session: mostly all done, now and then less, and pain around what is usual that day.</summary>
internal sealed class SessionMaker(Random random, IReadOnlyList<string> notes)
{
    private const double DoneInFull = 0.92;
    private const double PainIsTold = 0.93;
    private const double NoteIsLeft = 0.12;
    private const double ProvokingLeftOut = 0.4;

    private static readonly Dictionary<string, int?> UsualReps =
        CatalogueFile.Shipped().Exercises.ToDictionary(e => e.Slug, e => e.DefaultDosage.Reps);

    public SessionBody Make(PlanId plan, IReadOnlyList<WrittenItem> items, Course course, int day, DateTimeOffset startedAt)
    {
        var done = items.Select(i => OutcomeOf(i, course.TooHard)).ToList();
        var provoked = course.Provokes is { } slug && !LeaveOut(done, items, slug) ? 1 : 0;
        var before = PainOn(course, day);
        var worst = Math.Min(10, before + course.Rise + provoked);
        var after = Math.Max(0, worst - random.Next(course.Rise + 2));
        var isTold = random.NextDouble() < PainIsTold;
        return new SessionBody(
            plan,
            startedAt,
            Source.Live,
            done,
            EndedAt: startedAt.AddMinutes(9 + random.Next(7)),
            PainBefore: isTold ? before : null,
            PainWorst: isTold ? worst : null,
            PainAfter: isTold ? after : null,
            Effort: random.Next(2, 6),
            Note: random.NextDouble() < NoteIsLeft ? notes[random.Next(notes.Count)] : null);
    }

    private SessionItem OutcomeOf(WrittenItem item, string? tooHard)
    {
        if (item.Exercise == tooHard)
        {
            return new SessionItem(item.Key, Outcome.TooHard);
        }

        return random.NextDouble() switch
        {
            < DoneInFull => new SessionItem(item.Key, Outcome.Done),
            < 0.97 => new SessionItem(item.Key, Outcome.Partly, new DoneDose(Reps: (UsualReps[item.Exercise] + 1) / 2), SkipReason.NoTime),
            < 0.99 => new SessionItem(item.Key, Outcome.Skipped, Reason: SkipReason.Forgot),
            _ => new SessionItem(item.Key, Outcome.NotPossible, Reason: SkipReason.Other),
        };
    }

    /// <returns>True when this session goes without the exercise.</returns>
    private bool LeaveOut(List<SessionItem> done, IReadOnlyList<WrittenItem> items, string slug)
    {
        var at = items.Select(i => i.Exercise).ToList().IndexOf(slug);
        var isLeftOut = random.NextDouble() < ProvokingLeftOut;
        if (isLeftOut)
        {
            done[at] = new SessionItem(items[at].Key, Outcome.Skipped, Reason: SkipReason.NoTime);
        }

        return isLeftOut;
    }

    private int PainOn(Course course, int day)
    {
        var part = course.To == course.From ? 0 : (double)(day - course.From) / (course.To - course.From);
        var usual = course.PainFirst + (part * (course.PainLast - course.PainFirst));
        return Math.Clamp((int)Math.Round(usual + (random.NextDouble() * 1.4) - 0.7), 0, 10);
    }
}
