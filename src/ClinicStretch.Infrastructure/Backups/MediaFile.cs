using System.Globalization;
using System.Text.RegularExpressions;

namespace ClinicStretch.Infrastructure.Backups;

/// <summary>A picture or video in the folder of a clinic.</summary>
/// <param name="Hash">SHA-256 of what is in it, which is its name too.</param>
public sealed partial record MediaFile(Guid Clinic, string Hash)
{
    internal string SectionName => $"media/{Clinic:N}/{Hash}";

    internal string PathIn(string folder) => Path.Combine(folder, Clinic.ToString("N", CultureInfo.InvariantCulture), Hash);

    /// <returns>Null when the name is not of this shape: nothing is ever written to a path of somebody else's making.</returns>
    internal static MediaFile? FromSection(string name) =>
        Shape().Match(name) is { Success: true } match ? new MediaFile(Guid.Parse(match.Groups["clinic"].Value), match.Groups["hash"].Value) : null;

    [GeneratedRegex(@"\Amedia/(?<clinic>[0-9a-f]{32})/(?<hash>[0-9a-f]{64})\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Shape();
}
