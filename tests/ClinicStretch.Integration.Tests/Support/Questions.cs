using ClinicStretch.Application.Catalogue;
using ClinicStretch.Domain.Patients;

namespace ClinicStretch.Integration.Tests.Support;

/// <summary>A red-flag question of each tier, from the shipped catalogue.</summary>
public static class Questions
{
    public static string Emergency => Of(RedFlagTier.Emergency);

    public static string Urgent => Of(RedFlagTier.Urgent);

    public static string Review => Of(RedFlagTier.Review);

    private static string Of(RedFlagTier tier) => CatalogueFile.Shipped().Safety.RedFlags.First(q => q.Tier == tier).Code;
}
