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

    public static PainAdvice For(SessionRecord session)
    {
        if (Gave(session, SkipReason.LegSymptomsSpread))
        {
            return new(Tone.Danger, "Leave that exercise out for now",
                ["You told us that pain or tingling went further down your leg. Do not do that exercise again until you have talked to your therapist."], true);
        }

        if (Gave(session, SkipReason.Dizzy))
        {
            return new(Tone.Danger, "Stop for today",
                ["You felt dizzy, faint or sick. Sit or lie down. If it does not pass soon, get medical help."], true);
        }

        return ByPain(session);
    }

    private static PainAdvice ByPain(SessionRecord session) => session.Judgement switch
    {
        PainResult.Green => new(Tone.Good, "Keep going", ["Your pain is fine for this plan. Do the same next time."], NeedsQuestions(session)),
        PainResult.Amber => new(Tone.Caution, "Do the same again, no more",
            ["Your pain is a little high, but still all right for this plan. Next time do the same amount or less, not more."], NeedsQuestions(session)),
        PainResult.Red or PainResult.Flare => new(Tone.Danger, "Stop these exercises for today", [RedWhy(session), "Rest, and move gently in a way that feels easy. If it is still worse tomorrow, call your clinic."], true),
        _ => new(Tone.Info, "You did not give all of your pain", ["That is fine. With it we could tell you how to go on. If pain is new or worse than before, stop for today."], NeedsQuestions(session)),
    };

    private static string RedWhy(SessionRecord session) => session.Content.PainPolicy.Kind is PainPolicyKind.Strict && session.PainBefore is not null
        ? "Your pain was higher than before you began."
        : "Your pain is over the limit of your plan.";

    private static bool NeedsQuestions(SessionRecord session)
    {
        var peak = Math.Max(session.PainWorst ?? 0, session.PainAfter ?? 0);
        return peak >= HighPain || peak - (session.PainBefore ?? peak) >= Jump;
    }

    private static bool Gave(SessionRecord session, SkipReason reason) => session.Items.Any(i => i.Reason == reason);
}
