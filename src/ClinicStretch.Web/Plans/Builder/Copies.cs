using ClinicStretch.Application.Plans;
using ClinicStretch.Domain;

namespace ClinicStretch.Web.Plans.Builder;

/// <summary>A draft that two people wrote differently becomes two.</summary>
internal static class Copies
{
    private const string Mark = " (copy)";
    private const int LongestName = 120;

    /// <summary>The same, as a new plan of the same patient.</summary>
    public static WritePlan Of(WritePlan written) => written with
    {
        Id = new PlanId(Guid.CreateVersion7()),
        Name = written.Name[..Math.Min(written.Name.Length, LongestName - Mark.Length)] + Mark,
        Items = [.. written.Items.Select(i => i with { Key = ItemKey.From(Guid.CreateVersion7()) })],
        BasedOn = 0,
        DraftHash = null,
    };
}
