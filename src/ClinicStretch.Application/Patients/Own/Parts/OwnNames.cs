using ClinicStretch.Domain;
using ClinicStretch.Domain.Accounts;

namespace ClinicStretch.Application.Patients.Own.Parts;

/// <summary>What the members of the clinic are called. A clinic has few: they are read whole.</summary>
internal sealed class OwnNames(IReadOnlyList<Member> members, IReadOnlyDictionary<PersonId, string> keys)
{
    private readonly Dictionary<MemberId, string> _names = members.ToDictionary(m => m.Id, m => m.Name);
    private readonly Dictionary<PersonId, string> _people = members.DistinctBy(m => m.PersonId).ToDictionary(m => m.PersonId, m => m.Name);

    /// <returns>Null for nobody, and for a member who is gone.</returns>
    public string? Of(MemberId? member) => member is { } id ? _names.GetValueOrDefault(id) : null;

    /// <inheritdoc cref="Of(MemberId?)"/>
    public string? Of(PersonId? person) => person is { } id ? _people.GetValueOrDefault(id) ?? keys.GetValueOrDefault(id) : null;
}
