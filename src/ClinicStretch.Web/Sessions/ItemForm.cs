using System.Globalization;
using ClinicStretch.Application.Languages.Pages;
using ClinicStretch.Domain.Plans;
using ClinicStretch.Domain.Sessions;
using ClinicStretch.Web.Components.Forms;

namespace ClinicStretch.Web.Sessions;

/// <summary>What was typed about one exercise of a session.</summary>
/// <param name="Number">From 1, in the order of the plan: names the fields.</param>
/// <param name="Outcome">An outcome's name; null or anything else where none was chosen.</param>
/// <param name="Amount">How often, or for how many seconds when the dose is timed.</param>
public sealed record ItemForm(
    int Number, PlanItem Item, string? Outcome, string? Sets = null, string? Amount = null, string? Sides = null, string? Reason = null)
{
    public string Id => $"item-{Number}";

    public string AmountId => $"{Id}-amount";

    public string SetsId => $"{Id}-sets";

    public string SidesId => $"{Id}-sides";

    public string ReasonId => $"{Id}-reason";

    public bool IsTimed => Item.Dosage.Mode is DosageMode.Timed;

    public bool HasSets => Item.Dosage.Sets > 1 && !IsTimed;

    public bool HasSides => Item.Side is SidePlan.Both && !IsTimed;

    public static ItemForm Read(IFormCollection form, int number, PlanItem item)
    {
        var fresh = new ItemForm(number, item, form[$"item-{number}"]);
        return fresh with
        {
            Sets = form[fresh.SetsId], Amount = form[fresh.AmountId], Sides = form[fresh.SidesId], Reason = form[fresh.ReasonId],
        };
    }

    public static ItemForm Of(int number, PlanItem item, SessionItem? said) => new(
        number,
        item,
        said?.Outcome.ToString(),
        Text(said?.Done?.Sets),
        Text(item.Dosage.Mode is DosageMode.Timed ? said?.Done?.Seconds : said?.Done?.Reps),
        Text(said?.Done?.Sides),
        said?.Reason?.ToString());

    /// <summary>The item as the clinic keeps it; null when something was wrong, which goes to <paramref name="errors"/>.</summary>
    public SessionItem? ToItem(List<FormError> errors)
    {
        if (!Enum.TryParse<Outcome>(Outcome, out var outcome) || !Enum.IsDefined(outcome))
        {
            errors.Add(new FormError(Id, PatientPhrases.Here.Writing.SayHow(Item.Exercise.Name)));
            return null;
        }

        var before = errors.Count;
        var done = outcome is Domain.Sessions.Outcome.Partly ? ToDone(errors) : null;
        return errors.Count == before ? new SessionItem(Item.Key, outcome, done, ReasonFor(outcome)) : null;
    }

    private DoneDose? ToDone(List<FormError> errors)
    {
        var sets = HasSets ? WholeNumber(SetsId, Sets, errors) : null;
        var amount = WholeNumber(AmountId, Amount, errors);
        var sides = HasSides && Sides is "1" ? 1 : (int?)null;
        if (sets is null && amount is null && sides is null && errors.TrueForAll(e => e.FieldId != AmountId && e.FieldId != SetsId))
        {
            errors.Add(new FormError(AmountId, PatientPhrases.Here.Writing.SayHowMuch(Item.Exercise.Name)));
        }

        return IsTimed ? new DoneDose(Seconds: amount) : new DoneDose(sets, amount, Sides: sides);
    }

    private SkipReason? ReasonFor(Outcome outcome) =>
        outcome is not Domain.Sessions.Outcome.Done && Enum.TryParse<SkipReason>(Reason, out var reason) && Enum.IsDefined(reason) ? reason : null;

    private static int? WholeNumber(string field, string? text, List<FormError> errors)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= 1000)
        {
            return number;
        }

        errors.Add(new FormError(field, PatientPhrases.Here.Writing.WholeNumber));
        return null;
    }

    private static string? Text(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}
