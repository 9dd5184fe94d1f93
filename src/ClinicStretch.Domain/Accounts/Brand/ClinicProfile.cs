using ClinicStretch.Domain.Plans;

namespace ClinicStretch.Domain.Accounts.Brand;

/// <summary>How a clinic shows itself beside its name, and what its new plans begin with.</summary>
/// <param name="Address">Several lines; null when not given, as are the next three.</param>
/// <param name="Web">An address that begins with https:// or http://.</param>
/// <param name="Colour">Such as #0b5c4a; dark enough for white letters on it.</param>
/// <param name="PainPolicy">What a new plan begins with, unless one of the patient's precautions rules it out.</param>
/// <param name="Languages">BCP 47 tags of the languages offered to patients; one or more.</param>
public sealed record ClinicProfile(
    string? Address, string? Email, string? Web, string? Colour, PainPolicyKind PainPolicy, IReadOnlyList<string> Languages)
{
    public static ClinicProfile Default { get; } = new(null, null, null, null, PainPolicyKind.Strict, [.. Language.All.Select(l => l.Tag)]);

    /// <summary>The policy a plan for a patient with these precautions begins with.</summary>
    public PainPolicy PolicyFor(IEnumerable<string> precautions) =>
        PainPolicy is PainPolicyKind.Monitored && !PainPolicyRules.OnlyStrictFor.Intersect(precautions).Any()
            ? Plans.PainPolicy.Monitored : Plans.PainPolicy.Strict;
}

public static class ProfileRules
{
    /// <summary>Least contrast of letters to their ground (WCAG 2.2, 1.4.3).</summary>
    public const double LeastContrast = 4.5;

    public static readonly Rule ColourIsReadable = Rule.OfInput(
        "profile.colour", "Give a colour such as #0b5c4a that white letters can be read on: a darker one.");

    public static readonly Rule LanguagesAreOurs = Rule.OfInput("profile.languages", "Choose at least one of the languages there are.");
    public static readonly Rule WebIsAnAddress = Rule.OfInput("profile.web", "Give an address that begins with https://.");

    public static void Check(ClinicProfile profile)
    {
        ColourIsReadable.MustHold(profile.Colour is null || ContrastToWhite(profile.Colour) >= LeastContrast);
        LanguagesAreOurs.MustHold(profile.Languages.Count > 0 && profile.Languages.All(tag => Language.All.Any(l => l.Tag == tag)));
        WebIsAnAddress.MustHold(profile.Web is null
            || (Uri.TryCreate(profile.Web, UriKind.Absolute, out var web) && (web.Scheme == Uri.UriSchemeHttps || web.Scheme == Uri.UriSchemeHttp)));
    }

    /// <summary>From 1, white itself, to 21, black; 0 for what is no colour.</summary>
    public static double ContrastToWhite(string colour) =>
        colour is ['#', ..] && colour.Length is 7 && colour.Skip(1).All(char.IsAsciiHexDigit)
            ? 1.05 / (Luminance(Convert.FromHexString(colour[1..])) + 0.05)
            : 0;

    private static double Luminance(byte[] colour) => (0.2126 * Linear(colour[0])) + (0.7152 * Linear(colour[1])) + (0.0722 * Linear(colour[2]));

    private static double Linear(byte part)
    {
        var share = part / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
    }
}
