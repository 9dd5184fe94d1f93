using ClinicStretch.Web.Components.Charts;
using ClinicStretch.Web.Components.Forms;

namespace ClinicStretch.Web.Components.Gallery;

/// <summary>Plausible content for the gallery.</summary>
internal static class GallerySamples
{
    public static readonly Shell Member = new("Harbour Street Physiotherapy", "Maya Lindqvist",
        [new("Today", "/today"), new("Caseload", "/design"), new("Exercises", "/exercises"), new("Clinic", "/clinic")]);

    public static readonly Shell Patient = new("Harbour Street Physiotherapy", "Tomasz Żółkiewski", [], "112");

    public static readonly ShellLink[] Tabs =
        [new("Plan", "/design"), new("Progress", "/design?view=progress"), new("Sessions", "/design?view=sessions"), new("Record", "/design?view=record")];

    public static readonly string[] BridgeSteps =
    [
        "Lie on your back, knees bent, feet flat and as wide as your hips.",
        "Breathe out and press your feet down until your hips lift.",
        "Hold while you keep breathing. Your ribs stay low.",
        "Lower slowly, one bone at a time.",
    ];

    public static readonly Choice[] Outcomes =
    [
        new("done", "Done"), new("partly", "Partly"),
        new("too-hard", "Too hard"), new("not-possible", "Not possible"), new("skipped", "Skipped"),
    ];

    public static readonly Choice[] Precautions =
    [
        new("osteoporosis", "Osteoporosis", "Bending forward under load is left out."),
        new("knee-problem", "Knee problem", "Kneeling gets a cushion or another position."),
        new("pregnancy", "Pregnancy", "Nothing flat on the back after week 16."),
    ];

    public static readonly FormError[] Errors =
    [
        new("gallery-hold", "A hold is at most 60 seconds. Type a number from 1 to 60."),
        new("gallery-reason", "Say why you prescribe it all the same. The reason goes into the record."),
        new("gallery-pain-wrong", "Choose a number, or say that you would rather not."),
    ];

    public static readonly ChartMark[] Marks = [new(Day(9), "Revision 2")];

    public static readonly ChartSeries[] Pain =
    [
        Series("Before", 6, 6, 5, 6, 5, 5, null, 4, 5, 4, 4, 3, 4, 3, 3),
        Series("Worst", 7, 7, 7, 8, 6, 6, null, 6, 6, 5, 5, 5, 4, 4, 4),
        Series("After", 5, 5, 4, 5, 4, 4, null, 3, 3, 3, 2, 3, 2, 2, 1),
        Series("Next morning", 6, 5, 5, 7, null, 4, null, 4, 3, 4, 3, null, 3, 2, 2),
    ];

    private static DateOnly Day(int number) => new DateOnly(2026, 10, 5).AddDays(number);

    private static ChartSeries Series(string name, params double?[] values) =>
        new(name, [.. values.Select((value, number) => new ChartPoint(Day(number), value))]);
}
