using System.Globalization;

namespace ClinicStretch.Infrastructure.Audit;

/// <summary>Takes a clinic's rows in their order and says where the chain does not hold.</summary>
/// <param name="kept">A head that was noted earlier and kept elsewhere; null for none.</param>
internal sealed class ChainReader(AuditHead? kept)
{
    private readonly List<string> _faults = [];
    private byte[] _before = [];
    private long _number;
    private bool _keptIsSeen = kept is null or { Number: 0 };

    public void Take(AuditRow row)
    {
        if (row.Number > _number + 1)
        {
            _faults.Add(Missing(_number + 1, row.Number - 1));
        }
        // After a gap nothing says what came before; the gap is the fault.
        else if (!row.Follows(_before))
        {
            _faults.Add(Say($"Row {row.Number} was altered."));
        }

        if (row.Number == kept?.Number)
        {
            _keptIsSeen = true;
            if (!string.Equals(Convert.ToHexStringLower(row.Hash), kept.Hash, StringComparison.Ordinal))
            {
                _faults.Add(Say($"Row {row.Number} is not the one that was noted: rows up to it were written anew."));
            }
        }

        (_before, _number) = (row.Hash, row.Number);
    }

    /// <param name="head">Where the database says that the chain ends.</param>
    public IEnumerable<string> FaultsAgainst(AuditHead head)
    {
        foreach (var fault in _faults)
        {
            yield return fault;
        }

        if (head.Number > _number)
        {
            yield return Missing(_number + 1, head.Number);
        }
        else if (head.Number < _number || !string.Equals(head.Hash, Convert.ToHexStringLower(_before), StringComparison.Ordinal))
        {
            yield return "The note of where it ends was altered.";
        }

        if (!_keptIsSeen)
        {
            yield return Say($"Row {kept!.Number}, which was noted earlier, is not there any more.");
        }
    }

    private static string Missing(long first, long last) => first == last ? Say($"Row {first} is missing.") : Say($"Rows {first} to {last} are missing.");

    private static string Say(FormattableString words) => words.ToString(CultureInfo.InvariantCulture);
}
