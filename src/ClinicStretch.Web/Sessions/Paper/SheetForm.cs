using System.Globalization;
using ClinicStretch.Application.Languages.Pages;
using ClinicStretch.Application.Sessions.Paper;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Plans;
using ClinicStretch.Domain.Sessions;
using ClinicStretch.Web.Components.Forms;

namespace ClinicStretch.Web.Sessions.Paper;

/// <summary>What was typed into the grid of a sheet, as it was typed; empty before anything was.</summary>
internal sealed class SheetForm(IFormCollection? form, SheetPagePhrases words)
{
    public bool IsTicked(PaperPlace place, PlanItem item) => Has(place.Field($"{item.Key.Value:N}"));

    public bool IsAll(PaperPlace place) => Has(place.Field("all"));

    public string? Typed(string field) => form is null ? null : form[field].ToString();

    /// <summary>The sessions that were ticked; what was wrong goes to <paramref name="errors"/>.</summary>
    public IReadOnlyList<PaperSession> Read(IEnumerable<PaperPlace> places, IReadOnlyList<PlanItem> items, List<FormError> errors)
    {
        List<PaperSession> sessions = [];
        foreach (var place in places)
        {
            IReadOnlyList<ItemKey> done = [.. items.Where(i => IsAll(place) || IsTicked(place, i)).Select(i => i.Key)];
            var (before, after) = (Score(place, "before", errors), Score(place, "after", errors));
            if (done.Count > 0)
            {
                sessions.Add(new PaperSession(place.Day, place.Number, done, before, after));
            }
            else if (before is not null || after is not null)
            {
                errors.Add(new FormError(place.Field("all"), words.TickOne(place.Name)));
            }
        }

        if (sessions.Count is 0 && errors.Count is 0)
        {
            errors.Add(new FormError("sheet", words.TickFirst));
        }

        return sessions;
    }

    private bool Has(string field) => form is not null && form[field] == "yes";

    private int? Score(PaperPlace place, string which, List<FormError> errors)
    {
        var typed = form?[place.Field(which)].ToString().Trim();
        if (string.IsNullOrEmpty(typed))
        {
            return null;
        }

        if (int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var score) && score <= PainScore.Highest)
        {
            return score;
        }

        errors.Add(new FormError(place.Field(which), words.ScoreWrong(place.Name)));
        return null;
    }
}

/// <summary>A column of the grid.</summary>
/// <param name="Number">Which session of the day, from 1.</param>
/// <param name="Name">In words: the day, and the session where the day has several.</param>
/// <param name="Known">True where a session is written down already.</param>
internal sealed record PaperPlace(DateOnly Day, int Number, string Name, bool Known)
{
    public string Field(string what) => string.Create(CultureInfo.InvariantCulture, $"c{Day:yyyyMMdd}-{Number}-{what}");
}
