using ClinicStretch.Domain.Catalogue;
using ClinicStretch.Domain.Catalogue.Routines;

namespace ClinicStretch.Application.Catalogue.Validation;

/// <summary>What a routine says of itself follows from its items.</summary>
internal static class RoutineTotals
{
    public static void Check(Routine routine, IReadOnlyList<TimedExercise> items, Findings findings)
    {
        var entry = Entry.Of(routine);
        var total = RoutineTotal.Of(items);
        Check("positionChanges", routine.PositionChanges, total.PositionChanges, $"what the items make: {total.PositionChanges}");
        Check("estimatedSeconds", routine.EstimatedSeconds, total.Seconds, $"what the items take: {total.Seconds} s");
        Check("estimatedMinutesRounded", routine.EstimatedMinutesRounded, total.Minutes, $"{total.Seconds} s rounded up: {total.Minutes}");
        CheckTags(entry, "blockingTags", routine.BlockingTags, total.BlockingTags, findings);
        CheckTags(entry, "cautionTags", routine.CautionTags, total.CautionTags, findings);

        void Check(string field, int given, int computed, string expected) =>
            findings.AddUnless(given == computed, entry, field, $"{given} is not {expected}");
    }

    private static void CheckTags(
        string entry, string field, IReadOnlyList<string> given, IReadOnlyList<string> expected, Findings findings)
    {
        findings.AddRepeats(entry, field, given);
        foreach (var tag in expected.Except(given))
        {
            findings.Add(entry, field, $"\"{tag}\" is missing: an item has it");
        }

        foreach (var tag in given.Except(expected))
        {
            findings.Add(entry, field, $"\"{tag}\" is too much: no item has it");
        }
    }
}
