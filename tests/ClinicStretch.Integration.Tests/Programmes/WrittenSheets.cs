using ClinicStretch.Application.Catalogue;
using ClinicStretch.Application.Catalogue.Languages;
using ClinicStretch.Application.Programmes;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Accounts;
using ClinicStretch.Domain.Patients;
using ClinicStretch.Domain.Plans;

namespace ClinicStretch.Integration.Tests.Programmes;

/// <summary>Sheets that the product writes itself, from exercises of the catalogue.</summary>
internal static class WrittenSheets
{
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 10, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Monday = new(2026, 11, 23);
    private static readonly DayOfWeek[] Days = [DayOfWeek.Monday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Saturday, DayOfWeek.Sunday];

    private static readonly string[] Exercises =
    [
        "knee-to-chest", "lumbar-rotation", "pelvic-tilt", "cat-cow", "hamstring-stretch-supine-towel", "seated-twist", "bridge", "bird-dog",
    ];

    public static ProgrammeDocument In(Language language) => ProgrammeWriter.Write(Facts(), language);

    /// <summary>A sheet whose second exercise nobody has translated.</summary>
    public static ProgrammeDocument PartlyTranslated(Language language) => ProgrammeWriter.Write(
        Facts(items => [items[0], items[1] with { Exercise = items[1].Exercise with { Translations = null } }]), language);

    /// <summary>The sheet of a second revision: what it has more than the first is new.</summary>
    public static ProgrammeDocument Changed(Language language, int before, int after)
    {
        IReadOnlyList<PlanItem> items = [];
        var facts = Facts(all => [.. (items = all).Take(before)], plan =>
        {
            plan.Write(plan.Name, plan.Current!.Content with { Items = [.. items.Take(after)] }, 1, Precautions);
            plan.Publish(Publication(plan), Later);
        });
        return ProgrammeWriter.Write(facts with { Revision = facts.Plan.Current!, Replaces = Monday.AddDays(-20) }, language);
    }

    /// <param name="after">What becomes of the plan once it is published.</param>
    public static SheetFacts Facts(Func<IReadOnlyList<PlanItem>, IReadOnlyList<PlanItem>>? change = null, Action<Plan>? after = null)
    {
        IReadOnlyList<PlanItem> items = [.. Exercises.Select(slug => ItemOf(slug))];
        var plan = Plan.Start(ClinicId.New(), PlanId.New(), PatientId.New(), PersonId.New(), Now);
        var schedule = Schedule.Of(new ScheduleInput(Monday, Monday.AddDays(40), Days, null, 2, [new(8, 0), new(18, 30)]));
        plan.Write("Rücken und Hüfte", new PlanContent(change?.Invoke(items) ?? items, schedule, PainPolicy.Monitored, ["Garten"]), 0, Precautions);
        var revision = plan.Publish(Publication(plan), Now);
        after?.Invoke(plan);
        return new SheetFacts(
            plan,
            revision,
            new PatientDetails("Zoë Núñez", "Z-1", null, null, "es", "Europe/Madrid", FormatNeed.Standard, null, null),
            new ClinicDetails("Harbour Physiotherapy", "020 7946 0000", "112", "en-GB", "Europe/London"),
            "Anna Keller",
            Monday) { Site = "https://exercises.example.org" };
    }

    public static Publication Publication(Plan plan) =>
        new(plan.Current?.Number ?? 0, "First plan", [], Precautions, Screen, EmergencyNumberIsSet: true, MemberId.New(), PersonId.New());

    public static DateTimeOffset Later => Now.AddHours(1);

    private static string[] Precautions => ["knee-problem", "neck-pain", "balance-risk"];

    private static RedFlagScreen Screen => new()
    {
        ClinicId = ClinicId.New(),
        Id = ScreenId.New(),
        PatientId = PatientId.New(),
        SetVersion = "1",
        Answers = [],
        AnsweredBy = AnsweredBy.Therapist,
        AnsweredAt = Now,
        TimeZoneId = "Europe/Madrid",
        Tier = RedFlagTier.None,
    };

    /// <summary>As a therapist takes it from the catalogue: its usual dose and side.</summary>
    public static PlanItem ItemOf(string slug, string? variant = null)
    {
        var exercise = CatalogueFile.Shipped().Exercises.Single(e => e.Slug == slug);
        return PlanContentRules.Prescribe(exercise, new PlanItemInput(
            ItemKey.New(),
            variant,
            exercise.DefaultDosage.ToDosage(),
            PlanContentRules.UsualSide(exercise.Laterality.Mode),
            null,
            null,
            CatalogueTranslations.Shipped.OfExercise(slug)));
    }
}
