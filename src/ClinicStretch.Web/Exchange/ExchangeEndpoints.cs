using ClinicStretch.Web.Exchange.Csv;
using ClinicStretch.Web.Exchange.Fhir;
using ClinicStretch.Web.Exchange.Fhir.Own;
using ClinicStretch.Web.Exchange.Keys;
using ClinicStretch.Web.Exchange.Keys.Clients;
using ClinicStretch.Web.Exchange.Webhooks;

namespace ClinicStretch.Web.Exchange;

/// <summary>What of the exchange with other systems is for people to look after.</summary>
internal static class ExchangeEndpoints
{
    public static void MapExchange(this RouteGroupBuilder api)
    {
        api.MapOwnCare();
        api.MapAuditEvents();
        api.MapKeys();
        api.MapTokens();
        api.MapWebhooks();
        api.MapCsv();
    }
}
