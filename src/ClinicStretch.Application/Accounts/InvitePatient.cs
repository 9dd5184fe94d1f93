using System.Buffers.Text;
using System.Security.Cryptography;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Accounts;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Accounts;

/// <summary>Makes a link with which the patient opens their account, once, within 7 days. An earlier link stops working.</summary>
public sealed record InvitePatient(PatientId PatientId) : ITherapistRequest<PatientInvitation>, IAudited
{
    public AuditSubject Subject => AuditSubject.Patient(PatientId.Value);
}

/// <param name="Code">Goes into the link; shown once and kept nowhere.</param>
public sealed record PatientInvitation(string Code, DateTimeOffset ExpiresAt);

/// <summary>What stands behind a link: the clinic and an id to look it up by, and the secret.</summary>
public sealed record InvitationCode(ClinicId Clinic, InvitationId Id, string Secret)
{
    public static InvitationCode New(ClinicId clinic, DateTimeOffset now) =>
        new(clinic, InvitationId.From(Guid.CreateVersion7(now)), Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32)));

    public string Write() => $"{ShortId.Write(Clinic.Value)}{ShortId.Write(Id.Value)}{Secret}";

    /// <returns>Null when it cannot be a code.</returns>
    public static InvitationCode? Read(string text) =>
        text.Length == (2 * ShortId.Length) + 43 && ShortId.Read(text.AsSpan(0, ShortId.Length)) is { } clinic && ShortId.Read(text.AsSpan(ShortId.Length, ShortId.Length)) is { } id
            ? new InvitationCode(new ClinicId(clinic), new InvitationId(id), text[(2 * ShortId.Length)..])
            : null;
}

internal sealed class InvitePatientHandler(IClinicDb db, ICaller caller, TimeProvider clock)
    : IRequestHandler<InvitePatient, PatientInvitation>
{
    public async Task<PatientInvitation> Handle(InvitePatient request, CancellationToken cancellationToken)
    {
        var patient = await db.Patients.AsNoTracking().SingleOrDefaultAsync(p => p.Id == request.PatientId, cancellationToken)
            ?? throw new NotFoundException("patient");
        var now = clock.GetUtcNow();
        var earlier = await db.Invitations.Where(i => i.PatientId == patient.Id && i.CarerId == null && i.UsedAt == null).ToListAsync(cancellationToken);
        earlier.ForEach(i => i.Withdraw(now));

        var code = InvitationCode.New(caller.Clinic, now);
        db.Invitations.Add(new Invitation
        {
            ClinicId = caller.Clinic,
            Id = code.Id,
            PatientId = patient.Id,
            SecretHash = Invitation.HashOf(code.Secret),
            CreatedAt = now,
        });
        await db.SaveChangesAsync(cancellationToken);
        return new PatientInvitation(code.Write(), now + Invitation.GoodFor);
    }
}
