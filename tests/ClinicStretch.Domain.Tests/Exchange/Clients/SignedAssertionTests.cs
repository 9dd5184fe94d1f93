using System.Text.Json.Nodes;
using ClinicStretch.Domain.Exchange.Keys;
using ClinicStretch.Domain.Exchange.Keys.Clients;

namespace ClinicStretch.Domain.Tests.Exchange.Clients;

/// <summary>What a client signs is believed when it is whole, of now, for this server and signed by its key.</summary>
public sealed class SignedAssertionTests
{
    private const string Here = "https://clinic.example/api/v1/oauth/token";
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void One_that_is_right_is_read_and_believed_by_each_algorithm()
    {
        foreach (var signer in new[] { Signer.Rsa(), Signer.Ec(), Signer.Ec256() })
        {
            var read = SignedAssertion.Read(signer.Sign(Claims()), Here, Now);

            read.MustBeSignedBy(PublicKeySet.Pasted(signer.Set));
            Assert.Equal(("client", "once", Now.AddMinutes(4)), (read.Client, read.Id, read.Until));
        }
    }

    [Theory]
    [InlineData("iss", "\"other\"", "issuer")]
    [InlineData("sub", "null", "issuer")]
    [InlineData("aud", "\"https://elsewhere.example/token\"", "audience")]
    [InlineData("aud", """["https://clinic.example/api/v1/oauth/token","https://elsewhere.example"]""", "audience")]
    [InlineData("aud", "null", "audience")]
    [InlineData("exp", "1795424400", "time")]
    [InlineData("exp", "1795424701", "time")]
    [InlineData("exp", "1e300", "time")]
    [InlineData("exp", "\"1795424600\"", "time")]
    [InlineData("nbf", "1795424460", "time")]
    [InlineData("nbf", "\"now\"", "time")]
    [InlineData("jti", "\"\"", "id")]
    [InlineData("jti", "7", "id")]
    public void A_claim_that_is_not_right_refuses_it(string claim, string value, string word)
    {
        var claims = Claims();
        claims[claim] = JsonNode.Parse(value);

        MustBeRefused(word, () => SignedAssertion.Read(Signer.Ec().Sign(claims), Here, Now));
    }

    [Fact]
    public void Five_minutes_ahead_and_one_server_in_a_list_are_right()
    {
        var claims = Claims();
        (claims["exp"], claims["aud"], claims["nbf"]) = (Now.AddMinutes(5).ToUnixTimeSeconds(), new JsonArray(Here), Now.ToUnixTimeSeconds());

        Assert.Equal(Now.AddMinutes(5), SignedAssertion.Read(Signer.Ec().Sign(claims), Here, Now).Until);
    }

    [Theory]
    [InlineData("alg", "\"none\"")]
    [InlineData("alg", "\"HS256\"")]
    [InlineData("alg", "\"es384\"")]
    [InlineData("alg", "null")]
    [InlineData("crit", """["exp"]""")]
    [InlineData("typ", "\"dpop+jwt\"")]
    public void A_header_that_is_not_right_refuses_it(string name, string value)
    {
        var signer = Signer.Ec();
        var header = signer.Header();
        header[name] = JsonNode.Parse(value);

        MustBeRefused("algorithm", () => SignedAssertion.Read(signer.Sign(Claims(), header), Here, Now));
    }

    [Theory]
    [InlineData("")]
    [InlineData("..")]
    [InlineData("a.b.c.d")]
    [InlineData("e30.e30")]
    [InlineData("W10.W10.W10")]
    [InlineData("!.!.!")]
    public void What_is_none_is_refused(string text) => MustBeRefused(null, () => SignedAssertion.Read(text, Here, Now));

    [Fact]
    public void A_signature_by_another_key_of_another_kind_or_over_something_else_is_refused()
    {
        var (signer, other, rsa) = (Signer.Ec("a"), Signer.Ec("a"), Signer.Rsa("a"));
        var right = signer.Sign(Claims());
        var claims = Claims();
        claims["jti"] = "another";
        var parts = right.Split('.');

        foreach (var (text, keys) in new[]
        {
            (right, other.Set), (right, rsa.Set), (right, Signer.Ec256("a").Set), ($"{parts[0]}.{Signer.Part(claims)}.{parts[2]}", signer.Set), ($"{parts[0]}.{parts[1]}.", signer.Set),
            ($"{parts[0]}.{parts[1]}.{parts[2][..40]}", signer.Set),
        })
        {
            var read = SignedAssertion.Read(text, Here, Now);
            MustBeRefused("signature", () => read.MustBeSignedBy(PublicKeySet.Pasted(keys)));
        }

        MustBeRefused("kid", () => SignedAssertion.Read(right, Here, Now).MustBeSignedBy(PublicKeySet.Pasted(Signer.Ec("b").Set)));
        MustBeRefused("keys", () => SignedAssertion.Read(right, Here, Now).MustBeSignedBy(null));
    }

    [Theory]
    [InlineData("system/Patient.rs", true)]
    [InlineData("system/Patient.r", true)]
    [InlineData("system/Procedure.crs", false)]
    [InlineData("system/Procedure.c", true)]
    [InlineData("system/*.rs", false)]
    [InlineData("system/Patient.rrs", false)]
    [InlineData("system/Patient.cruds", false)]
    [InlineData("system/Patient.", false)]
    [InlineData("user/Patient.rs", false)]
    [InlineData("system/Patient/rs", false)]
    [InlineData("system/Secret.rs", false)]
    [InlineData("openid", false)]
    public void A_scope_covers_what_is_no_wider(string asked, bool covered) => Assert.Equal(covered, KeyScopes.Cover(["system/Patient.rs", "system/Procedure.c"], asked));

    [Fact]
    public void A_scope_over_everything_covers_each_kind_and_itself()
    {
        Assert.All(KeyScopes.Kinds, kind => Assert.True(KeyScopes.Cover([KeyScopes.Everything], $"system/{kind}.rs")));
        Assert.True(KeyScopes.Cover([KeyScopes.Everything], KeyScopes.Everything));
        Assert.False(KeyScopes.Cover([KeyScopes.Everything], "system/Procedure.c"));
        Assert.False(KeyScopes.Cover([KeyScopes.Everything], "system/Nothing.rs"));
    }

    private static JsonObject Claims() => new()
    {
        ["iss"] = "client", ["sub"] = "client", ["aud"] = Here, ["exp"] = Now.AddMinutes(4).ToUnixTimeSeconds(), ["jti"] = "once",
    };

    private static void MustBeRefused(string? word, Action read)
    {
        var broken = Assert.Throws<RuleBrokenException>(read);
        Assert.Equal(ClientRules.IsProven, broken.Rule);
        Assert.True(word is null || broken.Message == word, broken.Message);
    }
}
