using ClinicStretch.Domain.Exchange.Keys;
using R4 = ClinicStretch.Fhir.Resources;

namespace ClinicStretch.Web.Exchange.Fhir.Writing;

/// <summary>What another system may write: a session with what belongs to it, and pain of the day after one. The use cases are those of a phone.</summary>
internal static class WriteEndpoints
{
    public static void MapWriting(this RouteGroupBuilder fhir)
    {
        fhir.MapPost("", Transact);
        fhir.MapPost("/Procedure", WriteSession);
        fhir.MapPost("/Observation", WriteNextDay);
    }

    private static async Task<Written> Transact(Scribe scribe)
    {
        scribe.Care.MustKnowWho();
        var bundle = await Incoming.Read<R4.Bundle>(scribe.Care.Request, scribe.Care.Gone);
        var sent = SentBundle.Of(bundle, new Faults());
        scribe.Care.MustOpen(KeyScopes.Create, nameof(R4.Procedure));
        if (sent.Numbers.Count > 0)
        {
            scribe.Care.MustOpen(KeyScopes.Create, nameof(R4.Observation));
        }

        return Written.Transaction(scribe.Care.Root, bundle, await scribe.Keep(sent, sent.IfNoneExist), scribe.NamesIn(bundle, sent));
    }

    private static async Task<Written> WriteSession(Scribe scribe)
    {
        scribe.Care.MustOpen(KeyScopes.Create, nameof(R4.Procedure));
        var procedure = await Incoming.Read<R4.Procedure>(scribe.Care.Request, scribe.Care.Gone);
        var kept = await scribe.Keep(new SentBundle(new Sent<R4.Procedure>(procedure, nameof(R4.Procedure)), [], []), scribe.Care.Request.Headers["If-None-Exist"]);
        return Written.One($"{scribe.Care.Root}/{nameof(R4.Procedure)}/{kept.Id}", kept);
    }

    private static async Task<Written> WriteNextDay(Scribe scribe)
    {
        scribe.Care.MustOpen(KeyScopes.Create, nameof(R4.Observation));
        var kept = await scribe.Keep(await Incoming.Read<R4.Observation>(scribe.Care.Request, scribe.Care.Gone));
        return Written.One($"{scribe.Care.Root}/{nameof(R4.Observation)}/{kept.Id}", kept);
    }
}
