using System.Text.RegularExpressions;
using ClinicStretch.Application.Catalogue.Validation;
using ClinicStretch.Domain.Catalogue;
using FluentValidation;
using FluentValidation.Results;

namespace ClinicStretch.Application.Catalogue.OwnExercises;

/// <summary>Holds a clinic's exercise to the library's own rules, and tells what breaks them by the fields of <see cref="SaveOwnExercise"/>.</summary>
internal static partial class OwnExerciseCheck
{
    /// <summary>What the catalogue calls a field, what the request calls it, and what people call it.</summary>
    private static readonly (string Entry, string Request, string Words)[] Fields =
    [
        ("id", "Slug", "Short name"),
        ("bodyRegions", "Exercise.BodyRegions", "Body regions"),
        ("targets", "Exercise.Targets", "What it works on"),
        ("goals", "Exercise.Goals", "Goals"),
        ("movementCategories", "Exercise.MovementCategories", "Movement"),
        ("startPosition", "Exercise.StartPosition", "Start position"),
        ("alternativeStartPositions", "Exercise.AlternativeStartPositions", "Other positions"),
        ("equipment", "Exercise.Equipment", "Equipment"),
        ("variants", "Exercise.Variants", "Variants"),
        ("instructions.steps", "Exercise.Steps", "Steps"),
        ("cautions", "Exercise.Cautions", "Cautions"),
        ("modifications", "Exercise.Modifications", "Easier and harder"),
        ("drawing", "Exercise.Drawing", "Drawing"),
        ("defaultDosage.sets", "Exercise.Dose.Sets", "Sets"),
        ("defaultDosage.reps", "Exercise.Dose.Reps", "Repetitions"),
        ("defaultDosage.holdSeconds", "Exercise.Dose.HoldSeconds", "Hold"),
        ("defaultDosage.frequency.timesPerDay", "Exercise.Dose.Frequency.TimesPerDay", "Times a day"),
        ("defaultDosage.frequency.daysPerWeek", "Exercise.Dose.Frequency.DaysPerWeek", "Days a week"),
        ("defaultDosage.allowedRange.sets", "Exercise.Dose.AllowedRange.Sets", "Range of sets"),
        ("defaultDosage.allowedRange.reps", "Exercise.Dose.AllowedRange.Reps", "Range of repetitions"),
        ("defaultDosage.allowedRange.holdSeconds", "Exercise.Dose.AllowedRange.HoldSeconds", "Range of the hold"),
    ];

    /// <param name="named">The exercises that it names, by slug.</param>
    /// <exception cref="ValidationException">A rule is broken; all that are, are told.</exception>
    public static void Check(Exercise exercise, CodeLists lists, IReadOnlyDictionary<string, ShelvedExercise> named)
    {
        var findings = new Findings();
        NameRules.Check(exercise, findings);
        CodeRules.Check(exercise, lists, findings);
        ExerciseRules.Check(exercise, slug => named.GetValueOrDefault(slug)?.Exercise, findings);
        DefaultDosageRules.Check(exercise, findings);
        findings.AddUnless(
            exercise.Drawing is null || named.GetValueOrDefault(exercise.Drawing) is { Own: null },
            Entry.Of(exercise), "drawing", $"\"{exercise.Drawing}\" is not an exercise of the library");
        if (findings.Errors.Count > 0)
        {
            throw new ValidationException(findings.Errors.Select(FailureOf));
        }
    }

    private static ValidationFailure FailureOf(CatalogueError error)
    {
        var plain = Place.Replace(error.Field, "");
        var (entry, request, words) = Fields.Where(f => plain == f.Entry || plain.StartsWith($"{f.Entry}.", StringComparison.Ordinal))
            .MaxBy(f => f.Entry.Length);
        if (entry is null)
        {
            return Failure("Exercise", $"{error.Field} {error.Problem}.");
        }

        var place = Place.Match(error.Field) is { Success: true } found ? int.Parse(found.ValueSpan[1..], System.Globalization.CultureInfo.InvariantCulture) : 0;
        var rest = plain[entry.Length..].TrimStart('.');
        return Failure(
            request + (place > 0 ? $"[{place - 1}]" : "") + (place > 0 && rest.Length > 0 ? $".{char.ToUpperInvariant(rest[0])}{rest[1..]}" : ""),
            $"{words}{(place > 0 ? $", number {place}" : "")}: {error.Problem}.");
    }

    private static ValidationFailure Failure(string field, string message) => new(field, message) { ErrorCode = "catalogue.invalid" };

    [GeneratedRegex("#[0-9]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Place { get; }
}
