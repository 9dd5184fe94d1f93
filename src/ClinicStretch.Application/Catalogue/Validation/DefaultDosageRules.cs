using ClinicStretch.Domain;
using ClinicStretch.Domain.Catalogue;
using ClinicStretch.Domain.Plans;

namespace ClinicStretch.Application.Catalogue.Validation;

/// <summary>A default dose is possible, inside its own bounds, and takes as long as it says.</summary>
internal static class DefaultDosageRules
{
    public static void Check(CatalogueRelease release, Findings findings)
    {
        foreach (var exercise in release.Exercises)
        {
            Check(exercise, findings);
        }
    }

    public static void Check(Exercise exercise, Findings findings)
    {
        var dose = exercise.DefaultDosage;
        CheckBounds(exercise, "sets", dose.Sets, dose.AllowedRange.Sets, findings);
        CheckBounds(exercise, "reps", dose.Reps, dose.AllowedRange.Reps, findings);
        CheckBounds(exercise, "holdSeconds", dose.HoldSeconds, dose.AllowedRange.HoldSeconds, findings);
        CheckFrequency(Entry.Of(exercise), "defaultDosage.frequency", dose.Frequency, findings);
        CheckSides(Entry.Of(exercise), "defaultDosage.perSide", dose.PerSide, exercise, findings);
        if (IsPossible(Entry.Of(exercise), "defaultDosage", dose.ToDosage, findings) is { } dosage)
        {
            var seconds = SecondsOf(dosage, exercise);
            CheckSeconds(Entry.Of(exercise), "defaultDosage.estimatedSeconds", dose.EstimatedSeconds, seconds, findings);
        }
    }

    /// <summary>Null, and a finding, when the figures make no dose.</summary>
    internal static Dosage? IsPossible(string entry, string field, Func<Dosage> dosage, Findings findings)
    {
        try
        {
            return dosage();
        }
        catch (RuleBrokenException e)
        {
            findings.Add(entry, field, $"makes no dose: {e.Message}");
            return null;
        }
    }

    internal static int SecondsOf(Dosage dosage, Exercise exercise) => dosage.Seconds(PlanContentRules.UsualSide(exercise.Laterality.Mode));

    internal static void CheckSeconds(string entry, string field, int given, int computed, Findings findings) =>
        findings.AddUnless(given == computed, entry, field, $"{given} is not what the dose takes: {computed} s");

    internal static void CheckSides(string entry, string field, bool perSide, Exercise exercise, Findings findings) =>
        findings.AddUnless(
            perSide == exercise.Laterality.Mode is LateralityMode.PerSide,
            entry,
            field,
            $"{(perSide ? "true" : "false")} does not fit the laterality of \"{exercise.Slug}\"");

    internal static void CheckFrequency(string entry, string field, Frequency frequency, Findings findings)
    {
        var (times, days) = frequency;
        findings.AddUnless(times is >= 1 and <= 6, entry, $"{field}.timesPerDay", $"{times} is not from 1 to 6");
        findings.AddUnless(days is >= 1 and <= 7, entry, $"{field}.daysPerWeek", $"{days} is not from 1 to 7");
    }

    private static void CheckBounds(Exercise exercise, string figure, int? given, WholeRange? range, Findings findings)
    {
        var bounds = $"defaultDosage.allowedRange.{figure}";
        findings.AddUnless(
            given is null == range is null, Entry.Of(exercise), bounds, "must be there exactly when the dose has the figure");
        if (given is null || range is null)
        {
            return;
        }

        findings.AddUnless(range.Min <= range.Max, Entry.Of(exercise), bounds, $"{range.Min}-{range.Max} is upside down");
        findings.AddUnless(
            range.Holds(given.Value),
            Entry.Of(exercise),
            $"defaultDosage.{figure}",
            $"{given} lies outside its allowed range {range.Min}-{range.Max}");
    }
}
