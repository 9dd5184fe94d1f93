using System.Globalization;
using ClinicStretch.Application.Languages;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Progress;
using ClinicStretch.Web.Components.Forms;

namespace ClinicStretch.Web.Patients.Falls;

/// <summary>What was typed about a fall.</summary>
/// <param name="Id">Made with the page, so that sending it twice makes one report.</param>
public sealed record FallForm(FallId Id, string Day, string Time, string Note)
{
    public static FallForm Blank(DateTimeOffset now, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTime(now, zone);
        return new FallForm(
            EntityIds.New<FallId>(), local.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), local.ToString("HH:mm", CultureInfo.InvariantCulture), "");
    }

    public static FallForm Read(IFormCollection form) => new(
        FallId.From(Guid.TryParse(form["id"], out var id) ? id : Guid.CreateVersion7()), form.Text("day"), form.Text("time"), form.Text("note"));

    /// <summary>When it happened; what cannot be read goes to <paramref name="errors"/>.</summary>
    public DateTimeOffset? At(TimeZoneInfo zone, FallPhrases words, List<FormError> errors)
    {
        var typed = new TypedText(errors);
        var day = typed.Day(Day, "day", words.DayWrong);
        var time = typed.Time(Time, "time", words.TimeWrong);
        return day is { } d && time is { } t ? zone.InstantOf(d, t) : null;
    }
}
