using System.Globalization;
using ClinicStretch.Domain.Progress.Watch;
using ClinicStretch.Web.Components.Forms;

namespace ClinicStretch.Web.Progress.Watch;

/// <summary>Thresholds as text, so that nothing typed is lost when some of it is wrong.</summary>
public sealed record ThresholdForm(string Silence, string Adherence, string Pain, string Ambers, string Flares, string Settle)
{
    private const string Message = "Type a whole number.";

    public static ThresholdForm Of(AlertThresholds t) => new(
        Text(t.SilenceDays), Text(t.LowAdherencePercent), Text(t.UrgentPain), Text(t.AmbersInARow), Text(t.FlareWindowDays), Text(t.SettleHours));

    public static ThresholdForm Read(IFormCollection form) => new(
        form.Text("silence"), form.Text("adherence"), form.Text("pain"), form.Text("ambers"), form.Text("flares"), form.Text("settle"));

    /// <summary>What was typed; a field left empty has its default. What cannot be read goes to <paramref name="errors"/>.</summary>
    public AlertThresholds ToThresholds(List<FormError> errors)
    {
        var typed = new TypedText(errors);
        var standard = AlertThresholds.Default;
        return new AlertThresholds(
            typed.Whole(Silence, "silence", Message) ?? standard.SilenceDays,
            typed.Whole(Adherence, "adherence", Message) ?? standard.LowAdherencePercent,
            typed.Whole(Pain, "pain", Message) ?? standard.UrgentPain,
            typed.Whole(Ambers, "ambers", Message) ?? standard.AmbersInARow,
            typed.Whole(Flares, "flares", Message) ?? standard.FlareWindowDays,
            typed.Whole(Settle, "settle", Message) ?? standard.SettleHours);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
