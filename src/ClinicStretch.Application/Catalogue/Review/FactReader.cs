using ClinicStretch.Domain;
using ClinicStretch.Domain.Catalogue.Own;
using ClinicStretch.Domain.Catalogue.Review;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Catalogue.Review;

/// <summary>Facts of exercises with what the clinic has said of them.</summary>
internal sealed class FactReader(IClinicDb db)
{
    public async Task<IReadOnlyList<FactStanding>> Of(ShelvedExercise shelved, CancellationToken cancellationToken) =>
        (await Of([shelved], cancellationToken))[shelved.Exercise.Slug];

    /// <returns>By slug; each exercise is there.</returns>
    public async Task<IReadOnlyDictionary<string, IReadOnlyList<FactStanding>>> Of(
        IReadOnlyCollection<ShelvedExercise> exercises, CancellationToken cancellationToken)
    {
        var slugs = exercises.Select(e => e.Exercise.Slug).ToList();
        var signOffs = (await db.SignOffs.AsNoTracking().Where(s => slugs.Contains(s.Exercise) && s.WithdrawnAt == null)
            .ToListAsync(cancellationToken)).ToLookup(s => s.Exercise, StringComparer.Ordinal);
        return exercises.ToDictionary(
            e => e.Exercise.Slug,
            e => FactStanding.Of(ExerciseFacts.Of(e.Exercise, e.Translations), [.. signOffs[e.Exercise.Slug]]),
            StringComparer.Ordinal);
    }

    /// <summary>The standings in words that anybody can read: with the names of those who signed.</summary>
    public async Task<IReadOnlyList<FactLine>> LinesOf(IReadOnlyList<FactStanding> standings, CancellationToken cancellationToken)
    {
        var names = await NamesOf(standings.Select(s => s.SignOff ?? s.Outdated).OfType<FactSignOff>().Select(s => s.SignedBy), cancellationToken);
        return [.. standings.Select(s => FactLine.Of(s, names))];
    }

    public async Task<IReadOnlyDictionary<MemberId, string>> NamesOf(IEnumerable<MemberId> members, CancellationToken cancellationToken)
    {
        var wanted = members.Distinct().ToList();
        return await db.Members.AsNoTracking().Where(m => wanted.Contains(m.Id)).ToDictionaryAsync(m => m.Id, m => m.Name, cancellationToken);
    }
}

/// <summary>A fact of an exercise and where the clinic stands with it.</summary>
/// <param name="Key">Such as <c>steps.2</c>.</param>
/// <param name="Code">The code of the catalogue's lists that it is about; null when it is a sentence alone.</param>
/// <param name="Says">In words, in the language the exercise was written in.</param>
/// <param name="Provenance">Source ids, the weightiest first.</param>
/// <param name="Hash">To be sent back with a sign-off, so that only what was read is signed.</param>
/// <param name="Awaits">True when a clinician has still to confirm it.</param>
/// <param name="SignOff">The clinic's own; null when there is none.</param>
public sealed record FactLine(
    string Key,
    FactKind Kind,
    string? Code,
    string Says,
    IReadOnlyList<string> Provenance,
    string Hash,
    bool Awaits,
    SignOffLine? SignOff)
{
    /// <summary>The first word of the key, such as <c>cautions</c>.</summary>
    public string Part => Key.Split('.')[0];

    internal static FactLine Of(FactStanding standing, IReadOnlyDictionary<MemberId, string> names)
    {
        var (fact, signOff) = (standing.Fact, standing.SignOff ?? standing.Outdated);
        var line = signOff is null ? null : SignOffLine.Of(signOff, names[signOff.SignedBy], standing.SignOff is null);
        return new FactLine(fact.Key, fact.Kind, fact.Code, fact.Says, fact.Provenance, fact.Hash, standing.Awaits, line);
    }
}

/// <param name="By">Name of the member who signed.</param>
/// <param name="ForOlderWording">True when the fact has changed since: it is not signed as it reads now.</param>
/// <param name="WithdrawnAt">Null while it holds.</param>
public sealed record SignOffLine(
    SignOffId Id, string Fact, string By, DateTimeOffset At, string? Note, bool ForOlderWording, DateTimeOffset? WithdrawnAt)
{
    internal static SignOffLine Of(FactSignOff signOff, string by, bool forOlderWording) =>
        new(signOff.Id, signOff.Fact, by, signOff.SignedAt, signOff.Note, forOlderWording, signOff.WithdrawnAt);
}
