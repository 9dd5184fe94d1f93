using ClinicStretch.Domain;
using ClinicStretch.Domain.Accounts;

namespace ClinicStretch.Application.Pipeline;

/// <summary>As whom a request goes into the database: at which clinic, as which person, and whose caseload narrows what it sees.</summary>
/// <param name="Clinic">Null sees no clinic's rows.</param>
/// <param name="Viewer">Null for everybody but a therapist.</param>
internal sealed record Entrance(ClinicId? Clinic, PersonId? Person, Viewer? Viewer)
{
    /// <summary>A request that names a clinic goes there, whoever asks, and as nobody's therapist; any other goes to the caller's own.</summary>
    public static Entrance Of(object request, ICaller caller, DateTimeOffset now)
    {
        var named = request as INamesClinic;
        var isViewer = named is null && caller.Role is Role.Therapist && caller.MemberId is not null;
        return new Entrance(named is null ? caller.ClinicId : named.Clinic, caller.PersonId, isViewer ? new Viewer(caller.Member, now) : null);
    }
}
