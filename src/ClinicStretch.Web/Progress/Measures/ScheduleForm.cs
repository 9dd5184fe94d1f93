using System.Globalization;
using ClinicStretch.Domain.Progress.Measures;
using ClinicStretch.Web.Components.Forms;

namespace ClinicStretch.Web.Progress.Measures;

/// <summary>When each measure is asked, as it was typed: weeks with commas between them.</summary>
public static class ScheduleForm
{
    public static IReadOnlyList<Instrument> Asked { get; } =
        [Instruments.Pain, Instruments.Activities, Instruments.GlobalChange, Instruments.Effort, Instruments.RolandMorris];

    /// <summary>Measures with nothing typed are not asked.</summary>
    public static IReadOnlyList<MeasurePlan> Read(IFormCollection form, List<FormError> errors)
    {
        var typed = new TypedText(errors);
        return
        [
            .. Asked.Select(i => new MeasurePlan(
                    i.Code, WeeksOf(form.Text($"weeks-{i.Code}"), $"weeks-{i.Code}", typed),
                    typed.Whole(form.Text($"every-{i.Code}"), $"every-{i.Code}", "Give a whole number of weeks."),
                    form.Text($"end-{i.Code}").Length > 0))
                .Where(p => p.Weeks.Count > 0 || p.EveryWeeks is not null || p.AtDischarge),
        ];
    }

    public static string Text(MeasurePlan? plan) => plan is null ? "" : string.Join(", ", plan.Weeks);

    private static List<int> WeeksOf(string text, string field, TypedText typed)
    {
        var weeks = new List<int>();
        foreach (var part in text.Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries))
        {
            if (!int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var week))
            {
                typed.Wrong(field, "Give weeks as numbers with commas between them, such as 0, 2, 6.");
                return [];
            }

            weeks.Add(week);
        }

        return weeks;
    }
}
