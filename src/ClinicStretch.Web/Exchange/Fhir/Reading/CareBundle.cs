using ClinicStretch.Application.Exchange.Care;
using ClinicStretch.Fhir;
using ClinicStretch.Web.Exchange.Fhir.Mapping;
using R4 = ClinicStretch.Fhir.Resources;

namespace ClinicStretch.Web.Exchange.Fhir.Reading;

/// <summary>A patient's care as one Bundle.</summary>
internal static class CareBundle
{
    /// <param name="root">Of the server's resources; what they are called under it is their full address.</param>
    public static R4.Bundle Collection(PatientCare care, Canon canon, string root) => new()
    {
        Type = "collection",
        Timestamp = FhirMoment.Of(care.At),
        Entry = [.. CareResources.Of(care, canon).Select(r => new R4.BundleEntry(AddressOf(r, root), r))],
    };

    public static string AddressOf(R4.Resource resource, string root) => $"{root}/{resource.ResourceType}/{resource.Id}";
}
