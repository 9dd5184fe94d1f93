using ClinicStretch.Application.Languages;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Plans;

namespace ClinicStretch.Application.Plans;

/// <summary>A dose in plain words, the same on screen and on paper: "Hold 20 seconds, 3 times, on each side".</summary>
public static class DoseWords
{
    /// <returns>One sentence or more, without the last full stop.</returns>
    public static string Of(Dosage dose, SidePlan side, Language language)
    {
        var words = Phrasebook.In(language);
        IEnumerable<string> sentences =
        [
            WhatToDo(dose, words) + OnSide(side, words.Sides),
            .. Counting(dose, words),
            .. Rounds(dose, words),
        ];
        return string.Join(". ", sentences);
    }

    private static string WhatToDo(Dosage dose, Phrasebook words) => dose switch
    {
        { Mode: DosageMode.Hold } => words.Hold(dose.HoldSeconds!.Value, dose.Reps!.Value),
        { Mode: DosageMode.Timed } => words.KeepGoing(dose.TotalSeconds!.Value),
        { RepUnit: RepUnit.AlternatingTotal } => words.RepeatInAll(dose.Reps!.Value),
        _ => words.Repeat(dose.Reps!.Value),
    };

    private static string OnSide(SidePlan side, SidePhrases words) => side switch
    {
        SidePlan.Both => $", {words.Each}",
        SidePlan.Left => $", {words.OnlyLeft}",
        SidePlan.Right => $", {words.OnlyRight}",
        _ => "",
    };

    private static IEnumerable<string> Counting(Dosage dose, Phrasebook words)
    {
        if (dose.Mode is DosageMode.Hold or DosageMode.Timed)
        {
            yield break;
        }

        if (dose.RepUnit is RepUnit.CycleBothSides)
        {
            yield return words.OneTimeIsBothSides;
        }

        if (dose.HoldSeconds is > 0 and { } hold)
        {
            yield return words.Pause(hold);
        }
    }

    // The rest of a hold lies between the holds, not between the rounds.
    private static IEnumerable<string> Rounds(Dosage dose, Phrasebook words) => dose switch
    {
        { Sets: 1 } => [],
        { RestSeconds: > 0, Mode: not DosageMode.Hold } => [words.Rounds(dose.Sets, dose.RestSeconds)],
        _ => [words.Rounds(dose.Sets)],
    };
}
