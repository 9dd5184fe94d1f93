using ClinicStretch.Domain.Patients.Rights;

namespace ClinicStretch.Domain.Tests.Patients;

public sealed class RetentionPolicyTests
{
    private static readonly RetentionPolicy Usual = RetentionPolicy.Default;

    [Theory]
    [InlineData("2026-03-02", "1970-01-01", "2036-03-02")]
    [InlineData("2026-03-02", null, "2036-03-02")]
    [InlineData("2024-02-29", null, "2034-02-28")]
    [InlineData("2026-03-02", "2020-05-01", "2048-05-01")]
    [InlineData("2026-03-02", "2008-03-03", "2036-03-03")]
    [InlineData("2026-03-02", "2008-03-02", "2036-03-02")]
    public void A_record_is_kept_after_the_last_contact_and_that_of_a_child_until_they_have_long_grown_up(string last, string? born, string ends) => Assert.Equal(
        DateOnly.Parse(ends, System.Globalization.CultureInfo.InvariantCulture),
        Usual.EndsOn(DateOnly.Parse(last, System.Globalization.CultureInfo.InvariantCulture), born is null ? null : DateOnly.Parse(born, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void Who_was_grown_up_at_the_last_contact_is_no_child_however_short_the_period() =>
        Assert.Equal(new DateOnly(2031, 3, 2), (Usual with { YearsAfterLastContact = 5 }).EndsOn(new DateOnly(2026, 3, 2), new DateOnly(2007, 1, 1)));

    [Fact]
    public void Where_no_contact_is_known_the_period_never_ends_and_the_record_stays()
    {
        Assert.Null(Usual.EndsOn(null, new DateOnly(1950, 1, 1)));
        Assert.Equal(ErasureScope.BesidesTheRecord, Usual.ScopeOn(new DateOnly(2999, 1, 1), null));
    }

    [Fact]
    public void Everything_may_go_on_the_day_the_period_ends_and_before_only_where_no_law_keeps_it()
    {
        var ends = new DateOnly(2036, 3, 2);
        Assert.Equal(ErasureScope.BesidesTheRecord, Usual.ScopeOn(ends.AddDays(-1), ends));
        Assert.Equal(ErasureScope.Everything, Usual.ScopeOn(ends, ends));
        Assert.Equal(ErasureScope.Everything, (Usual with { MustKeep = false }).ScopeOn(ends.AddDays(-1), ends));
    }
}
