using ClinicStretch.Domain;
using ClinicStretch.Web.Exchange.Fhir.Mapping;
using R4 = ClinicStretch.Fhir.Resources;

namespace ClinicStretch.Web.Exchange.Fhir.Writing;

/// <summary>Reads the numbers that were given of a session: whole ones from 0 to 10, each once.</summary>
internal sealed class NumberReading(Canon canon, Pointers pointers, Faults faults, PatientId? patient)
{
    public const string NextDay = "pain-next-day";

    private const int Highest = 10;
    private static readonly string[] OfASession = ["pain-before", "pain-worst-during", "pain-after", "effort-0-10"];

    /// <summary>Those of a session, by what they are of.</summary>
    public IReadOnlyDictionary<string, int?> Of(IReadOnlyList<Sent<R4.Observation>> sent)
    {
        var found = new Dictionary<string, int?>();
        foreach (var one in sent)
        {
            var what = CodeOf(one.Resource);
            if (faults.Check(
                OfASession.Contains(what), $"{one.At}.code", "fhir.code", $"Code it as one of {string.Join(", ", OfASession)} of {canon.Codes("observation")}. Pain of the next day is sent by itself, when it is known."))
            {
                faults.Check(found.TryAdd(what!, Value(one)), $"{one.At}.code", "fhir.code", "Give each number once.");
            }
        }

        return found;
    }

    /// <summary>What it is of, in this product's codes.</summary>
    public string? CodeOf(R4.Observation observation) => observation.Code.Coding.FirstOrDefault(c => c.System == canon.Codes("observation"))?.Code;

    /// <returns>Null where it is wrong.</returns>
    public int? Value(Sent<R4.Observation> sent)
    {
        var (observation, at) = (sent.Resource, sent.At);
        faults.Check(observation.Status is "final", $"{at}.status", "fhir.code", "A number that is written is final.");
        faults.Check(
            patient is null ? pointers.PatientOf(observation.Subject) is not null : pointers.PatientOf(observation.Subject) == patient, $"{at}.subject", "fhir.reference", "Point at the patient of the session.");
        faults.Check(observation.ValueQuantity?.Comparator is null, $"{at}.valueQuantity.comparator", "fhir.modifier", "Give the number itself: more or less than it is not kept here.");
        var value = observation.ValueQuantity?.Value ?? observation.ValueInteger;
        var isScore = faults.Check(
            value is >= 0 and <= Highest && decimal.IsInteger(value.Value), $"{at}.value", "fhir.value", "Give a whole number from 0 to 10, as valueQuantity or valueInteger.");
        return isScore ? (int)value!.Value : null;
    }
}
