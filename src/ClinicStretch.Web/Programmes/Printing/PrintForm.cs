using System.Globalization;
using ClinicStretch.Web.Components.Forms;

namespace ClinicStretch.Web.Programmes.Printing;

/// <summary>What was chosen on a page for printing, whether it came with its address or its form.</summary>
internal static class PrintForm
{
    public static SheetQuery Read(HttpRequest request) => new()
    {
        Mode = Text(request, "mode"),
        Paper = Text(request, "paper"),
        Language = Text(request, "language"),
        With = Text(request, "with"),
        Ink = Text(request, "ink"),
        Weeks = Number(request, "weeks"),
    };

    /// <returns>Null for the newest.</returns>
    public static int? Revision(HttpRequest request) => Number(request, "revision");

    private static int? Number(HttpRequest request, string name) =>
        int.TryParse(Text(request, name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string? Text(HttpRequest request, string name) =>
        HttpMethods.IsPost(request.Method) ? request.Form.Text(name).OrNull() : request.Query[name].LastOrDefault()?.Trim().OrNull();
}
