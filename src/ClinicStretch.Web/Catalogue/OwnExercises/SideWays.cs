using ClinicStretch.Domain.Catalogue;
using ClinicStretch.Domain.Plans;
using ClinicStretch.Web.Components.Forms;

namespace ClinicStretch.Web.Catalogue.OwnExercises;

/// <summary>How an exercise has sides, and how they are counted: one choice for the two.</summary>
public static class SideWays
{
    private const string None = "none";
    private const string PerSide = "per-side";
    private const string Cycle = "cycle";
    private const string Total = "total";

    public static IReadOnlyList<Choice> All { get; } =
    [
        new(None, "No sides", "Both move together."),
        new(PerSide, "One side, then the other", "The whole dose on each side."),
        new(Cycle, "Changing sides, counted in pairs", "To one side and then the other is one time."),
        new(Total, "Changing sides, each counted", "Every move counts, over both sides together."),
    ];

    public static string Of(LateralityMode mode, RepUnit unit) => (mode, unit) switch
    {
        (LateralityMode.PerSide, _) => PerSide,
        (LateralityMode.Alternating, RepUnit.AlternatingTotal) => Total,
        (LateralityMode.Alternating, _) => Cycle,
        _ => None,
    };

    public static (LateralityMode Mode, RepUnit Unit) Read(string value) => value switch
    {
        PerSide => (LateralityMode.PerSide, RepUnit.Each),
        Cycle => (LateralityMode.Alternating, RepUnit.CycleBothSides),
        Total => (LateralityMode.Alternating, RepUnit.AlternatingTotal),
        _ => (LateralityMode.None, RepUnit.Each),
    };
}
