namespace ClinicStretch.Web.Components.Forms;

/// <param name="Value">What the form sends.</param>
/// <param name="Text">What the person reads.</param>
/// <param name="Hint">A second, quieter line.</param>
public sealed record Choice(string Value, string Text, string? Hint = null);
