namespace ClinicStretch.Domain;

/// <summary>A language that patients can be spoken to in.</summary>
/// <param name="Tag">BCP 47, such as <c>en-GB</c>.</param>
/// <param name="Name">As its own speakers write it.</param>
public sealed record Language(string Tag, string Name)
{
    /// <summary>The language the catalogue is written in; what is missing in another one is shown in this one.</summary>
    public static Language English { get; } = new("en-GB", "English");

    public static Language Spanish { get; } = new("es", "Español");

    public static Language French { get; } = new("fr", "Français");

    public static Language German { get; } = new("de", "Deutsch");

    /// <summary>Every language, English first.</summary>
    public static IReadOnlyList<Language> All { get; } = [English, Spanish, French, German];

    /// <summary>The language of a tag, whatever its region: <c>es-MX</c> is Spanish. Null for any other.</summary>
    public static Language? Find(string? tag) =>
        tag is null ? null : All.FirstOrDefault(l => string.Equals(Primary(l.Tag), Primary(tag), StringComparison.OrdinalIgnoreCase));

    /// <summary>The language of a stored tag; English when it is none of ours.</summary>
    public static Language Of(string? tag) => Find(tag) ?? English;

    public override string ToString() => Tag;

    private static string Primary(string tag) => tag.Split('-', '_')[0];
}
