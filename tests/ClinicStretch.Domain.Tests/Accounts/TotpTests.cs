using System.Text;
using ClinicStretch.Domain.Accounts.Factors;

namespace ClinicStretch.Domain.Tests.Accounts;

public sealed class TotpTests
{
    // RFC 6238, appendix B: the key is these twenty letters, its codes have eight digits, of which an app shows the last six.
    private static readonly byte[] Key = Encoding.ASCII.GetBytes("12345678901234567890");

    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void The_codes_are_those_of_the_standard(long seconds, string code) =>
        Assert.Equal(code, Totp.CodeOf(Key, Totp.StepAt(DateTimeOffset.FromUnixTimeSeconds(seconds))));

    [Theory]
    [InlineData(-2, false)]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public void A_clock_may_be_one_step_off(int steps, bool fits)
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1_780_000_000);
        var step = Totp.StepAt(now) + steps;

        Assert.Equal(fits ? step : null, Totp.StepOf(Key, Totp.CodeOf(Key, step), now, last: null));
    }

    [Fact]
    public void A_code_that_was_taken_and_those_before_it_are_not_taken_again()
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1_780_000_000);
        var current = Totp.StepAt(now);

        Assert.Null(Totp.StepOf(Key, Totp.CodeOf(Key, current), now, last: current));
        Assert.Null(Totp.StepOf(Key, Totp.CodeOf(Key, current - 1), now, last: current));
        Assert.Equal(current + 1, Totp.StepOf(Key, Totp.CodeOf(Key, current + 1), now, last: current));
    }

    [Theory]
    [InlineData("")]
    [InlineData("12345")]
    [InlineData("abcdef")]
    [InlineData("١٢٣٤٥٦")]
    public void What_is_no_code_fits_nothing(string typed) => Assert.Null(Totp.StepOf(Key, typed, DateTimeOffset.FromUnixTimeSeconds(59), last: null));

    [Fact]
    public void A_key_is_written_as_apps_read_it()
    {
        Assert.Equal("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", AppKey.Letters(Key));
        Assert.Equal("GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ", AppKey.Groups(Key));
        Assert.Equal("MY", AppKey.Letters("f"u8.ToArray()));
        Assert.Equal("MZXW6YQ", AppKey.Letters("foob"u8.ToArray()));
        Assert.Contains(":a%40b.example?secret=GEZD", AppKey.Link(Key, "a@b.example"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_recovery_code_is_read_however_it_is_typed() => Assert.Equal("2345bcdfgh", RecoveryCode.Typed(" 2345B-cdfgh "));
}
