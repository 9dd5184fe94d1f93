using ClinicStretch.Application.Languages;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Accounts;
using ClinicStretch.Domain.Plans;

namespace ClinicStretch.Application.Programmes;

/// <summary>When to stop, the same on screen and on paper, and the same in every language: what is said stands here, how in the phrasebooks.</summary>
public static class DangerWords
{
    /// <summary>The emergency signs of domain.md 3.1, in the words of its questions.</summary>
    public static EmergencyBox Emergency(ClinicDetails clinic, Language language)
    {
        var words = Phrasebook.In(language);
        var lead = clinic.EmergencyNumber is { } number ? words.CallOrGo(number) : words.Emergency.Go;
        return new EmergencyBox(words.Emergency.Title, lead, words.Emergency.Signs);
    }

    /// <summary>What a button says that dials the number.</summary>
    public static string Call(string number, Language language) => Phrasebook.In(language).Call(number);

    /// <summary>What pain means for going on (domain.md 3.2, 3.4), a sentence a line.</summary>
    public static IReadOnlyList<string> PainRule(PainPolicy policy, Language language)
    {
        var words = Phrasebook.In(language);
        return
        [
            .. policy.Kind is PainPolicyKind.Strict ? [words.Pain.StopWhenNewOrWorse] : Lights(policy, words),
            words.Pain.StopWhenItSpreads,
            words.Pain.StopWhenDizzy,
            words.WorseNextMorning(policy.FlareDelta),
        ];
    }

    private static string[] Lights(PainPolicy policy, Phrasebook words) =>
    [
        words.KeepGoingAt(Span(0, policy.GreenMax, words)),
        words.SameAgainAt(Span(policy.GreenMax + 1, policy.AmberMax, words)),
        words.StopFrom(policy.StopAt),
    ];

    private static string Span(int from, int to, Phrasebook words) => from == to ? $"{from}" : words.Span(from, to);
}
