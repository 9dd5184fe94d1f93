using ClinicStretch.Domain.Patients.Rights;

namespace ClinicStretch.Domain.Tests.Patients;

public sealed class DataRequestTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 31, 10, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("2026-01-31", "2026-02-28")]
    [InlineData("2026-11-21", "2026-12-21")]
    [InlineData("2026-12-31", "2027-01-31")]
    public void It_is_to_be_answered_within_a_month_to_the_same_day_or_the_months_last(string asked, string by) =>
        Assert.Equal(DateOnly.Parse(by, null), Asked(DateOnly.Parse(asked, null)).AnswerBy);

    [Fact]
    public void It_is_answered_once_and_the_same_words_again_change_nothing()
    {
        var (request, member) = (Asked(), MemberId.New());
        request.Reply("We keep it for ten years.", null, member, Now.AddDays(1));

        request.Reply("We keep it for ten years.", null, MemberId.New(), Now.AddDays(2));

        Assert.Equal((DataRequestState.Answered, member, Now.AddDays(1)), (request.State, request.AnsweredBy, request.AnsweredAt));
        Broken(DataRequestRules.NotAnswered, () => request.Reply("Something else", null, member, Now.AddDays(2)));
        Broken(DataRequestRules.NotAnswered, () => request.TakeBack(Now.AddDays(2)));
    }

    [Fact]
    public void What_was_taken_back_stays_so_from_the_first_time_and_is_not_answered()
    {
        var request = Asked();
        request.TakeBack(Now.AddDays(1));

        request.TakeBack(Now.AddDays(2));

        Assert.Equal((DataRequestState.TakenBack, Now.AddDays(1)), (request.State, request.TakenBackAt));
        Broken(DataRequestRules.NotTakenBack, () => request.Reply("Too late", null, MemberId.New(), Now.AddDays(3)));
    }

    private static DataRequest Asked(DateOnly? today = null) => DataRequest.Ask(
        ClinicId.New(), DataRequestId.New(), new DataWish(PatientId.New(), DataRequestKind.Erasure, null, PersonId.New()), Now, today ?? new DateOnly(2026, 1, 31));

    private static void Broken(Rule rule, Action act) => Assert.Equal(rule, Assert.Throws<RuleBrokenException>(act).Rule);
}
