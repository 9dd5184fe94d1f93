using System.Globalization;
using ClinicStretch.Application.Languages;
using ClinicStretch.Application.Progress.Measures;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Progress.Measures;

namespace ClinicStretch.Web.Progress.Measures;

/// <summary>What a member reads of measures.</summary>
public static class MeasureWords
{
    public static string When(DueMeasureLine due) => due.Week switch
    {
        null => "at discharge",
        0 => "at the start",
        _ => $"in week {due.Week}",
    };

    public static string Schedule(MeasurePlan plan)
    {
        string[] parts =
        [
            .. plan.Weeks.Select(w => w is 0 ? "at the start" : $"in week {w}"),
            .. plan.EveryWeeks is { } every ? [every is 1 ? "then every week" : $"then every {every} weeks"] : Array.Empty<string>(),
            .. plan.AtDischarge ? ["at discharge"] : Array.Empty<string>(),
        ];
        return string.Join(", ", parts);
    }

    public static string Score(string instrument, MeasurePointLine point) => (instrument, point.Score) switch
    {
        ("pgic-7", { } step) => MeasurePhrases.In(Language.English).Steps[(int)step - 1],
        ("odi", { } score) => $"{Number(score)} %" + (OswestryBands.Of(score) is { } band ? $", {band}" : ""),
        ("start-back", var score) => $"{point.Reading.Risk}" + (score is null ? "" : $", total {Number(score.Value)}")
            + (point.Reading.Subscore is { } sub ? $", psychosocial {sub}" : ""),
        (_, { } score) => Number(score),
        _ => "-",
    };

    /// <summary>What the change means, with the points it rests on.</summary>
    public static string Change(MeasureChange? change)
    {
        if (change is null)
        {
            return "First answer";
        }

        var points = change.Change is { } by ? by switch { > 0 => $"{Number(by)} better", < 0 => $"{Number(-by)} worse", _ => "no change" } : "";
        var percent = change.Percent is { } part ? $", {Math.Round(part, MidpointRounding.AwayFromZero).ToString("0", CultureInfo.InvariantCulture)} %" : "";
        string[] said = [Verdict(change.Verdict), $"{points}{percent}", .. change.Notes.Select(Note)];
        return string.Join(". ", said.Where(s => s.Length > 0)) + ".";
    }

    public static string Source(MeasurePointLine point) => point.Source switch
    {
        MeasureSource.Patient => "Patient",
        MeasureSource.Carer => "Carer",
        _ => point.ScoredBy is { } by ? $"In clinic, scored by {by}" : "In clinic",
    } + (point.IsCorrection ? ", corrected" : "");

    public static string Number(decimal number) => number.ToString("0.#", CultureInfo.InvariantCulture);

    private static string Verdict(ChangeVerdict verdict) => verdict switch
    {
        ChangeVerdict.ClearImprovement => "Clearly better",
        ChangeVerdict.PossibleImprovement => "Possibly better",
        ChangeVerdict.Worse => "Worse",
        ChangeVerdict.NoClearChange => "No clear change",
        _ => "",
    };

    private static string Note(ChangeNote note) => note switch
    {
        ChangeNote.Recovered => "At the level that counts as recovered",
        ChangeNote.TooLowToImprove => "The first score was under 4, too low to show improvement reliably",
        ChangeNote.TooHighToWorsen => "The first score was over 20, too high to show worsening",
        ChangeNote.OnlySharedActivities => "Only the activities rated both times are compared",
        ChangeNote.SmallChange => "A small change",
        ChangeNote.MediumChange => "A medium change",
        _ => "A large change",
    };
}
