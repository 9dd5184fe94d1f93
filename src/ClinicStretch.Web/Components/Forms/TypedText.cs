using System.Globalization;

namespace ClinicStretch.Web.Components.Forms;

/// <summary>Reads what was typed into values; what cannot be read becomes an error at its field.</summary>
public sealed class TypedText(List<FormError> errors)
{
    /// <returns>Null when nothing was typed, or when it is no whole number.</returns>
    public int? Whole(string text, string field, string message) =>
        Read<int>(text, field, message, (typed, out value) => int.TryParse(typed, NumberStyles.Integer, CultureInfo.InvariantCulture, out value));

    /// <summary>As a date field sends it: 2026-11-21.</summary>
    public DateOnly? Day(string text, string field, string message) =>
        Read<DateOnly>(text, field, message, (typed, out value) => DateOnly.TryParseExact(typed, "yyyy-MM-dd", out value));

    /// <summary>On a clock of 24 hours: 07:30.</summary>
    public TimeOnly? Time(string text, string field, string message) =>
        Read<TimeOnly>(text, field, message, (typed, out value) => TimeOnly.TryParseExact(typed, ["HH:mm", "H:mm", "HH:mm:ss"], out value));

    public void Wrong(string field, string message) => errors.Add(new FormError(field, message));

    private T? Read<T>(string text, string field, string message, TryRead<T> read)
        where T : struct
    {
        if (text.Length is 0)
        {
            return null;
        }

        if (read(text, out var value))
        {
            return value;
        }

        Wrong(field, message);
        return null;
    }

    private delegate bool TryRead<T>(string typed, out T value);
}

public static class FormText
{
    extension(IFormCollection form)
    {
        /// <summary>What was typed, without spaces around it; empty when nothing was.</summary>
        public string Text(string name) => form[name].LastOrDefault()?.Trim() ?? "";

        public IReadOnlyList<string> All(string name) => [.. form[name].OfType<string>()];
    }

    extension(string text)
    {
        public string? OrNull() => text.Length is 0 ? null : text;
    }
}
