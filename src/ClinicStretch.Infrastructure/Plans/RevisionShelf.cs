using ClinicStretch.Domain;
using ClinicStretch.Domain.Plans;
using ClinicStretch.Infrastructure.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace ClinicStretch.Infrastructure.Plans;

/// <summary>
/// Published revisions that were read lately, so that a report does not read and parse the texts of a whole plan each time: nothing in a revision ever changes.
/// Who asks has seen the plan's own rows in this transaction; a revision whose hash is another one is read anew.
/// </summary>
internal sealed class RevisionShelf : IDisposable
{
    // Some 40 KB of JSON each, twice that in memory.
    private const int Most = 500;
    private static readonly TimeSpan Unasked = TimeSpan.FromMinutes(20);

    private readonly MemoryCache _kept = new(new MemoryCacheOptions { SizeLimit = Most });

    public void Dispose() => _kept.Dispose();

    /// <param name="marks">Of the plan, oldest first.</param>
    /// <returns>One for each mark, in the same order.</returns>
    public async Task<IReadOnlyList<Revision>> Of(ClinicDb db, PlanId plan, IReadOnlyList<RevisionMark> marks, CancellationToken cancellationToken)
    {
        var missing = marks.Where(m => !_kept.TryGetValue(KeyOf(db, plan, m), out _)).Select(m => m.Number).ToList();
        var read = missing.Count is 0 ? [] : await Read(db, plan, missing, cancellationToken);
        return [.. marks.Select(m => (read.GetValueOrDefault(m.Number) ?? _kept.Get<Revision>(KeyOf(db, plan, m))!).SupersededBy(m.SupersededAt))];
    }

    private async Task<Dictionary<int, Revision>> Read(ClinicDb db, PlanId plan, List<int> numbers, CancellationToken cancellationToken)
    {
        var read = await db.Set<Revision>().AsNoTracking().Where(r => r.PlanId == plan && numbers.Contains(r.Number)).ToDictionaryAsync(r => r.Number, cancellationToken);
        foreach (var revision in read.Values)
        {
            _kept.Set((revision.ClinicId, plan, revision.Number, revision.ContentHash), revision, new MemoryCacheEntryOptions { Size = 1, SlidingExpiration = Unasked });
        }

        return read;
    }

    private static (ClinicId Clinic, PlanId Plan, int Number, string Hash) KeyOf(ClinicDb db, PlanId plan, RevisionMark mark) =>
        (db.Tenant!.Value, plan, mark.Number, mark.ContentHash);
}

/// <summary>What tells a revision from others, and whether it is still the newest.</summary>
internal sealed record RevisionMark(int Number, string ContentHash, DateTimeOffset? SupersededAt);
