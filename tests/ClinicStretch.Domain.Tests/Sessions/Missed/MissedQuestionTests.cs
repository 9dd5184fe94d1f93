using ClinicStretch.Domain.Plans;
using ClinicStretch.Domain.Plans.Course;
using ClinicStretch.Domain.Sessions;
using ClinicStretch.Domain.Sessions.Missed;

namespace ClinicStretch.Domain.Tests.Sessions.Missed;

/// <summary>When a patient is asked about a gap.</summary>
public sealed class MissedQuestionTests
{
    private static readonly DateOnly Monday = Given.Monday;
    private static readonly DateOnly Tuesday = Monday.AddDays(1);
    private static readonly DateOnly Wednesday = Monday.AddDays(2);
    private static readonly DateOnly Thursday = Monday.AddDays(3);

    private readonly Plan _plan = Given.PlanOf(Given.Content(Schedule.Daily(Monday)));

    [Fact]
    public void A_due_day_that_passed_without_an_entry_is_asked_about_the_next_day()
    {
        Assert.Null(AskedOn(Tuesday, [Given.SessionOn(Monday)]));

        Assert.Equal(new MissedQuestion(_plan.Id, Tuesday, 1), AskedOn(Wednesday, [Given.SessionOn(Monday)]));
    }

    [Fact]
    public void A_gap_keeps_its_first_day_as_it_grows() =>
        Assert.Equal(new MissedQuestion(_plan.Id, Tuesday, 3), AskedOn(Monday.AddDays(4), [Given.SessionOn(Monday)]));

    [Fact]
    public void Whatever_was_logged_since_ends_the_gap() =>
        Assert.Null(AskedOn(Thursday, [Given.SessionOn(Monday), Given.SessionOn(Wednesday)]));

    [Fact]
    public void A_day_that_was_reported_as_not_done_has_an_entry_and_its_reasons() =>
        Assert.Null(AskedOn(Wednesday, [Given.SessionOn(Monday), Given.SessionOn(Tuesday, Given.Skipped())]));

    [Fact]
    public void A_day_of_two_sessions_of_which_one_was_done_is_no_gap() =>
        Assert.Null(AskedOn(Tuesday.AddDays(1), [Given.SessionOn(Monday), Given.SessionOn(Tuesday)], Given.PlanOf(Given.Content(Schedule.Daily(Monday, 2)))));

    [Fact]
    public void A_rest_day_is_no_gap()
    {
        var plan = Given.PlanOf(Given.Content(Given.OnWeekdays(DayOfWeek.Monday, DayOfWeek.Thursday)));

        Assert.Null(AskedOn(Thursday, [Given.SessionOn(Monday)], plan));
        Assert.Equal(Thursday, AskedOn(Thursday.AddDays(2), [Given.SessionOn(Monday)], plan)!.Day);
    }

    [Fact]
    public void A_week_of_days_of_choice_is_a_gap_only_when_nothing_at_all_was_logged_in_it()
    {
        var plan = Given.PlanOf(Given.Content(Given.TimesAWeek(3)));
        var (nextMonday, inThree) = (Monday.AddDays(7), Monday.AddDays(14));

        Assert.Null(AskedOn(nextMonday, [Given.SessionOn(Wednesday)], plan));
        Assert.Null(AskedOn(inThree, [Given.SessionOn(Wednesday), Given.SessionOn(nextMonday)], plan));
        Assert.Equal(new MissedQuestion(plan.Id, inThree.AddDays(-1), 1), AskedOn(inThree, [Given.SessionOn(Wednesday)], plan));
    }

    [Fact]
    public void The_first_due_day_of_a_plan_is_never_asked_about()
    {
        Assert.Null(AskedOn(Tuesday, []));
        Assert.Equal(Tuesday, AskedOn(Wednesday, [])!.Day);
    }

    [Fact]
    public void Never_while_the_plan_is_paused_and_never_about_a_day_it_was_paused_on()
    {
        _plan.PutOnHold(Pause.Of(PauseKind.Illness, null, null, Tuesday), Given.Person, Given.At(Tuesday, 9));
        Assert.Null(AskedOn(Thursday, [Given.SessionOn(Monday)]));

        _plan.Resume(Given.Screen(Given.At(Thursday, 8)), Given.Person, Given.At(Thursday, 9));

        Assert.Null(AskedOn(Thursday.AddDays(1), [Given.SessionOn(Monday)]));
        Assert.Equal(Thursday.AddDays(1), AskedOn(Thursday.AddDays(2), [Given.SessionOn(Monday)])!.Day);
    }

    [Fact]
    public void Never_while_a_red_flag_answer_locks_the_plan() =>
        Assert.Null(MissedQuestion.Of(_plan, Given.London, [Given.SessionOn(Monday)], [], locked: true, Given.At(Thursday, 12)));

    [Fact]
    public void Never_once_the_last_day_of_the_schedule_is_over()
    {
        var plan = Given.PlanOf(Given.Content(Schedule.Of(new(Monday, Wednesday, Enum.GetValues<DayOfWeek>(), null, 1, []))));

        Assert.Equal(Tuesday, AskedOn(Wednesday, [Given.SessionOn(Monday)], plan)!.Day);
        Assert.Null(AskedOn(Thursday, [Given.SessionOn(Monday)], plan));
    }

    [Theory]
    [InlineData(MissedReason.Pain)]
    [InlineData(MissedReason.NotNow)]
    public void Once_a_gap_whether_it_was_answered_or_put_aside(MissedReason reason)
    {
        var answer = Answer(Tuesday, reason, Wednesday);

        Assert.Null(AskedOn(Thursday, [Given.SessionOn(Monday)], answers: [answer]));
        Assert.Null(AskedOn(Monday.AddDays(20), [Given.SessionOn(Monday)], answers: [answer]));
    }

    [Fact]
    public void Again_once_a_session_was_logged_in_between()
    {
        Session[] sessions = [Given.SessionOn(Monday), Given.SessionOn(Wednesday)];

        Assert.Equal(Thursday, AskedOn(Thursday.AddDays(1), sessions, answers: [Answer(Tuesday, MissedReason.Forgot, Wednesday)])!.Day);
    }

    [Fact]
    public void One_question_a_day_for_all_plans()
    {
        var other = Answer(Tuesday, MissedReason.Forgot, Wednesday, PlanId.New());

        Assert.Null(AskedOn(Wednesday, [Given.SessionOn(Monday)], answers: [other]));
        Assert.NotNull(AskedOn(Thursday, [Given.SessionOn(Monday)], answers: [other]));
    }

    [Fact]
    public void A_session_put_right_to_another_day_counts_on_that_day()
    {
        var wrong = Given.SessionOn(Wednesday);
        var right = Given.SessionAt(Given.At(Monday, 10), 1, [Given.Done()], corrects: wrong.Id);

        Assert.Equal(Tuesday, AskedOn(Thursday, [wrong, right])!.Day);
    }

    private MissedQuestion? AskedOn(DateOnly day, IReadOnlyCollection<Session> sessions, Plan? plan = null, IReadOnlyCollection<MissedAnswer>? answers = null) =>
        MissedQuestion.Of(plan ?? _plan, Given.London, sessions, answers ?? [], locked: false, Given.At(day, 12));

    private MissedAnswer Answer(DateOnly day, MissedReason reason, DateOnly said, PlanId? plan = null) => new()
    {
        ClinicId = Given.Clinic,
        Id = MissedAnswerId.New(),
        PatientId = _plan.PatientId,
        PlanId = plan ?? _plan.Id,
        Day = day,
        Reason = reason,
        SaidAt = Given.At(said, 12),
        ReceivedAt = Given.At(said, 12),
        SaidBy = Given.Person,
    };
}
