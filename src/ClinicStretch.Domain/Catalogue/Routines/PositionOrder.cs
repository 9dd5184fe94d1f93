using ClinicStretch.Domain.Plans;

namespace ClinicStretch.Domain.Catalogue.Routines;

/// <summary>
/// The order in which a patient changes position least. Among all such orders it is the one nearest to the given one (the fewest pairs of
/// items swapped), so that items of one position stay as they were; where two are as near, the position that came first stays first.
/// </summary>
/// <param name="Places">For each place of the new order, the place the item had.</param>
/// <param name="ChangesSaved">How many changes of position fewer; never negative.</param>
public sealed record PositionOrder(IReadOnlyList<int> Places, int ChangesSaved)
{
    // The exact search takes 2^n steps. The catalogue has seven positions.
    private const int MostSearched = 16;

    /// <summary>Seconds that a session gets shorter (domain.md 2: 10 s a change).</summary>
    public int SecondsSaved => ChangesSaved * PlanContent.ChangePositionSeconds;

    /// <param name="positions">Start position of each item, in the order they are done now.</param>
    public static PositionOrder Of(IReadOnlyList<string> positions)
    {
        var groups = positions.Distinct().Select(p => PlacesOf(p, positions)).ToList();
        var order = groups.Count <= MostSearched ? new NearestOrder(groups).Find() : Enumerable.Range(0, groups.Count);
        var saved = PlanContent.PositionChangesOf(positions) - Math.Max(0, groups.Count - 1);

        // What cannot be bettered stays as it is; that is also the nearest order.
        return saved is 0
            ? new PositionOrder([.. Enumerable.Range(0, positions.Count)], 0)
            : new PositionOrder([.. order.SelectMany(g => groups[g])], saved);
    }

    /// <summary>The items in this order.</summary>
    public IReadOnlyList<T> Apply<T>(IReadOnlyList<T> items) => [.. Places.Select(p => items[p])];

    private static IReadOnlyList<int> PlacesOf(string position, IReadOnlyList<string> positions) =>
        [.. positions.Index().Where(p => p.Item == position).Select(p => p.Index)];

    /// <summary>Puts whole groups in the order that swaps the fewest pairs: the best way to go on from each set of groups already placed.</summary>
    private sealed class NearestOrder(IReadOnlyList<IReadOnlyList<int>> groups)
    {
        private readonly int[] _fewest = Enumerable.Repeat(-1, 1 << groups.Count).ToArray();

        public IEnumerable<int> Find()
        {
            for (var placed = 0; placed < _fewest.Length - 1;)
            {
                var next = Left(placed).First(g => Swaps(g, placed) + Fewest(placed | 1 << g) == Fewest(placed));
                yield return next;
                placed |= 1 << next;
            }
        }

        private int Fewest(int placed)
        {
            if (_fewest[placed] < 0)
            {
                _fewest[placed] = Left(placed).Select(g => Swaps(g, placed) + Fewest(placed | 1 << g)).DefaultIfEmpty(0).Min();
            }

            return _fewest[placed];
        }

        // Pairs that stand the other way round when a group comes before all that are left.
        private int Swaps(int group, int placed) =>
            Left(placed).Where(g => g != group).Sum(other => groups[group].Sum(mine => groups[other].Count(theirs => theirs < mine)));

        private IEnumerable<int> Left(int placed) => Enumerable.Range(0, groups.Count).Where(g => (placed & 1 << g) is 0);
    }
}
