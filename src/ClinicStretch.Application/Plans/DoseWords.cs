using ClinicStretch.Domain.Plans;

namespace ClinicStretch.Application.Plans;

/// <summary>A dose in plain words, the same on screen and on paper: "Hold 20 seconds, 3 times on each side".</summary>
public static class DoseWords
{
    public static string Of(Dosage dose, SidePlan side)
    {
        var once = dose.Mode switch
        {
            DosageMode.Hold => $"Hold {Seconds(dose.HoldSeconds!.Value)}, {Times(dose.Reps!.Value)}",
            DosageMode.Timed => $"Keep going for {Seconds(dose.TotalSeconds!.Value)}",
            _ => Counted(dose),
        };
        return string.Concat(once, SideWords(side), Sets(dose));
    }

    private static string Counted(Dosage dose)
    {
        var reps = dose.Reps!.Value;
        var count = dose.RepUnit switch
        {
            RepUnit.CycleBothSides => $"{Times(reps)}. One time is to one side and then the other",
            RepUnit.AlternatingTotal => $"{reps} in all, changing sides each time",
            _ => Times(reps),
        };
        var pause = dose.HoldSeconds is > 0 and { } hold ? $". Pause for {Seconds(hold)} each time" : "";
        return $"Do it {count}{pause}";
    }

    private static string SideWords(SidePlan side) => side switch
    {
        SidePlan.Both => ", on each side",
        SidePlan.Left => ", on the left side only",
        SidePlan.Right => ", on the right side only",
        _ => "",
    };

    private static string Sets(Dosage dose) => dose.Sets is 1
        ? ""
        : $". Do {dose.Sets} rounds" + (dose.RestSeconds > 0 && dose.Mode is not DosageMode.Hold ? $" and rest {Seconds(dose.RestSeconds)} between them" : "");

    private static string Times(int count) => count switch
    {
        1 => "once",
        2 => "twice",
        _ => $"{count} times",
    };

    private static string Seconds(int seconds) => seconds is 1 ? "1 second" : $"{seconds} seconds";
}
