using System.Globalization;
using ClinicStretch.Domain.Catalogue;
using ClinicStretch.Domain.Catalogue.Own;
using ClinicStretch.Domain.Plans;
using ClinicStretch.Web.Components.Forms;

namespace ClinicStretch.Web.Catalogue.OwnExercises;

/// <summary>What was typed of the dose to start with and its bounds.</summary>
public sealed record OwnDoseForm
{
    private const string NoNumber = "Give a whole number.";

    public DosageMode Mode { get; init; }
    public string Sets { get; init; } = "1";
    public string Reps { get; init; } = "";
    public string Hold { get; init; } = "";
    public string Pace { get; init; } = "";
    public string Rest { get; init; } = "0";
    public string TimesPerDay { get; init; } = "1";
    public string DaysPerWeek { get; init; } = "7";
    public OwnRangeForm SetsRange { get; init; } = new();
    public OwnRangeForm RepsRange { get; init; } = new();
    public OwnRangeForm HoldRange { get; init; } = new();
    public string Progression { get; init; } = "";
    public string Reasoning { get; init; } = "";

    public static OwnDoseForm Of(DefaultDosage dose) => new()
    {
        Mode = dose.Mode,
        Sets = Number(dose.Sets),
        Reps = Number(dose.Reps),
        Hold = Number(dose.HoldSeconds),
        Pace = Number(dose.SecondsPerRep),
        Rest = Number(dose.RestSeconds),
        TimesPerDay = Number(dose.Frequency.TimesPerDay),
        DaysPerWeek = Number(dose.Frequency.DaysPerWeek),
        SetsRange = Range(dose.AllowedRange.Sets),
        RepsRange = Range(dose.AllowedRange.Reps),
        HoldRange = Range(dose.AllowedRange.HoldSeconds),
        Progression = dose.Progression,
        Reasoning = dose.Reasoning,
    };

    public static OwnDoseForm Read(IFormCollection form) => new()
    {
        Mode = Enum.TryParse<DosageMode>(form.Text("mode"), out var mode) ? mode : DosageMode.Hold,
        Sets = form.Text("sets"),
        Reps = form.Text("reps"),
        Hold = form.Text("hold"),
        Pace = form.Text("pace"),
        Rest = form.Text("rest"),
        TimesPerDay = form.Text("times-per-day"),
        DaysPerWeek = form.Text("days-per-week"),
        SetsRange = Range(form, "sets"),
        RepsRange = Range(form, "reps"),
        HoldRange = Range(form, "hold"),
        Progression = form.Text("progression"),
        Reasoning = form.Text("reasoning"),
    };

    /// <summary>Figures that the mode does not use are left out, so that changing the mode leaves nothing behind.</summary>
    public WrittenDose ToDose(RepUnit unit, List<FormError> errors)
    {
        var typed = new TypedText(errors);
        var holds = Mode is not DosageMode.Reps;
        return new WrittenDose
        {
            Mode = Mode,
            RepUnit = unit,
            Sets = typed.Whole(Sets, "sets", NoNumber) ?? 0,
            Reps = typed.Whole(Reps, "reps", NoNumber),
            HoldSeconds = holds ? typed.Whole(Hold, "hold", NoNumber) : null,
            SecondsPerRep = Mode is DosageMode.Hold ? null : typed.Whole(Pace, "pace", NoNumber),
            RestSeconds = typed.Whole(Rest, "rest", NoNumber) ?? 0,
            Frequency = new Frequency(typed.Whole(TimesPerDay, "times-per-day", NoNumber) ?? 0, typed.Whole(DaysPerWeek, "days-per-week", NoNumber) ?? 0),
            AllowedRange = new AllowedRange(
                holds ? HoldRange.ToRange("hold", typed) : null, RepsRange.ToRange("reps", typed), SetsRange.ToRange("sets", typed)),
            Progression = Progression,
            Reasoning = Reasoning,
        };
    }

    private static OwnRangeForm Range(WholeRange? range) => new() { Min = Number(range?.Min), Max = Number(range?.Max) };

    private static OwnRangeForm Range(IFormCollection form, string figure) => new() { Min = form.Text($"{figure}-min"), Max = form.Text($"{figure}-max") };

    private static string Number(int? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "";
}

/// <summary>The least and the most a therapist may choose.</summary>
public sealed record OwnRangeForm
{
    public string Min { get; init; } = "";
    public string Max { get; init; } = "";

    /// <returns>Null when nothing was typed, or when it cannot be read.</returns>
    internal WholeRange? ToRange(string figure, TypedText typed)
    {
        var least = typed.Whole(Min, $"{figure}-min", "Give a whole number.");
        var most = typed.Whole(Max, $"{figure}-max", "Give a whole number.");
        if (least is null != most is null && (Min.Length is 0 || Max.Length is 0))
        {
            typed.Wrong(Min.Length is 0 ? $"{figure}-min" : $"{figure}-max", "Give both the least and the most.");
        }

        return least is { } from && most is { } to ? new WholeRange(from, to) : null;
    }
}
