using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace ClinicStretch.Fhir;

/// <summary>A FHIR date, dateTime or instant, as exact as it was written: a year, a month, a day, or a time with its offset.</summary>
[JsonConverter(typeof(FhirMomentConverter))]
public readonly partial record struct FhirMoment
{
    private FhirMoment(string text) => Text = text;

    /// <summary>Such as 2026, 2026-11, 2026-11-20 or 2026-11-20T10:00:00Z.</summary>
    public string Text { get; }

    public static FhirMoment Of(DateOnly day) => new(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>In UTC, to the millisecond.</summary>
    public static FhirMoment Of(DateTimeOffset at) => new(at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFF'Z'", CultureInfo.InvariantCulture));

    public static bool IsOne(string text) => Shape().IsMatch(text) && IsReal(text);

    /// <exception cref="FormatException">It is none of these.</exception>
    public static FhirMoment Parse(string text) =>
        IsOne(text) ? new FhirMoment(text) : throw new FormatException("Write a date as 2026-11-20, or a time with its offset as 2026-11-20T10:00:00Z.");

    /// <summary>Null where it says no time of the day.</summary>
    public DateTimeOffset? Time => Text.Length > DayLength ? DateTimeOffset.Parse(Text, CultureInfo.InvariantCulture) : null;

    /// <summary>The first instant that it means, and the first that it no longer does: a day is all of it, in UTC.</summary>
    public (DateTimeOffset From, DateTimeOffset Until) Span()
    {
        if (Time is { } time)
        {
            return (time, time.UtcDateTime < Last.UtcDateTime.AddSeconds(-1) ? time.ToUniversalTime().AddSeconds(1) : Last);
        }

        var parts = Text.Split('-').Select(p => int.Parse(p, CultureInfo.InvariantCulture)).ToArray();
        var from = new DateTimeOffset(parts[0], parts.ElementAtOrDefault(1) is var month and > 0 ? month : 1, parts.ElementAtOrDefault(2) is var day and > 0 ? day : 1, 0, 0, 0, TimeSpan.Zero);
        return (from, (parts.Length, from) switch
        {
            (1, { Year: LastYear }) or (2, { Year: LastYear, Month: 12 }) or (_, { Year: LastYear, Month: 12, Day: 31 }) => Last,
            (1, _) => from.AddYears(1),
            (2, _) => from.AddMonths(1),
            _ => from.AddDays(1),
        });
    }

    public override string ToString() => Text;

    private const int DayLength = 10;

    // Where the calendar ends.
    private const int LastYear = 9999;
    private static readonly DateTimeOffset Last = DateTimeOffset.MaxValue;

    private static bool IsReal(string text) => text.Length switch
    {
        4 or 7 => true,
        DayLength => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        _ => DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out _),
    };

    [GeneratedRegex(
        @"^[1-9][0-9]{3}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01])(T([01][0-9]|2[0-3])(:[0-5][0-9]){2}(\.[0-9]{1,7})?(Z|[+-](0[0-9]|1[0-4]):[0-5][0-9]))?)?)?$",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Shape();
}

internal sealed class FhirMomentConverter : JsonConverter<FhirMoment>
{
    public override FhirMoment Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        try
        {
            return FhirMoment.Parse(reader.GetString() ?? "");
        }
        catch (FormatException e)
        {
            throw new JsonException(e.Message, e);
        }
    }

    public override void Write(Utf8JsonWriter writer, FhirMoment value, JsonSerializerOptions options) => writer.WriteStringValue(value.Text);
}
