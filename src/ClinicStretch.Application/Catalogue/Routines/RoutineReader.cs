using ClinicStretch.Application.Catalogue.Languages;
using ClinicStretch.Application.Plans;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Catalogue;
using ClinicStretch.Domain.Catalogue.Own;
using ClinicStretch.Domain.Catalogue.Routines;
using ClinicStretch.Domain.Plans;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Catalogue.Routines;

/// <summary>Reads routines of either kind beside the exercises they name.</summary>
internal sealed class RoutineReader(IClinicDb db, ExerciseShelf shelf)
{
    /// <summary>The library's in their order, then the clinic's.</summary>
    public async Task<IReadOnlyList<RoutineRecord>> Read(
        IReadOnlyList<Routine> library, IReadOnlyList<OwnRoutine> own, Language language, CancellationToken cancellationToken)
    {
        var slugs = library.SelectMany(r => r.Items).Select(i => i.Exercise).Concat(own.SelectMany(r => r.Text.Items).Select(i => i.Exercise));
        var exercises = await shelf.Find([.. slugs.Distinct()], cancellationToken);
        var writers = own.Select(r => r.WrittenBy).Distinct().ToList();
        var names = await db.Members.AsNoTracking().Where(m => writers.Contains(m.Id)).ToDictionaryAsync(m => m.Id, m => m.Name, cancellationToken);
        return
        [
            .. library.Select(r => Read(r, exercises, language)),
            .. own.Select(r => Read(r, exercises, language, names[r.WrittenBy])),
        ];
    }

    private static RoutineRecord Read(Routine routine, IReadOnlyDictionary<string, ShelvedExercise> exercises, Language language)
    {
        var read = routine.In(CatalogueTranslations.Shipped.OfRoutine(routine.Slug, language));
        var lines = LinesOf(LibraryItems.Of(routine, exercises), exercises, language);
        return new RoutineRecord(
            routine.Slug, read.Name, read.Audience, read.WarmUp, routine.Notes, routine.DefaultFrequency, lines, TotalOf(lines, exercises), language.Tag, null);
    }

    private static RoutineRecord Read(
        OwnRoutine routine, IReadOnlyDictionary<string, ShelvedExercise> exercises, Language language, string writer)
    {
        var text = routine.Text;
        var lines = LinesOf(text.Items, exercises, language);
        return new RoutineRecord(
            routine.Slug, text.Name, text.Audience, null, [], text.Frequency, lines, TotalOf(lines, exercises), language.Tag,
            new OwnRoutineFacts(routine.Number, writer, routine.WrittenAt, routine.ArchivedAt, text.Note));
    }

    private static IReadOnlyList<RoutineLine> LinesOf(
        IEnumerable<OwnRoutineItem> items, IReadOnlyDictionary<string, ShelvedExercise> exercises, Language language) =>
        [.. items.Select((item, place) => LineOf(place + 1, item, exercises.GetValueOrDefault(item.Exercise)?.In(language).Exercise, language))];

    private static RoutineLine LineOf(int place, OwnRoutineItem item, Exercise? exercise, Language language) => new(
        place,
        item.Exercise,
        exercise?.DrawnAs() ?? item.Exercise,
        exercise?.Name ?? item.Exercise,
        item.Variant,
        exercise?.Variants.FirstOrDefault(v => v.Code == item.Variant)?.Text,
        item.Dosage,
        item.Side,
        DoseWords.Of(item.Dosage, item.Side, language),
        item.Dosage.Seconds(item.Side),
        exercise?.StartPosition.Code ?? "",
        item.PatientNote,
        item.RangeOverride,
        OwnRoutineRules.Against(item, exercise)?.Message);

    private static RoutineTotal TotalOf(IReadOnlyList<RoutineLine> lines, IReadOnlyDictionary<string, ShelvedExercise> exercises) =>
        RoutineTotal.Of([.. lines.Where(l => l.Problem is null).Select(l => new TimedExercise(exercises[l.Exercise].Exercise, l.Seconds))]);
}

/// <summary>The items of a library routine in the shape of a clinic's own.</summary>
internal static class LibraryItems
{
    public static IEnumerable<OwnRoutineItem> Of(Routine routine, IReadOnlyDictionary<string, ShelvedExercise> exercises) =>
        routine.Items.OrderBy(i => i.Order).Select(item => Of(item, routine, exercises.GetValueOrDefault(item.Exercise)?.Exercise));

    private static OwnRoutineItem Of(RoutineItem item, Routine routine, Exercise? exercise)
    {
        var dose = item.Dosage.ToDosage();
        var fits = exercise is null || DosageRules.IsWithin(dose, exercise.DefaultDosage.AllowedRange);
        var side = exercise is null ? SidePlan.None : PlanContentRules.UsualSide(exercise.Laterality.Mode);
        return new OwnRoutineItem(item.Exercise, item.Variant, dose, side, null, fits ? null : $"As in the routine {routine.Name}");
    }
}
