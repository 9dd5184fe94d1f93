using ClinicStretch.Domain.Catalogue;
using ClinicStretch.Web.Components.Blocks;
using ClinicStretch.Web.Patients;

namespace ClinicStretch.Web.Plans;

/// <summary>What a patient's precautions say of one exercise, in a line.</summary>
public static class SafetyWords
{
    /// <param name="cautions">Those that apply to the patient.</param>
    public static string Of(IReadOnlyList<Caution> cautions) => ToneOf(cautions) switch
    {
        Tone.Danger => $"To be avoided: {Tags(cautions, CautionSeverity.Avoid)}",
        Tone.Caution => $"With care: {Tags(cautions, CautionSeverity.Caution)}",
        _ => "No caution known for this patient",
    };

    public static Tone ToneOf(IReadOnlyList<Caution> cautions) =>
        cautions.Any(c => c.Severity is CautionSeverity.Avoid) ? Tone.Danger : cautions.Count > 0 ? Tone.Caution : Tone.Good;

    private static string Tags(IReadOnlyList<Caution> cautions, CautionSeverity severity) =>
        string.Join(", ", cautions.Where(c => c.Severity == severity).Select(c => PatientWords.Tag(c.Tag).ToLowerInvariant()));
}
