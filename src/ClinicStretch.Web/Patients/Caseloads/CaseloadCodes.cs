using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ClinicStretch.Application.Patients.Marks;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Progress;
using Microsoft.AspNetCore.WebUtilities;

namespace ClinicStretch.Web.Patients.Caseloads;

/// <summary>
/// How a caseload is narrowed, as it stands in an address: codes that say nothing of anybody's health to whoever reads a log or looks over a
/// shoulder. A name is never part of it.
/// </summary>
/// <param name="Alert">1 any open alert, 2 urgent or graver, 3 emergency.</param>
/// <param name="Silent">Days.</param>
/// <param name="Care">The code of a precaution, see <see cref="CodeOf"/>.</param>
/// <param name="Whose">"mine", the id of a member, or null for all.</param>
public sealed record CaseloadCodes(string? Alert, bool IsLow, string? Silent, bool IsEnding, string? Care, string? Whose)
{
    public const string Mine = "mine";

    public bool IsNone => this == new CaseloadCodes(null, false, null, false, null, null);

    public static CaseloadCodes Read(Func<string, string?> valueOf) => new(
        Filled(valueOf("a")), valueOf("d") is "1", Filled(valueOf("s")), valueOf("e") is "1", Filled(valueOf("c")), Filled(valueOf("t")));

    /// <summary>Six letters that stand for a precaution.</summary>
    public static string CodeOf(string tag) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(tag)))[..6];

    /// <param name="tags">Every precaution there is. What cannot be read narrows nothing.</param>
    public CaseloadFilter ToFilter(IEnumerable<string> tags) => new(
        Alert switch { "1" => AlertSeverity.Routine, "2" => AlertSeverity.Urgent, "3" => AlertSeverity.Emergency, _ => null },
        IsLow,
        int.TryParse(Silent, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is >= 1 and <= 365 ? days : null,
        IsEnding,
        tags.FirstOrDefault(t => CodeOf(t) == Care),
        Guid.TryParse(Whose, out var member) ? new MemberId(member) : null,
        Whose is Mine);

    public override string ToString() => QueryHelpers.AddQueryString("/patients", Pairs().Where(p => p.Value is not null));

    /// <summary>What a form carries along, name by name.</summary>
    public IEnumerable<KeyValuePair<string, string?>> Pairs() =>
    [
        new("a", Alert), new("d", IsLow ? "1" : null), new("s", Silent), new("e", IsEnding ? "1" : null), new("c", Care), new("t", Whose),
    ];

    private static string? Filled(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();
}
