using ClinicStretch.Domain;
using ClinicStretch.Domain.Plans;

namespace ClinicStretch.Application.Plans;

/// <summary>Tells one draft from another, so that of two people who write on it the second is told.</summary>
internal static class DraftHash
{
    public static string Of(Plan plan) => Of(plan.Name, plan.Draft);

    public static string Of(string name, PlanContent? draft) => ContentHash.Of(new Written(name, draft));

    private sealed record Written(string Name, PlanContent? Draft);
}
