using System.Globalization;
using ClinicStretch.Domain.Progress.Responses;
using ClinicStretch.Domain.Sessions;

namespace ClinicStretch.Web.Progress.Parts;

/// <summary>What can be said of an exercise and pain, and no more.</summary>
public static class ResponseWords
{
    private const int Enough = PainRises.FewestSessions;

    /// <summary>One sentence: whether pain rose more in sessions with it.</summary>
    public static string Finding(ItemPain pain) => pain switch
    {
        { Difference: { IsAboveZero: true } more } => $"Rose more with it than without: {Points(more)}.",
        { Difference: { IsBelowZero: true } less } => $"Rose less with it than without: {Points(less)}.",
        { Difference: { } none } => $"No clear difference with and without it: {Points(none)}.",
        { With.Rise: null } => $"Too few sessions to tell: {pain.With.Sessions} of {Enough}.",
        _ => $"Too few sessions without it to tell: {pain.Without.Sessions} of {Enough}.",
    };

    /// <summary>The numbers it rests on.</summary>
    public static string Basis(ItemPain pain)
    {
        string[] parts =
        [
            pain.With.Rise is { } with ? $"With it {Points(with)} in {Sessions(pain.With.Sessions)}." : "",
            pain.Without.Rise is { } without ? $"Without it {Points(without)} in {Sessions(pain.Without.Sessions)}." : "",
            pain.LeftOut > 0 ? $"{Sessions(pain.LeftOut)} left aside, as it was stopped for pain, spreading symptoms or dizziness." : "",
        ];
        return string.Join(' ', parts.Where(p => p.Length > 0));
    }

    /// <summary>Most frequent first; a dash when nobody said.</summary>
    public static string Reasons(ItemResponse item) => item.Reasons.Count is 0
        ? "-"
        : string.Join(", ", item.Reasons.OrderByDescending(r => r.Value).ThenBy(r => r.Key).Select(r => $"{Reason(r.Key)} {r.Value}"));

    public static string Reason(SkipReason reason) => reason switch
    {
        SkipReason.NoTime => "no time",
        SkipReason.Forgot => "forgot",
        SkipReason.PainOverLimit => "pain over the limit",
        SkipReason.LegSymptomsSpread => "leg symptoms spread",
        SkipReason.Dizzy => "dizzy",
        SkipReason.TooHard => "too hard",
        SkipReason.NoEquipment => "no equipment",
        SkipReason.TherapistAdvice => "on advice",
        _ => "another reason",
    };

    /// <summary>"+0.9 points (0.3 to 1.5)".</summary>
    public static string Points(MeanInterval interval) => $"{Signed(interval.Mean)} points ({Signed(interval.Low)} to {Signed(interval.High)})";

    private static string Signed(double points) => points.ToString("+0.0;-0.0;0.0", CultureInfo.InvariantCulture);

    private static string Sessions(int count) => count is 1 ? "1 session" : $"{count} sessions";
}
