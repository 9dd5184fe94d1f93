using ClinicStretch.Application.Languages;
using ClinicStretch.Application.Languages.Sheet;
using ClinicStretch.Application.Plans;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Plans;
using ClinicStretch.Domain.Plans.Flares;

namespace ClinicStretch.Application.Programmes.Writing;

/// <summary>What to do on a bad day: the plan's gentler set, how long, and when to speak up (domain.md 3.3).</summary>
internal static class FlareWriter
{
    /// <param name="content">In the sheet's language.</param>
    /// <param name="precautions">The patient's, at the time of the revision.</param>
    public static FlareAdvice Write(PlanContent content, IReadOnlyList<string> precautions, Language language)
    {
        var words = ProgrammePhrases.In(language);
        var label = Phrasebook.In(language).Labels.AfterLabel;
        // Paper does not know what hurt in the last sessions, nor today's catalogue: the patient is told to leave out what hurt.
        var gentle = FlareSet.Of(content, [], precautions, []).Items;
        return new FlareAdvice(
            words.BadDay,
            gentle.Count is 0 ? words.RestAndCall : words.OnlyThese(content.PainPolicy.FlareDelta),
            [.. gentle.Select(i => $"{i.Exercise.Name}{label}{LowerFirst(DoseWords.Of(i.Dosage, i.Side, language))}")],
            [
                .. gentle.Count is 0 ? [] : new[] { words.LeaveOutWhatHurts },
                words.KeepMoving,
                words.UntilSettled(content.PainPolicy.SettleHours),
                words.TellTherapist,
            ]);
    }

    private static string LowerFirst(string words) => char.ToLowerInvariant(words[0]) + words[1..];
}
