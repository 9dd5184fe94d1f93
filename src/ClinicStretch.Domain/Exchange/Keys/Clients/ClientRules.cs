namespace ClinicStretch.Domain.Exchange.Keys.Clients;

/// <summary>What holds for a system that signs with a key of its own in place of holding up one of ours.</summary>
public static class ClientRules
{
    public static readonly Rule SetIsReadable = Rule.OfInput("key.jwks", "This is no set of public keys. Paste JSON that begins with {\"keys\": and holds one to ten keys.");
    public static readonly Rule KeysArePublic = Rule.OfInput("key.jwks_private", "This holds a private key. Paste the public keys alone, and replace that key in the other system: it has been shown.");
    public static readonly Rule KeysAreNoSecrets = Rule.OfInput("key.jwks_symmetric", "This holds a secret that signs and checks alike (kty oct). Paste public keys: RSA or EC.");

    public static readonly Rule KeysFit = Rule.OfInput(
        "key.jwks_unfit", "A key is not of a kind that is taken: RSA of 2048 to 8192 bits, or EC on P-384 or P-256, each for signing and with a kid of its own.");

    public static readonly Rule AddressIsPublic = Rule.OfInput("key.jwks_address", "Give an address on the internet that begins with https://.");
    public static readonly Rule ProvesInOneWay = Rule.OfInput("key.jwks_two_ways", "Give the public keys or the address where they are, not both.");

    /// <summary>Whatever is wrong with how a client shows who it is. The detail is a word for the operator's log; who asks is told nothing of it.</summary>
    public static readonly Rule IsProven = Rule.OfInput("key.client", "The client did not show who it is.");

    /// <summary>It asks for what it was not given, or in words that mean nothing.</summary>
    public static readonly Rule AsksWithinItsScopes = Rule.OfInput("key.client_scope", "The client asks for more than it was given.");

    public static RuleBrokenException NotProven(string word) => new(IsProven, word);
}
