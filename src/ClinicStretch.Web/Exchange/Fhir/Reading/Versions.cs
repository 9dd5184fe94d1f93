using ClinicStretch.Fhir;

namespace ClinicStretch.Web.Exchange.Fhir.Reading;

/// <summary>Tells one version of a resource from another.</summary>
internal static class Versions
{
    /// <summary>As an ETag: weak, since it tells what is said and not how it is written.</summary>
    public static string TagOf(FhirMoment lastUpdated) => $"W/\"{lastUpdated.Text}\"";
}
