namespace ClinicStretch.Domain.Tests;

public sealed class ContentHashTests
{
    [Fact]
    public void The_same_content_has_the_same_hash_on_any_machine_and_another_has_another()
    {
        Assert.Equal("015abd7f5cc57a2dd94b7590f04ad8084273905ee33ec5cebeae62276a97f862", ContentHash.Of(new { a = 1 }));
        Assert.NotEqual(ContentHash.Of(new { a = 1 }), ContentHash.Of(new { a = 2 }));
    }
}
