using ClinicStretch.Application.Languages.Pages;
using ClinicStretch.Application.Sessions;
using ClinicStretch.Domain.Plans;
using ClinicStretch.Domain.Progress;
using ClinicStretch.Domain.Sessions;
using ClinicStretch.Web.Components.Blocks;

namespace ClinicStretch.Web.Sessions;

/// <summary>What the plan's pain policy says of a session, for the patient (domain.md 3.2, 3.4).</summary>
/// <param name="AskSafetyQuestions">True when the safety questions are to be answered now.</param>
internal sealed record PainAdvice(Tone Tone, string Title, IReadOnlyList<string> Lines, bool AskSafetyQuestions)
{
    private const int HighPain = 7;
    private const int Jump = 2;

    private static ReadingPhrases Words => PatientPhrases.Here.Reading;

    public static PainAdvice For(SessionRecord session)
    {
        if (Gave(session, SkipReason.LegSymptomsSpread))
        {
            return new(Tone.Danger, Words.LeaveOut, [Words.LeaveOutText], true);
        }

        if (Gave(session, SkipReason.Dizzy))
        {
            return new(Tone.Danger, Words.StopToday, [Words.StopTodayText], true);
        }

        return ByPain(session);
    }

    private static PainAdvice ByPain(SessionRecord session) => session.Judgement switch
    {
        PainResult.Green => new(Tone.Good, Words.KeepGoing, [Words.KeepGoingText], NeedsQuestions(session)),
        PainResult.Amber => new(Tone.Caution, Words.SameAgain, [Words.SameAgainText], NeedsQuestions(session)),
        PainResult.Red or PainResult.Flare => new(Tone.Danger, Words.StopThese, [RedWhy(session), Words.RestGently], true),
        _ => new(Tone.Info, Words.NotAllPain, [Words.NotAllPainText], NeedsQuestions(session)),
    };

    private static string RedWhy(SessionRecord session) => session.Content.PainPolicy.Kind is PainPolicyKind.Strict && session.PainBefore is not null
        ? Words.PainHigher
        : Words.PainOver;

    private static bool NeedsQuestions(SessionRecord session)
    {
        var peak = Math.Max(session.PainWorst ?? 0, session.PainAfter ?? 0);
        return peak >= HighPain || peak - (session.PainBefore ?? peak) >= Jump;
    }

    private static bool Gave(SessionRecord session, SkipReason reason) => session.Items.Any(i => i.Reason == reason);
}
