using ClinicStretch.Domain.Catalogue.Own;

namespace ClinicStretch.Domain.Catalogue.Review;

/// <summary>A fact with what the clinic has said of it.</summary>
/// <param name="SignOff">Confirms it as it reads now; null when nobody has.</param>
/// <param name="Outdated">Confirmed an older wording; null when there is none, and when <paramref name="SignOff"/> holds.</param>
public sealed record FactStanding(ExerciseFact Fact, FactSignOff? SignOff, FactSignOff? Outdated)
{
    /// <summary>True when a clinician has still to confirm it.</summary>
    public bool Awaits => Fact.NeedsClinician && SignOff is null;

    /// <param name="signOffs">Of the clinic, for this exercise; withdrawn ones count for nothing.</param>
    public static IReadOnlyList<FactStanding> Of(IEnumerable<ExerciseFact> facts, IReadOnlyCollection<FactSignOff> signOffs) =>
        [.. facts.Select(fact => Of(fact, signOffs))];

    private static FactStanding Of(ExerciseFact fact, IReadOnlyCollection<FactSignOff> signOffs)
    {
        var holding = signOffs.Where(s => s.Fact == fact.Key && s.WithdrawnAt is null).OrderByDescending(s => s.SignedAt).ToList();
        var signed = holding.FirstOrDefault(s => s.FactHash == fact.Hash);
        return new FactStanding(fact, signed, signed is null ? holding.FirstOrDefault() : null);
    }
}
