using System.Diagnostics.CodeAnalysis;

namespace ClinicStretch.Web.Accounts;

/// <summary>Tells a path on this server from an address that a link could have smuggled in.</summary>
internal static class LocalPath
{
    // Browsers read a backslash as a slash, and leave out tabs and line breaks. What is beyond ASCII stands in an address in other signs, and not at all in a header.
    public static bool IsLocal([NotNullWhen(true)] string? path) =>
        path is ['/', ..] and not ['/', '/' or '\\', ..] && path.All(c => c is > ' ' and <= '~');
}
