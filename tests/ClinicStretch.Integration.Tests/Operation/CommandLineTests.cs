using ClinicStretch.Web.Operation;

namespace ClinicStretch.Integration.Tests.Operation;

public sealed class CommandLineTests
{
    [Fact]
    public void A_name_carries_the_value_after_it_and_a_flag_stands_alone()
    {
        var line = Read("--no-demo", "--port", "8080");

        Assert.True(line.Has("--no-demo"));
        Assert.Equal(8080, line.Port("--port", 5080));
        Assert.Equal(".data", line.Value("--data", ".data"));
    }

    [Theory]
    [InlineData("--prot", "8080")]
    [InlineData("8080")]
    [InlineData("--port")]
    [InlineData("--no-demo", "yes")]
    public void A_word_that_is_not_known_or_has_no_value_is_refused(params string[] words) =>
        Assert.Throws<OperatorException>(() => Read(words));

    [Theory]
    [InlineData("65536")]
    [InlineData("-1")]
    [InlineData("http")]
    public void A_port_is_a_number_that_a_port_can_have(string port) =>
        Assert.Throws<OperatorException>(() => Read("--port", port).Port("--port", 5080));

    [Fact]
    public void The_machine_that_runs_the_tests_can_name_days_in_every_language() => Assert.Empty(LanguageNames.Missing());

    private static CommandLine Read(params string[] words) => new(words, ["--port", "--data"], ["--no-demo"]);
}
