using ClinicStretch.Domain.Plans;
using ClinicStretch.Domain.Plans.Course;

namespace ClinicStretch.Web.Operation.Demo;

/// <summary>What becomes of the six patients.</summary>
internal static class DemoStories
{
    private static readonly TimeOnly Morning = new(7, 30);
    private static readonly TimeOnly Evening = new(18, 30);
    private static readonly IReadOnlyList<DayOfWeek> FourDays = [DayOfWeek.Monday, DayOfWeek.Wednesday, DayOfWeek.Friday, DayOfWeek.Sunday];
    private static readonly IReadOnlyList<DayOfWeek> ThreeDays = [DayOfWeek.Monday, DayOfWeek.Wednesday, DayOfWeek.Friday];

    /// <summary>Daily stretches, harder ones after three weeks, and ever less pain.</summary>
    public static async Task Improving(PatientStory story, SessionStory sessions)
    {
        var plan = new DemoPlan(
            "Loosen up the lower back", ["pelvic-tilt", "lumbar-rotation", "knee-to-chest"], DemoPlan.EveryDay, "Garden for an hour")
        {
            PainPolicy = PainPolicy.Monitored,
            Habit = "after the evening news",
        };
        await Start(story, plan, "First plan");
        await story.Show(0);
        await sessions.Follow(new Course(1, 12, [Evening], 5, 4, 0.8));
        await sessions.CorrectLast("I had mixed up two days: this is how it was.");
        await sessions.Follow(new Course(13, 20, [Evening], 4, 4, 0.85));
        await story.AskRedFlags(21);
        await story.Write(21, plan with { Exercises = [.. plan.Exercises, "bridge", "bird-dog"] });
        await story.Publish(21, "Pain is going down and three weeks went well: bridge and bird dog added for strength.");
        await sessions.Follow(new Course(22, 59, [Evening], 4, 1, 0.88) { Provokes = "bridge" });
        await sessions.SayNextDay(1);
    }

    /// <summary>Steady for weeks, then worse each time.</summary>
    public static async Task Flaring(PatientStory story, SessionStory sessions)
    {
        var plan = new DemoPlan("Calm the leg", ["pelvic-tilt", "lumbar-rotation", "knee-to-chest", "abdominal-draw-in"], [], "Sit through a working day")
        {
            TimesPerWeek = 4,
        };
        await Start(story, plan, "First plan");
        await sessions.Follow(new Course(1, 18, [Evening], 4, 4, 0.85) { Days = FourDays });
        await sessions.Follow(new Course(19, 21, [Evening], 4, 4, 1) { Rise = 1 });
        await story.Settle(22, "Rang her: a long drive the day before. Go on, and stop at the first pull.");
        await sessions.Follow(new Course(22, 50, [Evening], 4, 3, 0.85) { Days = FourDays });
        await sessions.Follow(new Course(51, 59, [Evening], 4, 6, 1) { Days = FourDays, Rise = 2, TooHard = "knee-to-chest" });
        await sessions.SayNextDay(9);
    }

    /// <summary>Three times a week, and nothing for twelve days.</summary>
    public static async Task Silent(PatientStory story, SessionStory sessions)
    {
        await Start(story, new DemoPlan("Desk break", ["upper-back-reach", "thoracic-extension", "seated-twist"], ThreeDays, "Look over the shoulder when driving"), "First plan");
        await sessions.Follow(new Course(1, 30, [Morning], 4, 3, 0.9) { Days = ThreeDays });
        await sessions.Follow(new Course(31, 47, [Morning], 3, 3, 0.6) { Days = ThreeDays });
    }

    /// <summary>Fills in the sheet by hand; a member types it in every two weeks.</summary>
    public static async Task OnPaper(PatientStory story, SessionStory sessions)
    {
        await story.Begin(0);
        await story.Write(0, new DemoPlan("Getting going", ["pelvic-tilt", "abdominal-draw-in"], DemoPlan.EveryDay, "Get out of the chair without help"));
        await story.Publish(0, "A first, small plan");
        await story.Show(0);
        await sessions.DoTogether(0);
        await sessions.Follow(new Course(1, 13, [Morning], 4, 4, 0.7) { TypedInOn = 14 });
        await story.End(15, PlanEnding.GoalMet, "Gets up from the chair alone.");
        await story.AskRedFlags(15);
        await story.Write(15, new DemoPlan("Strong and steady", ["pelvic-tilt", "bridge", "abdominal-draw-in"], DemoPlan.EveryDay, "Stand at the sink to wash up"));
        await story.Publish(15, "The first goal is met: now for the legs.");
        await sessions.Follow(new Course(16, 27, [Morning], 4, 3, 0.75) { TypedInOn = 28 });
        await sessions.Follow(new Course(28, 41, [Morning], 3, 3, 0.8) { TypedInOn = 42 });
        await sessions.Follow(new Course(42, 55, [Morning], 3, 2, 0.8) { TypedInOn = 56 });
    }

    /// <summary>Twice a day, with a week away.</summary>
    public static async Task Keen(PatientStory story, SessionStory sessions)
    {
        var plan = new DemoPlan("Between meetings", ["upper-back-reach", "thoracic-extension"], DemoPlan.EveryDay, "Work a full day without a stiff neck")
        {
            TimesPerDay = 2,
        };
        await Start(story, plan, "First plan");
        await sessions.Follow(new Course(1, 32, [Morning, Evening], 3, 2, 0.95));
        await story.Pause(33, PauseKind.Holiday, "Away for a week, without a quiet place.", 40);
        await story.Settle(34, "Agreed; goes on after the journey.");
        await story.Resume(40);
        await sessions.Follow(new Course(41, 59, [Morning, Evening], 2, 1, 0.96));
    }

    /// <summary>Yesterday's first visit: a draft with something to weigh, and an invitation that waits.</summary>
    public static async Task New(PatientStory story)
    {
        await story.Begin(59);
        await story.Write(59, new DemoPlan("Ease the pelvis", ["cat-cow", "pelvic-tilt", "seated-twist", "supine-leg-over-twist"], DemoPlan.EveryDay, "Turn over in bed without pain"));
        await story.Invite(59);
    }

    private static async Task Start(PatientStory story, DemoPlan plan, string reason)
    {
        await story.Begin(0);
        await story.Write(0, plan);
        await story.Publish(0, reason);
        await story.OpenAccount(0);
    }
}
