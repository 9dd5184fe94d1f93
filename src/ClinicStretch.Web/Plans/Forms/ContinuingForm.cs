using System.Globalization;
using ClinicStretch.Application.Plans;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Plans;
using ClinicStretch.Domain.Plans.Flares;
using ClinicStretch.Web.Components.Forms;

namespace ClinicStretch.Web.Plans.Forms;

/// <summary>What was typed of keeping on and of bad days: the habit, the flare set and the shorter version.</summary>
public sealed record ContinuingForm
{
    public const string Half = "half";
    public const string Chosen = "chosen";

    public string Habit { get; init; } = "";

    /// <summary>One of the two above.</summary>
    public string Flare { get; init; } = Half;

    /// <summary>Keys of the items that are ticked.</summary>
    public IReadOnlyList<string> Ticked { get; init; } = [];

    /// <summary>By item key: repetitions, or seconds of a timed exercise; empty for half.</summary>
    public IReadOnlyDictionary<string, string> Amounts { get; init; } = new Dictionary<string, string>();

    /// <summary>Keys of the items that are enough on a busy day.</summary>
    public IReadOnlyList<string> Short { get; init; } = [];

    public static ContinuingForm Of(PlanContent content) => new()
    {
        Habit = content.Habit ?? "",
        Flare = content.Flare is null ? Half : Chosen,
        Ticked = [.. (content.Flare ?? []).Select(c => $"{c.Item.Value}")],
        Short = [.. (content.ShortDay ?? []).Select(k => $"{k.Value}")],
        Amounts = (content.Flare ?? []).ToDictionary(c => $"{c.Item.Value}", c => AmountOf(c.Dosage).ToString(CultureInfo.InvariantCulture)),
    };

    public static ContinuingForm Read(IFormCollection form) => new()
    {
        Habit = form.Text("habit"),
        Flare = form.Text("flare"),
        Ticked = form.All("flare-item"),
        Short = form.All("short-item"),
        Amounts = form.All("item").Distinct().ToDictionary(key => key, key => form.Text($"flare-amount-{key}")),
    };

    /// <returns>Null for the usual set.</returns>
    public IReadOnlyList<WrittenFlare>? ToFlare(IReadOnlyList<WrittenItem> items, List<FormError> errors)
    {
        if (Flare is not Chosen)
        {
            return null;
        }

        var typed = new TypedText(errors);
        return [.. items.Where(i => i.Dosage is not null && Ticked.Contains($"{i.Key.Value}")).Select(i => new WrittenFlare(i.Key, DoseOf(i, typed)))];
    }

    /// <returns>Empty for no shorter version.</returns>
    public IReadOnlyList<ItemKey> ToShortDay(IReadOnlyList<WrittenItem> items) => [.. items.Select(i => i.Key).Where(k => Short.Contains($"{k.Value}"))];

    public static string AmountField(ItemKey key) => $"flare-amount-{key.Value}";

    private DosageInput DoseOf(WrittenItem item, TypedText typed)
    {
        var text = Amounts.GetValueOrDefault($"{item.Key.Value}") ?? "";
        var amount = typed.Whole(text, AmountField(item.Key), "Give a whole number, or leave it empty for half.");
        var dose = item.Dosage!;
        return dose.Mode is DosageMode.Timed
            ? dose with { TotalSeconds = amount ?? HalfOf(dose.TotalSeconds) }
            : dose with { Reps = amount ?? HalfOf(dose.Reps) };
    }

    private static int? HalfOf(int? figure) => (figure + 1) / 2;

    private static int AmountOf(Dosage dose) => (dose.Mode is DosageMode.Timed ? dose.TotalSeconds : dose.Reps)!.Value;
}
