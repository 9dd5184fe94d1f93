using System.Text.Json.Nodes;
using ClinicStretch.Domain.Exchange.Keys.Clients;
using static ClinicStretch.Domain.Tests.Broken;

namespace ClinicStretch.Domain.Tests.Exchange.Clients;

/// <summary>Which keys of another system's are taken.</summary>
public sealed class PublicKeySetTests
{
    [Fact]
    public void Keys_of_each_kind_are_taken_and_nothing_beside_their_public_parts_is_kept()
    {
        var (rsa, ec, small) = (Signer.Rsa("a"), Signer.Ec("b"), Signer.Ec256("c"));
        var with = rsa.Public;
        with["x5c"] = new JsonArray("MIIB");

        var kept = PublicKeySet.Pasted(Signer.SetOf(with, ec.Public, small.Public)).ToJson();

        Assert.Equal(kept, PublicKeySet.Published(kept)!.ToJson());
        Assert.All(new[] { "a", "b", "c" }, kid => Assert.NotNull(PublicKeySet.Published(kept)!.Find(kid)));
        Assert.DoesNotContain("x5c", kept, StringComparison.Ordinal);
        Assert.Equal(["keys"], JsonNode.Parse(kept)!.AsObject().Select(p => p.Key));
        Assert.Equal(["kid", "kty", "n", "e"], JsonNode.Parse(kept)!["keys"]![0]!.AsObject().Select(p => p.Key));
    }

    [Fact]
    public void A_private_key_is_refused_whatever_its_kind()
    {
        AssertBroken(ClientRules.KeysArePublic, () => PublicKeySet.Pasted(Signer.SetOf(Signer.Rsa().Private)));
        AssertBroken(ClientRules.KeysArePublic, () => PublicKeySet.Pasted(Signer.SetOf(Signer.Ec("other").Public, Signer.Ec().Private)));
        Assert.Null(PublicKeySet.Published(Signer.SetOf(Signer.Ec("other").Public, Signer.Ec().Private)));
    }

    [Fact]
    public void A_secret_that_signs_and_checks_alike_is_refused()
    {
        var secret = new JsonObject { ["kty"] = "oct", ["kid"] = "a", ["k"] = "c2VjcmV0" };

        AssertBroken(ClientRules.KeysAreNoSecrets, () => PublicKeySet.Pasted(Signer.SetOf(secret)));
        Assert.Null(PublicKeySet.Published(Signer.SetOf(secret, Signer.Ec().Public)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("""{"keys":{}}""")]
    [InlineData("""{"keys":[]}""")]
    [InlineData("""{"keys":["a"]}""")]
    [InlineData("""{"keys":[],"keys":[]}""")]
    [InlineData("""{"keys":[{"kid":"\ud800"}]}""")]
    [InlineData("""{"keys":[{"\ud800":"a"}]}""")]
    [InlineData("-----BEGIN PUBLIC KEY-----")]
    [InlineData("""{"kty":"EC"}""")]
    public void What_is_no_set_is_refused(string text)
    {
        AssertBroken(ClientRules.SetIsReadable, () => PublicKeySet.Pasted(text));
        Assert.Null(PublicKeySet.Published(text));
    }

    [Fact]
    public void Ten_keys_are_enough()
    {
        var keys = Enumerable.Range(0, 11).Select(i => Signer.Ec($"{i}").Public).ToList();

        Assert.NotNull(PublicKeySet.Pasted(Signer.SetOf(keys.Take(10))).Find("9"));
        AssertBroken(ClientRules.SetIsReadable, () => PublicKeySet.Pasted(Signer.SetOf(keys)));
        AssertBroken(ClientRules.SetIsReadable, () => PublicKeySet.Pasted(Signer.SetOf(keys.Take(1)) + new string(' ', PublicKeySet.LongestText)));
    }

    [Fact]
    public void A_key_that_can_check_nothing_here_is_refused_when_pasted_and_passed_over_when_published()
    {
        var good = Signer.Ec("good").Public;
        var wrong = new[]
        {
            Signer.Rsa("a", 1024).Public, With(Signer.Ec("a").Public, "use", "enc"), With(Signer.Ec("a").Public, "crv", "P-521"), With(Signer.Ec("a").Public, "x", "AAAA"),
            With(Signer.Ec("a").Public, "alg", "ES512"), With(Signer.Ec("a").Public, "alg", "RS384"), With(Signer.Ec("a").Public, "kid", ""), With(Signer.Rsa("a").Public, "e", "AQ"),
            With(Signer.Rsa("a").Public, "n", "!"), With(Signer.Ec("a").Public, "y", Signer.Ec().Public["y"]!.GetValue<string>()), new JsonObject { ["kid"] = "a", ["kty"] = "OKP", ["crv"] = "Ed25519", ["x"] = "AAAA" },
        };

        foreach (var one in wrong)
        {
            AssertBroken(ClientRules.KeysFit, () => PublicKeySet.Pasted(Signer.SetOf(good, one)));
            Assert.True(PublicKeySet.Published(Signer.SetOf(good, one)) is { } published && published.Find("good") is not null && published.Find("a") is null, one.ToJsonString());
        }

        AssertBroken(ClientRules.KeysFit, () => PublicKeySet.Pasted(Signer.SetOf(good, Signer.Ec("good").Public)));
        Assert.Null(PublicKeySet.Published(Signer.SetOf(good, Signer.Ec("good").Public))!.Find("good"));
    }

    [Fact]
    public void Keys_and_an_address_at_once_are_refused()
    {
        AssertBroken(ClientRules.ProvesInOneWay, () => ClientKeysOf(Signer.Ec().Set, "https://records.example/jwks"));
        Assert.Null(Domain.Exchange.Keys.ClientKeys.Of(null, null));
    }

    private static Domain.Exchange.Keys.ClientKeys? ClientKeysOf(string? jwks, string? address) => Domain.Exchange.Keys.ClientKeys.Of(jwks, address);

    private static JsonObject With(JsonObject key, string name, string value)
    {
        key[name] = value;
        return key;
    }
}
