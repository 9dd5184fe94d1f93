namespace ClinicStretch.Web.Accounts.SingleSignOn;

/// <summary>The provider of single sign-on for staff (OpenID Connect), such as the hospital's own; off without an authority.</summary>
internal sealed record ProviderOptions
{
    public const string Section = "SingleSignOn";

    /// <summary>Where the provider is found, such as <c>https://login.hospital.example</c>, exactly as it writes its own name.</summary>
    public string? Authority { get; init; }

    /// <summary>The name under which it knows this server.</summary>
    public string ClientId { get; init; } = "";

    public string ClientSecret { get; init; } = "";

    /// <summary>As staff know it: "Sign in with {Name}".</summary>
    public string Name { get; init; } = "";

    public bool IsOn => !string.IsNullOrEmpty(Authority);

    // What goes over plain HTTP can be read and changed by anybody between.
    internal bool IsWhole => !IsOn
        || (Uri.TryCreate(Authority, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.IsLoopback)
            && ClientId.Length > 0 && ClientSecret.Length > 0 && Name.Length > 0);
}
