namespace ClinicStretch.Domain.Catalogue.Own;

/// <summary>One thing that differs between two versions of an exercise.</summary>
/// <param name="What">Field of <see cref="WrittenExercise"/>, in camelCase; with the code after a dot where one of several is meant, such as <c>cautions.knee-problem</c>.</param>
/// <param name="Before">Null when it was added. A code, or the text itself.</param>
/// <param name="After">Null when it was taken away.</param>
public sealed record ExerciseChange(string What, string? Before, string? After)
{
    /// <summary>All that differs, in the order of the fields. Empty when only the sources do.</summary>
    public static IReadOnlyList<ExerciseChange> Between(Exercise before, Exercise after)
    {
        var (old, now) = (WrittenExercise.Of(before), WrittenExercise.Of(after));
        return
        [
            .. One("name", old.Name, now.Name),
            .. One("language", old.Language, now.Language),
            .. One("drawing", old.Drawing, now.Drawing),
            .. Lines("aliases", old.Aliases, now.Aliases),
            .. Lines("bodyRegions", old.BodyRegions, now.BodyRegions),
            .. Lines("targets", old.Targets.Select(t => t.Name), now.Targets.Select(t => t.Name)),
            .. Lines("goals", old.Goals, now.Goals),
            .. Lines("movementCategories", old.MovementCategories, now.MovementCategories),
            .. One("startPosition", old.StartPosition, now.StartPosition),
            .. Lines("alternativeStartPositions", old.AlternativeStartPositions, now.AlternativeStartPositions),
            .. Lines("equipment", old.Equipment.Select(e => e.Code), now.Equipment.Select(e => e.Code)),
            .. One("laterality", $"{old.Laterality}: {old.MeaningOfSide}", $"{now.Laterality}: {now.MeaningOfSide}"),
            .. Lines("steps", old.Steps, now.Steps),
            .. One("breathing", old.Breathing, now.Breathing),
            .. One("feel", old.Feel, now.Feel),
            .. Lines("commonMistakes", old.CommonMistakes, now.CommonMistakes),
            .. Keyed("cautions", old.Cautions, now.Cautions, c => c.Tag, c => $"{c.Severity}: {c.Reason}{(c.Alternative is null ? "" : $" ({c.Alternative})")}"),
            .. Lines("modifications", old.Modifications.Select(m => m.Text), now.Modifications.Select(m => m.Text)),
            .. Keyed("variants", old.Variants, now.Variants, v => v.Code, v => v.Text),
            .. Dose(old.Dose, now.Dose),
        ];
    }

    private static IEnumerable<ExerciseChange> One(string what, string? before, string? after) =>
        before == after ? [] : [new ExerciseChange(what, before, after)];

    /// <summary>A line in the place of one that is gone is a change; the rest was added or taken away. Then only the order can differ.</summary>
    private static List<ExerciseChange> Lines(string what, IEnumerable<string> before, IEnumerable<string> after)
    {
        var (old, now) = (before.ToList(), after.ToList());
        var gone = old.Except(now).Select(text => (Text: text, Place: old.IndexOf(text))).ToList();
        var changes = new List<ExerciseChange>();
        foreach (var (text, place) in now.Except(old).Select(text => (text, now.IndexOf(text))))
        {
            var replaced = gone.Find(g => g.Place == place).Text;
            gone.RemoveAll(g => g.Text == replaced);
            changes.Add(new ExerciseChange(what, replaced, text));
        }

        changes.AddRange(gone.Select(g => new ExerciseChange(what, g.Text, null)));
        return changes.Count is 0 && !old.SequenceEqual(now) ? [new ExerciseChange($"{what}.order", null, null)] : changes;
    }

    private static IEnumerable<ExerciseChange> Keyed<T>(
        string what, IReadOnlyList<T> before, IReadOnlyList<T> after, Func<T, string> key, Func<T, string> content)
    {
        var (old, now) = (before.ToDictionary(key, content), after.ToDictionary(key, content));
        return now.Keys.Union(old.Keys).SelectMany(code => One($"{what}.{code}", old.GetValueOrDefault(code), now.GetValueOrDefault(code)));
    }

    private static IEnumerable<ExerciseChange> Dose(WrittenDose before, WrittenDose after) =>
    [
        .. One("dose.mode", before.Mode.ToString(), after.Mode.ToString()),
        .. One("dose.repUnit", before.RepUnit.ToString(), after.RepUnit.ToString()),
        .. One("dose.sets", $"{before.Sets}", $"{after.Sets}"),
        .. One("dose.reps", $"{before.Reps}", $"{after.Reps}"),
        .. One("dose.holdSeconds", $"{before.HoldSeconds}", $"{after.HoldSeconds}"),
        .. One("dose.secondsPerRep", $"{before.SecondsPerRep}", $"{after.SecondsPerRep}"),
        .. One("dose.restSeconds", $"{before.RestSeconds}", $"{after.RestSeconds}"),
        .. One("dose.timesPerDay", $"{before.Frequency.TimesPerDay}", $"{after.Frequency.TimesPerDay}"),
        .. One("dose.daysPerWeek", $"{before.Frequency.DaysPerWeek}", $"{after.Frequency.DaysPerWeek}"),
        .. One("dose.allowedRange.sets", Words(before.AllowedRange.Sets), Words(after.AllowedRange.Sets)),
        .. One("dose.allowedRange.reps", Words(before.AllowedRange.Reps), Words(after.AllowedRange.Reps)),
        .. One("dose.allowedRange.holdSeconds", Words(before.AllowedRange.HoldSeconds), Words(after.AllowedRange.HoldSeconds)),
        .. One("dose.progression", before.Progression, after.Progression),
        .. One("dose.reasoning", before.Reasoning, after.Reasoning),
    ];

    private static string Words(WholeRange? range) => range is null ? "" : $"{range.Min}-{range.Max}";
}
