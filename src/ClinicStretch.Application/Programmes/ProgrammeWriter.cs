using ClinicStretch.Application.Plans;
using ClinicStretch.Domain.Catalogue;
using ClinicStretch.Domain.Plans;

namespace ClinicStretch.Application.Programmes;

/// <summary>Writes the sheet of a revision: what stands on it, in words (domain.md 6.6).</summary>
public static class ProgrammeWriter
{
    public static ProgrammeDocument Write(SheetFacts facts) => new()
    {
        Language = "en-GB",
        Title = "Home exercise programme",
        Heading = HeadingOf(facts),
        Emergency = EnglishSheet.Emergency(facts.Clinic),
        Schedule = ScheduleWords.Of(facts.Revision.Content.Schedule),
        Overview = [.. OverviewOf(facts.Revision.Content)],
        Exercises = [.. facts.Revision.Content.Items.Select((item, i) => ExerciseOf(item, i + 1, facts.Revision.Precautions))],
        Log = LogChartWriter.Write(facts),
        Words = EnglishSheet.Words,
        ContentHash = facts.Revision.ContentHash[..8],
    };

    private static ProgrammeHeading HeadingOf(SheetFacts facts) => new(
        facts.Clinic.Name,
        facts.Clinic.Phone is { } phone ? [$"Telephone {phone}"] : [],
        facts.Patient.Name,
        facts.Patient.Reference,
        facts.Plan.Name,
        facts.Therapist,
        facts.Revision.Number,
        ScheduleWords.Date(DayOf(facts)),
        NoticeOf(facts));

    private static DateOnly DayOf(SheetFacts facts) =>
        facts.Revision.PublishedAt.DayIn(TimeZoneInfo.FindSystemTimeZoneById(facts.Patient.TimeZoneId));

    private static string? NoticeOf(SheetFacts facts) => facts.Plan.Status switch
    {
        PlanStatus.Revoked or PlanStatus.EnteredInError => "This plan was withdrawn. Do not use this sheet.",
        PlanStatus.Completed => "This plan has ended.",
        _ when facts.Plan.Current!.Number > facts.Revision.Number => $"Replaced by revision {facts.Plan.Current.Number}. Do not use this sheet.",
        PlanStatus.OnHold => "This plan is paused. Wait for word from your therapist.",
        _ => null,
    };

    private static IEnumerable<TitledList> OverviewOf(PlanContent content)
    {
        var minutes = (content.Seconds() + 59) / 60;
        yield return new TitledList("Each session", [$"{content.Items.Count} exercises, about {minutes} minutes"]);
        var kit = content.Items.SelectMany(i => i.Exercise.Equipment).Distinct().Where(e => e != "none").Select(KitWords.Of).ToList();
        if (kit.Count > 0)
        {
            yield return new TitledList("What you need", kit);
        }

        if (content.Goals.Count > 0)
        {
            yield return new TitledList("What you want to reach", content.Goals);
        }

        yield return new TitledList("If it hurts", EnglishSheet.PainRule(content.PainPolicy));
    }

    private static ProgrammeExercise ExerciseOf(PlanItem item, int number, IReadOnlyList<string> precautions) => new(
        number,
        item.Exercise.Name,
        [.. FiguresOf(item)],
        DoseWords.Of(item.Dosage, item.Side),
        item.Exercise.Steps,
        item.Exercise.Breathing,
        item.Exercise.Feel,
        [.. item.Exercise.Cautions.Where(c => precautions.Contains(c.Tag)).Select(c => c.Reason)],
        item.PatientNote,
        item.VariantText);

    private static IEnumerable<ProgrammeFigure> FiguresOf(PlanItem item)
    {
        var name = item.Exercise.Name;
        if (item.Exercise.Laterality is LateralityMode.None)
        {
            return [new ProgrammeFigure(item.Exercise.DrawnAs(), item.Variant, Left: false, $"How to do it: {name}")];
        }

        var right = new ProgrammeFigure(item.Exercise.DrawnAs(), item.Variant, Left: false, $"How to do it: {name}, right side");
        var left = new ProgrammeFigure(item.Exercise.DrawnAs(), item.Variant, Left: true, $"How to do it: {name}, left side");
        return item.Side switch
        {
            SidePlan.Left => [left],
            SidePlan.Right => [right],
            _ => [right, left],
        };
    }
}
