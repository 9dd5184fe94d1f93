using System.Security.Claims;
using ClinicStretch.Application;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Accounts;
using ClinicStretch.Web.Accounts.Factors;

namespace ClinicStretch.Web.Accounts;

/// <summary>The caller, as the sign-in's claims have it.</summary>
internal sealed class HttpCaller(IHttpContextAccessor http) : ICaller
{
    private ClaimsPrincipal? User => http.HttpContext?.User;

    public PersonId? PersonId => Id<PersonId>(ClaimTypes.NameIdentifier);

    public ClinicId? ClinicId => Id<ClinicId>(Claims.Clinic);

    public Role? Role => Enum.TryParse<Role>(User?.FindFirstValue(ClaimTypes.Role), out var role) ? role : null;

    public MemberId? MemberId => Id<MemberId>(Claims.Member);

    public PatientId? PatientId => Id<PatientId>(Claims.Patient);

    public DateTimeOffset? ProvedAt => SessionProof.TimeOf(User);

    public bool UsedTwo => SessionProof.HasUsedTwo(User);

    public string? Address => http.HttpContext?.Connection.RemoteIpAddress?.ToString();

    private TId? Id<TId>(string claim)
        where TId : struct, IEntityId<TId> => Guid.TryParse(User?.FindFirstValue(claim), out var id) ? TId.From(id) : null;
}
