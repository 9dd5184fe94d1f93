using ClinicStretch.Domain.Catalogue;
using ClinicStretch.Domain.Plans;

namespace ClinicStretch.Application.Catalogue.Validation;

/// <summary>What a routine says of itself follows from its items.</summary>
internal static class RoutineTotals
{
    public static void Check(Routine routine, IReadOnlyList<TimedItem> items, Findings findings)
    {
        var entry = Entry.Of(routine);
        var changes = PlanContent.PositionChangesOf([.. items.Select(i => i.Exercise.StartPosition.Code)]);
        var seconds = items.Sum(i => i.Seconds) + (changes * PlanContent.ChangePositionSeconds);
        var minutes = (seconds + 59) / 60;
        Check("positionChanges", routine.PositionChanges, changes, $"what the items make: {changes}");
        Check("estimatedSeconds", routine.EstimatedSeconds, seconds, $"what the items take: {seconds} s");
        Check("estimatedMinutesRounded", routine.EstimatedMinutesRounded, minutes, $"{seconds} s rounded up: {minutes}");
        CheckTags(entry, "blockingTags", routine.BlockingTags, TagsOf(items, CautionSeverity.Avoid), findings);
        CheckTags(entry, "cautionTags", routine.CautionTags, TagsOf(items, CautionSeverity.Caution), findings);

        void Check(string field, int given, int computed, string expected) =>
            findings.AddUnless(given == computed, entry, field, $"{given} is not {expected}");
    }

    private static IReadOnlyList<string> TagsOf(IReadOnlyList<TimedItem> items, CautionSeverity severity) =>
        [.. items.SelectMany(i => i.Exercise.Cautions).Where(c => c.Severity == severity).Select(c => c.Tag).Distinct()];

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
