using System.Globalization;
using ClinicStretch.Application.Plans;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Catalogue;
using ClinicStretch.Domain.Plans;
using ClinicStretch.Web.Components.Forms;

namespace ClinicStretch.Web.Plans.Forms;

/// <summary>What was typed of a plan, as text, so that nothing is lost when some of it is wrong.</summary>
public sealed record PlanForm
{
    public required string Name { get; init; }
    public required IReadOnlyList<ItemForm> Items { get; init; }
    public required ScheduleForm Schedule { get; init; }
    public required string PainPolicy { get; init; }

    /// <summary>One a line.</summary>
    public required string Goals { get; init; }

    /// <summary>The habit and the flare set.</summary>
    public ContinuingForm Continuing { get; init; } = new();

    /// <summary>The revision the therapist had before their eyes.</summary>
    public required string BasedOn { get; init; }

    /// <summary>Tells the draft the therapist had before their eyes from any other.</summary>
    public required string DraftHash { get; init; }

    /// <summary>The field that was being typed in when the form was sent by itself; empty otherwise.</summary>
    public string Place { get; init; } = "";

    /// <summary>1 where it cannot be read.</summary>
    public int TimesADay => int.TryParse(Schedule.TimesPerDay, CultureInfo.InvariantCulture, out var times) && times > 0 ? times : 1;

    /// <summary>The draft; where there is none, the newest revision, which a change starts from.</summary>
    public static PlanForm Of(PlanRecord plan)
    {
        var content = plan.Draft ?? plan.Revisions[0].Content;
        return new PlanForm
        {
            Name = plan.Name,
            Items = [.. content.Items.Select(ItemForm.Of)],
            Schedule = ScheduleForm.Of(content.Schedule),
            PainPolicy = content.PainPolicy.Kind.ToString(),
            Goals = string.Join('\n', content.Goals),
            Continuing = ContinuingForm.Of(content),
            BasedOn = (plan.Draft is null ? plan.Revisions[0].Number : plan.DraftBasedOn).ToString(CultureInfo.InvariantCulture),
            DraftHash = plan.DraftHash,
        };
    }

    public static PlanForm Read(IFormCollection form) => new()
    {
        Name = form.Text("name"),
        Items = [.. form.All("item").Where(key => Guid.TryParse(key, out _)).Select(key => ItemForm.Read(form, key))],
        Schedule = ScheduleForm.Read(form),
        PainPolicy = form.Text("pain-policy"),
        Goals = form.Text("goals"),
        Continuing = ContinuingForm.Read(form),
        BasedOn = form.Text("based-on"),
        DraftHash = form.Text("draft-hash"),
        Place = form.Text("place"),
    };

    /// <param name="known">The plan as it stands; pain limits that the form does not show are kept.</param>
    /// <returns>Null when something cannot be read; the errors say what.</returns>
    public WritePlan? ToRequest(PlanRecord known, IReadOnlyDictionary<string, Exercise> exercises, List<FormError> errors)
    {
        var items = Items.Select(i => i.ToItem(exercises.GetValueOrDefault(i.Exercise), errors)).ToList();
        var schedule = Schedule.ToInput(errors);
        var flare = Continuing.ToFlare(items, errors);
        var goals = Goals.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return errors.Count > 0
            ? null
            : new WritePlan(
                known.PatientId, known.Id, Name, items, schedule!, Policy(known), goals,
                int.TryParse(BasedOn, CultureInfo.InvariantCulture, out var basedOn) ? basedOn : 0, DraftHash.OrNull(),
                Continuing.Habit.OrNull(), flare, Place.OrNull(), Continuing.ToShortDay(items));
    }

    public static string FieldOf(string pathOrCode) => pathOrCode switch
    {
        "Name" => "name",
        "schedule.days" => "schedule",
        "schedule.times_per_day" => "times-per-day",
        "schedule.ends_before_start" => "end",
        "schedule.at" => "at",
        "pain_policy.not_for_precaution" => "pain-policy",
        "plan.flare_item" or "plan.flare_dose" => "flare",
        "plan.short_item" or "plan.short_all" => "short-day",
        "Habit" => "habit",
        _ when pathOrCode.StartsWith("Goals", StringComparison.Ordinal) => "goals",
        _ => "items",
    };

    private PainPolicy Policy(PlanRecord known)
    {
        var kept = (known.Draft ?? known.Revisions[0].Content).PainPolicy;
        var kind = Enum.TryParse<PainPolicyKind>(PainPolicy, out var chosen) ? chosen : PainPolicyKind.Strict;
        return kept.Kind == kind ? kept : new PainPolicy(kind);
    }
}
