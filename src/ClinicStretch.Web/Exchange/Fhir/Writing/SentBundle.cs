using ClinicStretch.Fhir.Types;
using R4 = ClinicStretch.Fhir.Resources;

namespace ClinicStretch.Web.Exchange.Fhir.Writing;

/// <summary>A resource that was sent, and how it is spoken of there.</summary>
/// <param name="At">Where it stands, as FHIRPath.</param>
/// <param name="FullUrl">By which others in the same bundle point at it; null where none can.</param>
internal sealed record Sent<T>(T Resource, string At, string? FullUrl = null)
    where T : R4.Resource;

/// <summary>A session with what belongs to it: a Procedure, one for each item, and an Observation for each number.</summary>
internal sealed record SentBundle(Sent<R4.Procedure> Session, IReadOnlyList<Sent<R4.Procedure>> Items, IReadOnlyList<Sent<R4.Observation>> Numbers, string? IfNoneExist = null)
{
    /// <summary>A session, 50 items and a few numbers are fewer.</summary>
    public const int MostEntries = 100;

    /// <exception cref="FaultsException">It is no transaction of one session.</exception>
    public static SentBundle Of(R4.Bundle bundle, Faults faults)
    {
        faults.Check(bundle.Type is "transaction", "Bundle.type", "fhir.bundle", "Send a transaction: all of it is kept, or nothing.");
        foreach (var (index, entry) in bundle.Entry.Index())
        {
            var type = entry.Resource?.ResourceType;
            faults.Check(type is nameof(R4.Procedure) or nameof(R4.Observation), PlaceOf(index), "fhir.type", "Only a Procedure and an Observation can be written in a transaction.");
            faults.Check(
                entry.Request is { Method: "POST" } request && request.Url == type, $"Bundle.entry[{index}].request", "fhir.bundle", "Each entry is created: its request is POST, and the kind of its resource.");
        }

        faults.MustBeNone();
        var (procedures, numbers) = (Each<R4.Procedure>(bundle), Each<R4.Observation>(bundle));
        var sessions = procedures.FindAll(p => p.Resource.PartOf.Count is 0);
        faults.Check(sessions.Count is 1, "Bundle.entry", "fhir.bundle", "A transaction holds one session: one Procedure that is part of no other, with its items and numbers as parts of it.");
        faults.MustBeNone();
        var parts = procedures.FindAll(p => p != sessions[0]);
        parts.ForEach(p => MustBePart(p.Resource.PartOf, p.At));
        numbers.ForEach(n => MustBePart(n.Resource.PartOf, n.At));
        faults.MustBeNone();
        return new SentBundle(sessions[0], parts, numbers, bundle.Entry.First(e => e.Resource == sessions[0].Resource).Request!.IfNoneExist);

        void MustBePart(IReadOnlyList<Reference> partOf, string at) => faults.Check(
            partOf is [{ To: { } whole }] && whole == sessions[0].FullUrl, $"{at}.partOf", "fhir.reference", "Point at the session by its fullUrl in this bundle.");
    }

    /// <summary>Where an entry's resource stands.</summary>
    public static string PlaceOf(int entry) => $"Bundle.entry[{entry}].resource";

    private static List<Sent<T>> Each<T>(R4.Bundle bundle)
        where T : R4.Resource =>
        [.. bundle.Entry.Index().SelectMany(e => e.Item.Resource is T one ? [new Sent<T>(one, PlaceOf(e.Index), e.Item.FullUrl)] : Array.Empty<Sent<T>>())];
}
