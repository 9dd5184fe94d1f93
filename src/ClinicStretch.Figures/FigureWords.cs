namespace ClinicStretch.Figures;

/// <summary>
/// What is said of a figure, as a template: where the figure has a side, <c>{side}</c> and <c>{other}</c> stand for the words
/// "right" and "left", or "left" and "right". A translation may use either as often as it needs, or not at all.
/// </summary>
public sealed record FigureWords(string Title, string Description)
{
    /// <summary>The template with its sides filled in; the same words where it has none.</summary>
    /// <param name="side">The word for the side the figure is done for, in the form the sentence needs.</param>
    /// <param name="other">The word for the opposite side.</param>
    public FigureWords For(string side, string other) => new(Fill(Title, side, other), Fill(Description, side, other));

    private static string Fill(string text, string side, string other) =>
        text.Replace("{side}", side, StringComparison.Ordinal).Replace("{other}", other, StringComparison.Ordinal);
}
