using System.Text.Json;
using System.Text.Json.Serialization;

namespace ClinicStretch.Domain.Sessions;

/// <summary>Writes pain as a number, and reads it through <see cref="PainScore.From(int)"/>.</summary>
public sealed class PainScoreJsonConverter : JsonConverter<PainScore>
{
    /// <exception cref="RuleBrokenException">Not from 0 to 10.</exception>
    public override PainScore Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        PainScore.From(reader.GetInt32());

    public override void Write(Utf8JsonWriter writer, PainScore value, JsonSerializerOptions options) =>
        writer.WriteNumberValue(value.Value);
}
