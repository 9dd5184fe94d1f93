using ClinicStretch.Application;
using ClinicStretch.Application.Exchange;
using ClinicStretch.Fhir;
using ClinicStretch.Web.Exchange.Fhir.Reading;
using Microsoft.AspNetCore.Http.HttpResults;
using R4 = ClinicStretch.Fhir.Resources;

namespace ClinicStretch.Web.Exchange.Fhir.Published;

/// <summary>What the codes and extensions mean, for everybody: nothing of a clinic or a person is in it.</summary>
internal static class DefinitionEndpoints
{
    public static void MapDefinitions(this RouteGroupBuilder fhir)
    {
        foreach (var kind in Definitions.Kinds)
        {
            fhir.MapGet($"/{kind}/{{id}}", (string id, Definitions definitions) => Read(definitions, kind, id));
            fhir.MapGet($"/{kind}", (HttpRequest request, Definitions definitions, ISite site) => Search(definitions, kind, request, site));
        }
    }

    private static Utf8ContentHttpResult Read(Definitions definitions, string kind, string id) =>
        FhirEndpoints.Answer(definitions.All.FirstOrDefault(d => d.ResourceType == kind && d.Id == id) ?? throw new NotFoundException("definition"));

    private static Utf8ContentHttpResult Search(Definitions definitions, string kind, HttpRequest request, ISite site)
    {
        var found = DefinitionSearch.Find(definitions.All.Where(d => d.ResourceType == kind), request.Query);
        var root = site.RootFor(request);
        return FhirEndpoints.Answer(new R4.Bundle
        {
            Type = "searchset",
            Total = found.Count,
            Link = [new("self", $"{root}/{kind}{request.QueryString}")],
            Entry = [.. found.Select(d => new R4.BundleEntry(CareBundle.AddressOf(d, root), d, new R4.BundleSearch("match")))],
        });
    }
}
