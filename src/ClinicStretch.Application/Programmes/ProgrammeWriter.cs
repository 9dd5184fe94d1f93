using ClinicStretch.Application.Languages;
using ClinicStretch.Application.Languages.Changes;
using ClinicStretch.Application.Languages.Sheet;
using ClinicStretch.Application.Plans;
using ClinicStretch.Application.Programmes.Photos;
using ClinicStretch.Application.Programmes.Writing;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Catalogue;
using ClinicStretch.Domain.Plans;

namespace ClinicStretch.Application.Programmes;

/// <summary>Writes the sheet of a revision: what stands on it, in words (domain.md 6.6).</summary>
public static class ProgrammeWriter
{
    public static ProgrammeDocument Write(SheetFacts facts, Language language)
    {
        var words = Phrasebook.In(language);
        var content = facts.Revision.Content.In(language);
        IReadOnlyList<ProgrammeExercise> exercises = [.. content.Items.Select((item, i) => ExerciseOf(item, i + 1, facts, words))];
        return new ProgrammeDocument
        {
            Language = language.Tag,
            Title = words.Sheet.Title,
            Heading = HeadingOf(facts, words),
            Emergency = DangerWords.Emergency(facts.Clinic, language),
            Schedule = ScheduleWords.Of(content.Schedule, language) + HabitOf(content, language),
            Mark = MarkOf(facts, language),
            Code = LogChartWriter.CodeOf(facts, words, ProgrammePhrases.In(language).ScanFront),
            News = NewsWriter.Write(facts, language),
            Overview = [.. OverviewWriter.Write(content, words)],
            Pain = PainWriter.Write(content.PainPolicy, words),
            Flare = FlareWriter.Write(content, facts.Revision.Precautions, language),
            Exercises = exercises,
            Log = LogChartWriter.Write(facts, words, exercises),
            Words = words.Labels,
            ContentHash = facts.Revision.ContentHash[..8],
            Credits = CreditWriter.Write(exercises, facts.Photos.Values, language),
            Pictures = PicturesOf(exercises, facts),
            PhotosLeftOut = facts.PhotosLeftOut,
        };
    }

    private static string HabitOf(PlanContent content, Language language) =>
        content.Habit is { } habit ? $". {ChangePhrases.In(language).Habit(habit)}" : "";

    private static ProgrammeHeading HeadingOf(SheetFacts facts, Phrasebook words) => new(
        facts.Clinic.Name,
        [.. ContactOf(facts, words)],
        facts.Patient.Name,
        facts.Patient.Reference,
        facts.Plan.Name,
        facts.Therapist,
        facts.Revision.Number,
        words.Date(DayOf(facts)),
        NoticeOf(facts, words))
    {
        Replaces = facts.Replaces is { } day ? ProgrammePhrases.In(words.Language).Replaces(words.Date(day)) : null,
        Logo = facts.Logo,
        Colour = facts.Profile.Colour,
    };

    private static IEnumerable<string> ContactOf(SheetFacts facts, Phrasebook words)
    {
        foreach (var line in facts.Profile.Address?.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [])
        {
            yield return line;
        }

        if (facts.Clinic.Phone is { } phone)
        {
            yield return words.Telephone(phone);
        }

        if (facts.Profile.Email is { } email)
        {
            yield return email;
        }

        if (facts.Profile.Web is { } web)
        {
            yield return web;
        }
    }

    private static DateOnly DayOf(SheetFacts facts) =>
        facts.Revision.PublishedAt.DayIn(ZoneOf(facts));

    private static string? MarkOf(SheetFacts facts, Language language)
    {
        var words = ProgrammePhrases.In(language);
        return facts.Plan.Status switch
        {
            _ when facts.IsDraft => words.DraftMark,
            PlanStatus.Revoked or PlanStatus.EnteredInError => words.WithdrawnMark,
            PlanStatus.Completed => words.EndedMark,
            _ when facts.IsReplaced => words.CurrentMark(facts.Plan.Current!.Number),
            PlanStatus.OnHold => words.PausedMark,
            _ => null,
        };
    }

    private static string? NoticeOf(SheetFacts facts, Phrasebook words) => facts.Plan.Status switch
    {
        _ when facts.IsDraft => words.Sheet.Draft,
        PlanStatus.Revoked or PlanStatus.EnteredInError => words.Sheet.Withdrawn,
        PlanStatus.Completed => words.Sheet.Ended,
        _ when facts.IsReplaced => words.ReplacedBy(facts.Plan.Current!.Number),
        PlanStatus.OnHold => words.Sheet.Paused,
        _ => null,
    };

    /// <param name="item">In the sheet's language, or as it was written where that has no text of it.</param>
    private static ProgrammeExercise ExerciseOf(PlanItem item, int number, SheetFacts facts, Phrasebook words)
    {
        var exercise = item.Exercise;
        return new ProgrammeExercise(
            number,
            exercise.Name,
            facts.PhotoOf(item) is { } photo ? [FigureOf(item, photo)] : [.. FiguresOf(item, words)],
            DoseWords.Of(item.Dosage, item.Side, words.Language),
            exercise.Steps,
            exercise.Breathing,
            exercise.Feel,
            [.. exercise.Cautions.Where(c => facts.Revision.Precautions.Contains(c.Tag)).Select(c => c.Reason)],
            item.PatientNote,
            item.VariantText)
        {
            Language = exercise.Language == words.Language.Tag
                ? null
                : new OtherLanguage(exercise.Language, words.TextIn(Language.Of(exercise.Language))),
            Position = OverviewWriter.PositionOf(item, words.Language) is { } position ? ProgrammePhrases.In(words.Language).Where(position) : null,
            Shown = ShownOn(item, facts) is { } day ? ProgrammePhrases.In(words.Language).Shown(words.Date(day)) : null,
        };
    }

    // The first time, as it was ticked; kept for this version of the exercise only.
    private static DateOnly? ShownOn(PlanItem item, SheetFacts facts) =>
        facts.Shown.Where(tick => tick.IsOf(item)).OrderBy(tick => tick.At).FirstOrDefault()?.At.DayIn(ZoneOf(facts));

    private static TimeZoneInfo ZoneOf(SheetFacts facts) => TimeZoneInfo.FindSystemTimeZoneById(facts.Patient.TimeZoneId);

    private static ProgrammeFigure FigureOf(PlanItem item, SheetPhoto photo) =>
        new(item.Exercise.Slug, item.Variant, Left: false, photo.Alt) { Photo = photo.Photo };

    private static Dictionary<string, byte[]> PicturesOf(IEnumerable<ProgrammeExercise> exercises, SheetFacts facts)
    {
        var shown = exercises.SelectMany(exercise => exercise.Figures).Select(figure => figure.Photo?.Hash).ToHashSet();
        return facts.Photos.Values.Where(photo => shown.Contains(photo.Photo.Hash)).DistinctBy(photo => photo.Photo.Hash)
            .ToDictionary(photo => photo.Photo.Hash, photo => photo.Bytes);
    }

    private static IEnumerable<ProgrammeFigure> FiguresOf(PlanItem item, Phrasebook words)
    {
        var exercise = item.Exercise;
        if (exercise.Laterality is LateralityMode.None)
        {
            return [new ProgrammeFigure(exercise.DrawnAs(), item.Variant, Left: false, words.Figure(exercise.Name))];
        }

        var right = new ProgrammeFigure(exercise.DrawnAs(), item.Variant, Left: false, words.FigureOfSide(exercise.Name, left: false));
        var left = new ProgrammeFigure(exercise.DrawnAs(), item.Variant, Left: true, words.FigureOfSide(exercise.Name, left: true));
        return item.Side switch
        {
            SidePlan.Left => [left],
            SidePlan.Right => [right],
            _ => [right, left],
        };
    }
}
