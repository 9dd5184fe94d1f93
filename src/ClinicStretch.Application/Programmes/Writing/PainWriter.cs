using ClinicStretch.Application.Languages;
using ClinicStretch.Application.Languages.Sheet;
using ClinicStretch.Domain.Plans;

namespace ClinicStretch.Application.Programmes.Writing;

/// <summary>The plan's rule for pain as a traffic light, and again for the next morning (domain.md 3.2).</summary>
internal static class PainWriter
{
    public static PainBox Write(PainPolicy policy, Phrasebook words)
    {
        var more = ProgrammePhrases.In(words.Language);
        var isStrict = policy.Kind is PainPolicyKind.Strict;
        return new PainBox(
            words.Sheet.IfItHurts,
            isStrict ? StrictDuring(words, more) : MonitoredDuring(policy, words, more),
            more.NextMorning,
            isStrict ? StrictMorning(more) : MonitoredMorning(policy, more),
            [
                .. isStrict ? [] : new[] { more.HighBefore(policy.AmberMax, policy.FlareDelta) },
                words.Pain.StopWhenItSpreads,
                words.Pain.StopWhenDizzy,
            ]) { DuringTitle = more.During };
    }

    private static PainLight[] StrictDuring(Phrasebook words, ProgrammePhrases more) =>
        [Green(more.NothingNew, more), Red(words.Pain.StopWhenNewOrWorse, more)];

    private static PainLight[] MonitoredDuring(PainPolicy policy, Phrasebook words, ProgrammePhrases more) =>
    [
        Green(words.KeepGoingAt(Span(0, policy.GreenMax, words)), more),
        Amber(words.SameAgainAt(Span(policy.GreenMax + 1, policy.AmberMax, words)), more),
        Red(words.StopFrom(policy.StopAt), more),
    ];

    private static PainLight[] StrictMorning(ProgrammePhrases more) => [Green(more.MorningGreen(0), more), Red(more.MorningMore, more)];

    private static PainLight[] MonitoredMorning(PainPolicy policy, ProgrammePhrases more)
    {
        var (from, to) = (policy.NextDayTolerance + 1, policy.FlareDelta - 1);
        return
        [
            Green(more.MorningGreen(policy.NextDayTolerance), more),
            .. from > to ? [] : new[] { Amber(more.MorningAmber(from, to), more) },
            Red(more.MorningRed(policy.FlareDelta), more),
        ];
    }

    private static PainLight Green(string text, ProgrammePhrases more) => new(PainColour.Green, more.Lights.Green, text);
    private static PainLight Amber(string text, ProgrammePhrases more) => new(PainColour.Amber, more.Lights.Amber, text);
    private static PainLight Red(string text, ProgrammePhrases more) => new(PainColour.Red, more.Lights.Red, text);

    private static string Span(int from, int to, Phrasebook words) => from == to ? $"{from}" : words.Span(from, to);
}
