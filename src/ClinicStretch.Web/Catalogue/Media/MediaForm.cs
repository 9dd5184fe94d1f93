using System.Text.Json;
using ClinicStretch.Domain.Catalogue.Media;
using ClinicStretch.Web.Components.Forms;

namespace ClinicStretch.Web.Catalogue.Media;

/// <summary>What was typed of a picture's ledger, as text, so that nothing is lost when some of it is wrong.</summary>
public sealed record MediaForm
{
    // None of the list: the request is refused for it, together with whatever else is wrong.
    private const MediaLicence NotChosen = (MediaLicence)(-1);

    /// <summary>Made with the page, so that a form sent twice is one picture.</summary>
    public required string Id { get; init; }
    public string Author { get; init; } = "";
    public string Source { get; init; } = "";

    /// <summary>As the API writes it, such as <c>own-work</c>; empty until chosen.</summary>
    public string Licence { get; init; } = "";
    public string LicenceNote { get; init; } = "";
    public string AlternativeText { get; init; } = "";
    public bool ShowsPeople { get; init; }
    public bool ConsentOnFile { get; init; }

    public static MediaForm New() => new() { Id = Guid.CreateVersion7().ToString() };

    public static MediaForm Read(IFormCollection form) => new()
    {
        Id = form.Text("id"),
        Author = form.Text("author"),
        Source = form.Text("source"),
        Licence = form.Text("licence"),
        LicenceNote = form.Text("licence-note"),
        AlternativeText = form.Text("alternative-text"),
        ShowsPeople = IsTicked(form.Text("shows-people")),
        ConsentOnFile = IsTicked(form.Text("consent-on-file")),
    };

    public Ledger ToLedger() => new(
        Author,
        Source,
        LicenceOf(Licence) ?? NotChosen,
        LicenceNote.OrNull(),
        AlternativeText.OrNull(),
        ShowsPeople,
        ConsentOnFile);

    /// <summary>The id of the field that a broken rule or a wrong value is about.</summary>
    public static string FieldOf(string pathOrCode) => pathOrCode switch
    {
        "Ledger.Author" => "author",
        "Ledger.Source" or "media.source_link" => "source",
        "media.licence" => "licence",
        "Ledger.LicenceNote" or "media.licence_note" => "licence-note",
        "Ledger.AlternativeText" or "media.alternative_text" => "alternative-text",
        "media.consent" => "people",
        _ => "file",
    };

    public static string CodeOf(MediaLicence licence) => CodeOf(licence.ToString());

    public static MediaLicence? LicenceOf(string code) =>
        Enum.GetValues<MediaLicence>().Where(l => CodeOf(l) == code).Select(l => (MediaLicence?)l).FirstOrDefault();

    private static string CodeOf(string name) => JsonNamingPolicy.KebabCaseLower.ConvertName(name);

    private static bool IsTicked(string value) => value is "true" or "on" or "yes";
}
