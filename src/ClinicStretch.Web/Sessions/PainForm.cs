using System.Globalization;
using ClinicStretch.Application.Languages.Pages;
using ClinicStretch.Application.Sessions;
using ClinicStretch.Domain.Sessions;
using ClinicStretch.Web.Components.Forms;

namespace ClinicStretch.Web.Sessions;

/// <summary>Pain around a session as it was chosen: text from 0 to 10; empty or null when not reported.</summary>
public sealed record PainForm(string? Before, string? Worst, string? After)
{
    public static PainForm Read(IFormCollection form) => new(form["pain-before"], form["pain-worst"], form["pain-after"]);

    public static PainForm Of(SessionRecord session) => new(Text(session.PainBefore), Text(session.PainWorst), Text(session.PainAfter));

    public (int? Before, int? Worst, int? After) ToScores(List<FormError> errors) =>
        (Score("pain-before", Before, errors), Score("pain-worst", Worst, errors), Score("pain-after", After, errors));

    /// <summary>Null when empty; anything but a whole number from 0 to 10 is an error of the field.</summary>
    public static int? Score(string field, string? text, List<FormError> errors)
    {
        if (string.IsNullOrEmpty(text) || Shown(text) is not null)
        {
            return Shown(text);
        }

        errors.Add(new FormError(field, PatientPhrases.Here.Writing.ChooseScore));
        return null;
    }

    /// <summary>The score to show as chosen; null when there is none that is right.</summary>
    public static int? Shown(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var score) && score <= PainScore.Highest ? score : null;

    private static string? Text(int? score) => score?.ToString(CultureInfo.InvariantCulture);
}
