using System.Text.Json;
using System.Text.Json.Serialization;

namespace ClinicStretch.Domain.Plans;

/// <summary>Writes a dose with the members of <see cref="DosageInput"/>, and reads it through <see cref="Dosage.Of"/>.</summary>
public sealed class DosageJsonConverter : JsonConverter<Dosage>
{
    /// <exception cref="RuleBrokenException">A figure is missing or out of range.</exception>
    public override Dosage? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonSerializer.Deserialize<DosageInput>(ref reader, options) is { } input ? Dosage.Of(input) : null;

    public override void Write(Utf8JsonWriter writer, Dosage value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(
            writer,
            new DosageInput(
                value.Mode,
                value.RepUnit,
                value.Sets,
                value.Reps,
                value.HoldSeconds,
                value.SecondsPerRep,
                value.RestSeconds,
                value.TotalSeconds),
            options);
}
