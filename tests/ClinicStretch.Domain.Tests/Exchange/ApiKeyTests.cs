using ClinicStretch.Domain.Exchange.Keys;
using static ClinicStretch.Domain.Tests.Broken;

namespace ClinicStretch.Domain.Tests.Exchange;

/// <summary>What a key opens, for how long, and by what.</summary>
public sealed class ApiKeyTests
{
    private const string Secret = "csk_0123456789abcdef";
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Theory]
    [InlineData("system/Patient.rs", 'r', "Patient", true)]
    [InlineData("system/Patient.rs", 's', "Patient", true)]
    [InlineData("system/Patient.rs", 'c', "Patient", false)]
    [InlineData("system/Patient.rs", 'r', "Procedure", false)]
    [InlineData("system/Patient.rs", 'r', "*", false)]
    [InlineData("system/*.rs", 'r', "Procedure", true)]
    [InlineData("system/*.rs", 's', "Flag", true)]
    [InlineData("system/*.rs", 'c', "Procedure", false)]
    [InlineData("system/Procedure.c", 'c', "Procedure", true)]
    [InlineData("system/Procedure.c", 'r', "Procedure", false)]
    [InlineData("system/Procedure.c", 'c', "Observation", false)]
    [InlineData("Patient", 'r', "Patient", false)]
    public void A_scope_opens_the_kind_and_the_act_it_names_and_no_more(string scope, char act, string kind, bool opens) =>
        Assert.Equal(opens, KeyScopes.Open([scope], act, kind));

    [Fact]
    public void One_of_several_scopes_is_enough_and_none_opens_nothing()
    {
        Assert.True(KeyScopes.Open(["system/Flag.rs", "system/Patient.rs"], KeyScopes.Read, "Patient"));
        Assert.False(KeyScopes.Open([], KeyScopes.Read, "Patient"));
    }

    [Fact]
    public void The_narrowest_scope_for_what_is_offered_opens_it()
    {
        Assert.All(KeyScopes.Kinds, kind => Assert.True(KeyScopes.Open([KeyScopes.NeededTo(KeyScopes.Search, kind)], KeyScopes.Search, kind)));
        Assert.All(KeyScopes.Written, kind => Assert.True(KeyScopes.Open([KeyScopes.NeededTo(KeyScopes.Create, kind)], KeyScopes.Create, kind)));
        Assert.Equal("system/Procedure.c", KeyScopes.NeededTo(KeyScopes.Create, "Procedure"));
        Assert.Equal("system/Procedure.rs", KeyScopes.NeededTo(KeyScopes.Read, "Procedure"));
    }

    [Fact]
    public void A_key_is_made_for_what_is_offered_and_for_something()
    {
        Assert.Equal(KeyScopes.Offered, Made(KeyScopes.Offered, Today).Scopes);
        AssertBroken(KeyRules.ScopesAreOffered, () => Made([], Today));
        AssertBroken(KeyRules.ScopesAreOffered, () => Made([KeyScopes.Everything, "system/*.cruds"], Today));
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(365, true)]
    [InlineData(366, false)]
    public void It_opens_until_a_day_from_today_to_a_year_from_now(int days, bool allowed)
    {
        if (allowed)
        {
            Assert.Equal(Today.AddDays(days), Made([KeyScopes.Everything], Today.AddDays(days)).LastDay);
        }
        else
        {
            AssertBroken(KeyRules.EndsWithinAYear, () => Made([KeyScopes.Everything], Today.AddDays(days)));
        }
    }

    [Fact]
    public void It_opens_to_the_end_of_its_last_day_and_never_once_it_was_withdrawn()
    {
        var key = Made([KeyScopes.Everything], Today.AddDays(7));
        Assert.True(key.IsOpenOn(Today.AddDays(7)));
        Assert.False(key.IsOpenOn(Today.AddDays(8)));
        key.Withdraw(Given.Now);
        Assert.False(key.IsOpenOn(Today));
        key.Withdraw(Given.Now.AddDays(1));
        Assert.Equal(Given.Now, key.WithdrawnAt);
    }

    [Fact]
    public void It_is_opened_by_its_own_secret_and_keeps_no_more_of_it_than_its_beginning()
    {
        var key = Made([KeyScopes.Everything], Today);
        Assert.True(key.IsOpenedBy(Secret));
        Assert.False(key.IsOpenedBy(Secret + "0"));
        Assert.False(key.IsOpenedBy(key.Prefix));
        Assert.Equal(Secret[..12], key.Prefix);
        Assert.DoesNotContain(Secret[12..], key.Hash);
    }

    [Fact]
    public void The_first_use_of_a_day_is_told_from_the_next()
    {
        var key = Made([KeyScopes.Everything], Today);
        Assert.True(key.Use(Today));
        Assert.False(key.Use(Today));
        Assert.True(key.Use(Today.AddDays(1)));
        Assert.Equal(Today.AddDays(1), key.LastUsedOn);
    }

    private static ApiKey Made(IReadOnlyList<string> scopes, DateOnly lastDay) =>
        ApiKey.Make(Given.Clinic, new ApiKeyId(Guid.NewGuid()), new KeyOffer("App", scopes, lastDay), Secret, Given.Member, Given.Now, Today);
}
