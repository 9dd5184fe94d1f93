using ClinicStretch.Application;
using ClinicStretch.Application.Exchange;
using ClinicStretch.Application.Exchange.Care;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Exchange.Keys;
using ClinicStretch.Fhir;
using ClinicStretch.Web.Exchange.Fhir.Mapping;
using ClinicStretch.Web.Exchange.Fhir.Published;
using ClinicStretch.Web.Exchange.Fhir.Writing;
using ClinicStretch.Web.Exchange.Keys;
using ClinicStretch.Web.Exchange.Keys.Clients;
using ClinicStretch.Web.Hosting;
using ClinicStretch.Web.Hosting.Load;
using ClinicStretch.Web.Sessions.Offline;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using R4 = ClinicStretch.Fhir.Resources;

namespace ClinicStretch.Web.Exchange.Fhir.Reading;

/// <summary>The FHIR R4 resources of this server, which describe themselves at <c>/fhir/R4/metadata</c>.</summary>
internal static class FhirEndpoints
{
    public static void MapFhir(this WebApplication app)
    {
        var fhir = app.MapGroup(FhirSetup.Root).ExcludeFromDescription().AddEndpointFilter<ForgeryGuard>().AddEndpointFilter<PersonGuard>();
        fhir.MapWriting();
        fhir.MapDefinitions();
        fhir.MapGet("/metadata", (ISite site, HttpRequest request) => Answer(Capability.Of(site.RootFor(request))));
        fhir.MapGet("/.well-known/smart-configuration", SmartConfiguration.Tell);
        fhir.MapGet("/Patient/{id}/$everything", Everything).Heavy(HeavyWork.Export);
        fhir.MapGet("/Practitioner/{id}", (string id, Care care) => Practice(nameof(R4.Practitioner), id, care));
        fhir.MapGet("/Organization/{id}", (string id, Care care) => Practice(nameof(R4.Organization), id, care));
        foreach (var kind in Searchable.All.Values)
        {
            fhir.MapGet($"/{kind.Type}/{{id}}", (string id, Care care) => Read(kind, id, care)).Heavy(HeavyWork.Export);
            fhir.MapGet($"/{kind.Type}", (Care care) => Search(kind, care)).Heavy(HeavyWork.Export);
        }
    }

    private static async Task<Utf8ContentHttpResult> Everything(string id, Care care)
    {
        care.MustOpen(KeyScopes.Read, "*");
        var resources = await care.Of(Searchable.All[nameof(R4.Patient)].PartOf(id));
        return Answer(new R4.Bundle
        {
            Type = "searchset",
            Total = resources.Count,
            Link = [new("self", care.Self)],
            Entry = [.. resources.Select(r => new R4.BundleEntry(CareBundle.AddressOf(r, care.Root), r, new R4.BundleSearch("match")))],
        });
    }

    private static async Task<Utf8ContentHttpResult> Practice(string type, string id, Care care)
    {
        care.MustOpen(KeyScopes.Read, type);
        return Answer(Single(await care.Practice(), type, id));
    }

    private static async Task<Utf8ContentHttpResult> Read(Searchable kind, string id, Care care)
    {
        care.MustOpen(KeyScopes.Read, kind.Type);
        var resource = Single(await care.Of(kind.PartOf(id)), kind.Type, id);
        if (resource.Meta?.LastUpdated is { } lastUpdated)
        {
            care.Tag(lastUpdated);
        }

        return Answer(resource);
    }

    private static R4.Resource Single(IEnumerable<R4.Resource> resources, string type, string id) =>
        resources.FirstOrDefault(r => r.ResourceType == type && r.Id == id) ?? throw new NotFoundException("record");

    private static async Task<Utf8ContentHttpResult> Search(Searchable kind, Care care)
    {
        care.MustOpen(KeyScopes.Search, kind.Type);
        var query = care.Request.Query;
        var search = new CareSearch(kind, query);
        var page = search.Page(await care.Of((CarePart.Patient, CareSearch.PatientIn(kind, query, care.Own))), care.Root, care.Self);
        foreach (var included in page.Entry.Where(e => e.Search?.Mode is "include").Select(e => e.Resource!.ResourceType).Distinct())
        {
            care.MustOpen(KeyScopes.Read, included);
        }

        return Answer(page);
    }

    public static Utf8ContentHttpResult Answer(R4.Resource resource) => TypedResults.Text(FhirJson.WriteUtf8(resource), FhirJson.MediaType);

    /// <summary>Reads the care that a request is about.</summary>
    internal sealed class Care(IMediator mediator, ICaller caller, Canon canon, ISite site, HttpContext context)
    {
        public HttpRequest Request => context.Request;

        public string Root => site.RootFor(Request);

        /// <summary>The address that was asked.</summary>
        public string Self => $"{Root[..^FhirSetup.Root.Length]}{Request.Path}{Request.QueryString}";

        public CancellationToken Gone => context.RequestAborted;

        /// <summary>Of the patient who asks; null for everybody else.</summary>
        public Guid? Own => caller.PatientId?.Value;

        /// <summary>Says which version of a resource is answered.</summary>
        public void Tag(FhirMoment lastUpdated) => context.Response.Headers.ETag = Versions.TagOf(lastUpdated);

        /// <exception cref="SignInNeededException">It is a stranger: nothing of what they send is looked at.</exception>
        public void MustKnowWho()
        {
            if (caller.Role is null)
            {
                throw new SignInNeededException();
            }
        }

        /// <summary>Looks whether a key reaches that far. A person's role says by itself what is theirs.</summary>
        /// <exception cref="RuleBrokenException">It does not; the scope that would is told.</exception>
        public void MustOpen(char act, string kind)
        {
            MustKnowWho();
            if (caller.IsKey && !KeyScopes.Open(context.User.Scopes, act, kind))
            {
                throw new RuleBrokenException(KeyRules.ReachesFarEnough, $"This key does not open that: it needs the scope {KeyScopes.NeededTo(act, kind)}. Ask the clinic's administrator for another.");
            }
        }

        /// <exception cref="NotFoundException">There is none such, or it is none of theirs.</exception>
        public async Task<IReadOnlyList<R4.Resource>> Of((CarePart Part, Guid Id)? part)
        {
            var (kind, id) = part ?? throw new NotFoundException("record");
            var patient = kind is CarePart.Patient ? new PatientId(id) : await mediator.Send(new FindPatientOf(kind, id), context.RequestAborted);
            return [.. CareResources.Of(await mediator.Send(new GetPatientCare(patient), context.RequestAborted), canon)];
        }

        /// <summary>The clinic, and who works there.</summary>
        public async Task<IReadOnlyList<R4.Resource>> Practice()
        {
            var practice = await mediator.Send(new GetPractice(), context.RequestAborted);
            return [People.Organization(practice.Clinic), .. practice.Members.Select(People.Practitioner)];
        }

        /// <summary>Bound by the framework, from what it has of a request.</summary>
        public static ValueTask<Care> BindAsync(HttpContext context)
        {
            var services = context.RequestServices;
            return ValueTask.FromResult(new Care(
                services.GetRequiredService<IMediator>(), services.GetRequiredService<ICaller>(), services.GetRequiredService<Canon>(), services.GetRequiredService<ISite>(), context));
        }
    }
}
