using ClinicStretch.Domain.Plans;
using ClinicStretch.Domain.Sessions;
using ClinicStretch.Domain.Sessions.Missed;
using FsCheck;
using FsCheck.Fluent;

namespace ClinicStretch.Domain.Tests.Sessions.Missed;

/// <summary>Two months of a patient who opens the app each day at noon and answers whatever is asked.</summary>
public sealed class MissedQuestionLaws
{
    private const int Days = 60;

    private static readonly Gen<Schedule> AnySchedule = Gen.OneOf(
        from times in Gen.Choose(1, 7) select Given.TimesAWeek(times),
        from times in Gen.Choose(1, 3) select Schedule.Daily(Given.Monday, times),
        from days in Gen.NonEmptyListOf(Gen.Elements(Enum.GetValues<DayOfWeek>())) select Given.OnWeekdays([.. days]));

    // On which days one is logged, and for how many days before.
    private static readonly Arbitrary<Life> Lives = (
        from schedule in AnySchedule
        from seldom in Gen.Choose(1, 12)
        from logs in Gen.Zip(Gen.Choose(0, seldom), Gen.Choose(0, 2)).ArrayOf(Days)
        from reasons in Gen.Elements(Enum.GetValues<MissedReason>()).ArrayOf(Days)
        select new Life(schedule, logs, reasons)).ToArbitrary();

    [Fact]
    public void Nobody_is_asked_twice_in_one_gap() => Check(life =>
        life.Asked().All(a => a.Before is not { } before || a.LoggedSince && a.Question.Day > before.Day));

    [Fact]
    public void Nobody_is_asked_about_a_day_with_an_entry_on_it_or_after_it() => Check(life =>
        life.Asked().All(a => a.Sessions.All(s => s.Day < a.Question.Day)));

    [Fact]
    public void Nobody_is_asked_about_today_or_the_first_day() => Check(life =>
        life.Asked().All(a => a.Question.Day < a.Today && a.Question.Day > Given.Monday && a.Question.Days > 0));

    private static void Check(Func<Life, bool> law) => Prop.ForAll(Lives, law).QuickCheckThrowOnFailure();

    private sealed record Asking(MissedQuestion Question, DateOnly Today, IReadOnlyList<Session> Sessions, MissedQuestion? Before, bool LoggedSince);

    private sealed record Life(Schedule Schedule, (int Dice, int Back)[] Logs, MissedReason[] Reasons)
    {
        public List<Asking> Asked()
        {
            var plan = Given.PlanOf(Given.Content(Schedule));
            var (sessions, answers, asked) = (new List<Session>(), new List<MissedAnswer>(), new List<Asking>());
            var known = 0;
            for (var n = 0; n < Days; n++)
            {
                var today = Given.Monday.AddDays(n);
                if (Logs[n].Dice is 0)
                {
                    sessions.Add(Given.SessionOn(Given.Monday.AddDays(Math.Max(0, n - Logs[n].Back))));
                }

                if (MissedQuestion.Of(plan, Given.London, sessions, answers, locked: false, Given.At(today, 12)) is { } question)
                {
                    asked.Add(new Asking(question, today, [.. sessions], asked.Count is 0 ? null : asked[^1].Question, sessions.Count > known));
                    answers.Add(MissedAnswer.Of(plan, new MissedReport(MissedAnswerId.New(), question.Day, Reasons[n], Given.At(today, 12), Given.Person), Given.London, Given.At(today, 12)));
                    known = sessions.Count;
                }
            }

            return asked;
        }
    }
}
