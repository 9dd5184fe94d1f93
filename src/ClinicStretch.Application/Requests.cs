using ClinicStretch.Domain;
using ClinicStretch.Domain.Accounts;
using ClinicStretch.Domain.Exchange.Keys;
using ClinicStretch.Domain.Exchange.Webhooks;
using MediatR;

namespace ClinicStretch.Application;

/// <summary>Anybody, signed in or not.</summary>
public interface IPublicRequest<out TAnswer> : IRequest<TAnswer>;

/// <summary>Anybody signed in at a clinic; the query narrows it to what is theirs.</summary>
public interface IClinicRequest<out TAnswer> : IRequest<TAnswer>;

/// <summary>The patient, or a carer who acts for them.</summary>
public interface IPatientRequest<out TAnswer> : IRequest<TAnswer>;

/// <summary>Any member of the clinic.</summary>
public interface IMemberRequest<out TAnswer> : IRequest<TAnswer>;

/// <summary>A therapist of the clinic.</summary>
public interface ITherapistRequest<out TAnswer> : IRequest<TAnswer>;

/// <summary>An administrator of the clinic.</summary>
public interface IAdministratorRequest<out TAnswer> : IRequest<TAnswer>;

/// <summary>
/// Open to a key too, beside those whom the role marker lets in: who answers has looked whether its scopes reach that far. A key belongs to its clinic and sees all of it.
/// </summary>
public interface IOpenToKeys;

/// <summary>Which roles a marker lets in. Each request carries exactly one (a test counts).</summary>
public static class RoleMarkers
{
    public static IReadOnlyDictionary<Type, IReadOnlyList<Role>> All { get; } = new Dictionary<Type, IReadOnlyList<Role>>
    {
        [typeof(IClinicRequest<>)] = [Role.Patient, Role.Carer, Role.Therapist, Role.Administrator],
        [typeof(IPatientRequest<>)] = [Role.Patient, Role.Carer],
        [typeof(IMemberRequest<>)] = [Role.Therapist, Role.Administrator],
        [typeof(ITherapistRequest<>)] = [Role.Therapist],
        [typeof(IAdministratorRequest<>)] = [Role.Administrator],
        [typeof(IPublicRequest<>)] = [],
    };

    /// <summary>The markers a request type carries.</summary>
    public static IReadOnlyList<Type> Of(Type request) =>
        [.. request.GetInterfaces().Where(i => i.IsGenericType).Select(i => i.GetGenericTypeDefinition()).Where(All.ContainsKey)];
}

/// <summary>Leaves a row in the audit in the same transaction: every read and every change of a patient's record.</summary>
public interface IAudited
{
    AuditSubject Subject { get; }
}

/// <summary>The record a request is about.</summary>
/// <param name="Kind">Such as <c>plan</c>.</param>
public sealed record AuditSubject(string Kind, Guid Id)
{
    public static AuditSubject Patient(Guid id) => new("patient", id);

    public static AuditSubject Plan(Guid id) => new("plan", id);

    /// <summary>A clinician's sign-off of a fact of the catalogue.</summary>
    public static AuditSubject SignOff(Guid id) => new("sign-off", id);

    public static AuditSubject Alert(Guid id) => new("alert", id);

    public static AuditSubject Session(Guid id) => new("session", id);

    /// <summary>A key of another system.</summary>
    public static AuditSubject Key(ApiKeyId id) => new("key", id.Value);

    /// <summary>Where another system is told of what happens.</summary>
    public static AuditSubject Webhook(WebhookId id) => new("webhook", id.Value);

    /// <summary>The audit of the whole clinic.</summary>
    public static AuditSubject WholeAudit { get; } = new("audit", Guid.Empty);

    /// <summary>How long the clinic keeps records.</summary>
    public static AuditSubject Retention { get; } = new("retention", Guid.Empty);

    /// <summary>What a patient asks about their data.</summary>
    public static AuditSubject DataRequest(Guid id) => new("data-request", id);
}

/// <summary>Hands out much of a record after work that takes a while: before it leaves, it is asked once more who may, since a right may end meanwhile.</summary>
public interface IHandsOut
{
    /// <summary>True where the record must still be there for who asks. The audit outlives it.</summary>
    bool IsOfARecord => true;
}

/// <summary>Names the clinic itself, since nobody is signed in yet.</summary>
public interface INamesClinic
{
    ClinicId Clinic { get; }
}

/// <summary>
/// A report, or a round of the clock: handled anew, whole, when it met another's change of the same row. Nobody has to send it again.
/// </summary>
public interface IHandledAnew;

/// <summary>Handles its own transactions: a failed sign-in must be counted, not rolled back.</summary>
public interface IOwnTransaction;
