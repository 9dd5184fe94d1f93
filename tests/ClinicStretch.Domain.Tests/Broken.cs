namespace ClinicStretch.Domain.Tests;

internal static class Broken
{
    /// <summary>Fails unless the action breaks exactly this rule.</summary>
    public static void AssertBroken(Rule rule, Action action) => Assert.Equal(rule, Assert.Throws<RuleBrokenException>(action).Rule);
}
