using System.Linq.Expressions;
using ClinicStretch.Domain.Accounts;
using ClinicStretch.Domain.Exchange.Keys;

namespace ClinicStretch.Application.Pipeline;

/// <summary>What must still be true of who asks, whatever their sign-in says.</summary>
internal static class Standing
{
    /// <summary>True for whom the clinic can let go at any time: members, keys, and carers but where a request has transactions of its own: whatever they ask within them is looked at by itself.</summary>
    public static bool IsLookedAt(ICaller caller, bool isPublic, bool hasOwnTransaction) =>
        !isPublic && (caller.IsMember || caller.IsKey || (caller.Role is Role.Carer && !hasOwnTransaction));

    /// <summary>True for a member whom the clinic may still ask for a second factor.</summary>
    public static bool ShowedOneFactor(ICaller caller, bool isOpenBefore) => caller.IsMember && !caller.UsedTwo && !isOpenBefore;

    /// <summary>The very membership that the sign-in was made with, and it has not ended.</summary>
    public static Expression<Func<Membership, bool>> OfPerson(ICaller caller)
    {
        var (clinic, person, role, member, patient) = (caller.Clinic, caller.Person, caller.Role, caller.MemberId, caller.PatientId);
        return m => m.ClinicId == clinic && m.PersonId == person && m.Role == role && m.MemberId == member && m.PatientId == patient && m.EndedAt == null;
    }

    /// <summary>The key, and nobody has withdrawn it.</summary>
    public static Expression<Func<ApiKey, bool>> OfKey(ICaller caller)
    {
        var key = new ApiKeyId(caller.Person.Value);
        return k => k.Id == key && k.WithdrawnAt == null;
    }
}
