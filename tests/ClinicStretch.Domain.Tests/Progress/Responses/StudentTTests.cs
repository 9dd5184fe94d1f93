using ClinicStretch.Domain.Progress.Responses;

namespace ClinicStretch.Domain.Tests.Progress.Responses;

public sealed class StudentTTests
{
    [Theory]
    [InlineData(7, 2.3646)]
    [InlineData(8, 2.3060)]
    [InlineData(10, 2.2281)]
    [InlineData(14, 2.1448)]
    [InlineData(30, 2.0423)]
    [InlineData(120, 1.9799)]
    [InlineData(1_000_000, 1.9600)]
    public void It_says_what_the_printed_tables_say(double degrees, double value) => Assert.Equal(value, StudentT.Upper(degrees), 0.0001);

    [Fact]
    public void Fewer_degrees_than_it_is_right_for_are_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => StudentT.Upper(6.9));
}
