using ClinicStretch.Application.Languages;
using ClinicStretch.Application.Languages.Changes;
using ClinicStretch.Application.Plans;
using ClinicStretch.Application.Programmes;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Plans;
using ClinicStretch.Domain.Plans.Flares;

namespace ClinicStretch.Application.Sessions.Offline;

/// <summary>Says a plan in the patient's language, for a phone.</summary>
internal sealed class BundleWriter(Language language, Drawings drawings, IReadOnlyCollection<string> precautions)
{
    /// <param name="flareSet">As it is today.</param>
    public BundlePlan PlanOf(TodayPlan plan, IReadOnlyList<BundleDay> days, FlareSet flareSet)
    {
        var content = plan.Content;
        return new BundlePlan(
            plan.PlanId,
            plan.Name,
            plan.Revision,
            plan.Status,
            plan.Due,
            plan.DoneToday,
            days,
            plan.Seconds,
            Phrasebook.In(language).Session(content.Items.Count, plan.Minutes()),
            ScheduleWords.Of(content.Schedule, language),
            ScheduleWords.Date(content.Schedule.Start, language),
            DateOf(content.Schedule.End),
            [.. plan.Equipment.Select(e => KitWords.Of(e, language))],
            content.Habit is { } habit ? ChangePhrases.In(language).Habit(habit) : null,
            plan.Why,
            [.. plan.News is { } news ? news.Changes.Concat(news.Reasons) : []],
            plan.PausedBecause,
            DateOf(plan.BackOn),
            PolicyOf(content.PainPolicy),
            new BundleFlareSet(flareSet.Source, [.. flareSet.Items.Select(i => ItemOf(i.In(language), TakeCare(i.In(language))))]),
            [.. content.Items.Select(i => ItemOf(i, plan.Notes.First(n => n.Key == i.Key).TakeCare))],
            [.. content.EnoughOnAShortDay().Select(i => i.Key)]);
    }

    private BundleItem ItemOf(PlanItem item, IReadOnlyList<string> cautions)
    {
        var exercise = item.Exercise;
        var figure = drawings.AddressOf(exercise.DrawnAs(), item.Variant, language.Tag);
        return new BundleItem(
            item.Key,
            exercise.Slug,
            item.Variant,
            item.VariantText,
            exercise.Name,
            exercise.Language,
            exercise.StartPosition,
            exercise.Movements,
            exercise.Steps,
            exercise.Breathing,
            exercise.Feel,
            cautions,
            DoseWords.Of(item.Dosage, item.Side, language),
            item.PatientNote,
            item.Side,
            exercise.MeaningOfSide,
            DoseOf(item.Dosage, item.Side),
            item.Dosage.Seconds(item.Side),
            figure,
            figure is null ? null : $"{figure}&animated=true");
    }

    private BundlePainPolicy PolicyOf(PainPolicy policy) => new(
        policy.Kind, policy.GreenMax, policy.AmberMax, policy.StopAt, policy.SettleHours, policy.NextDayTolerance, policy.FlareDelta,
        DangerWords.PainRule(policy, language));

    private static BundleDose DoseOf(Dosage dose, SidePlan side) => new(
        dose.Mode, dose.RepUnit, dose.Sets, dose.Reps, dose.HoldSeconds, dose.SecondsPerRep, dose.RestSeconds, dose.TotalSeconds, side is SidePlan.Both);

    private IReadOnlyList<string> TakeCare(PlanItem item) => [.. item.Exercise.Cautions.Where(c => precautions.Contains(c.Tag)).Select(c => c.Reason)];

    private string? DateOf(DateOnly? day) => day is { } date ? ScheduleWords.Date(date, language) : null;
}
