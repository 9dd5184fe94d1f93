using System.Security.Cryptography;
using System.Text;
using ClinicStretch.Application.Accounts.Factors;
using ClinicStretch.Application.Accounts.Staff;
using ClinicStretch.Application.Audit;
using ClinicStretch.Application.Patients;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Accounts;
using ClinicStretch.Domain.Patients;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Accounts.Door;

/// <summary>Reads invitations and lets in whoever brings one, whichever way they will sign in.</summary>
internal sealed class InvitationDesk(IClinicDb db, IFactors factors, StaffDesk staff, AuditBook audit, TimeProvider clock)
{
    /// <exception cref="RuleBrokenException">There is none that is open, or the secret is wrong.</exception>
    public async Task<Invitation> Open(InvitationCode code, CancellationToken cancellationToken)
    {
        var invitation = await Find(code, cancellationToken);
        InvitationRules.IsOpen.MustHold(invitation is not null && IsOpen(invitation));
        return invitation;
    }

    /// <summary>That which the code is of, used up or not; null when there is none or the secret is wrong.</summary>
    public async Task<Invitation?> Find(InvitationCode code, CancellationToken cancellationToken) =>
        await db.Invitations.SingleOrDefaultAsync(i => i.Id == code.Id, cancellationToken) is { } invitation && Fits(invitation, code.Secret) ? invitation : null;

    public bool IsOpen(Invitation invitation) => invitation.IsOpenAt(clock.GetUtcNow());

    /// <summary>Uses the invitation up.</summary>
    /// <param name="account">Makes the account, or shows whose it is.</param>
    /// <param name="usedTwo">True when they brought a passkey.</param>
    public async Task<Accepted> LetIn(Invitation invitation, Func<Task<PersonId>> account, bool usedTwo, CancellationToken cancellationToken)
    {
        invitation.Use(clock.GetUtcNow());
        var person = await account();
        var role = invitation switch
        {
            { Staff: { } offer } => await Employ(invitation, offer, person, cancellationToken),
            { CarerId: { } carer } => await LetIn(carer, await PatientOf(invitation, cancellationToken), person, cancellationToken),
            _ => LetIn(await PatientOf(invitation, cancellationToken), person),
        };
        await db.SaveChangesAsync(cancellationToken);
        var isAll = usedTwo || !(await factors.Of(person, cancellationToken)).HasApp;
        return new Accepted(person, role, isAll ? new Proof(clock.GetUtcNow(), usedTwo) : null);
    }

    private Task<Patient> PatientOf(Invitation invitation, CancellationToken cancellationToken) =>
        db.Patients.Where(p => p.Id == invitation.PatientId).OrGone(cancellationToken);

    private async Task<Role> Employ(Invitation invitation, StaffOffer offer, PersonId person, CancellationToken cancellationToken)
    {
        var member = await staff.Employ(invitation.ClinicId, offer, person, cancellationToken);
        await audit.NoteOfSystem(invitation.ClinicId, "MemberJoined", new AuditSubject("member", member.Id.Value), cancellationToken);
        return member.Role;
    }

    private Role LetIn(Patient patient, PersonId person)
    {
        patient.LinkTo(person);
        db.Memberships.Add(Membership.OfPatient(patient.ClinicId, person, patient.Id));
        return Role.Patient;
    }

    private async Task<Role> LetIn(CarerId id, Patient patient, PersonId person, CancellationToken cancellationToken)
    {
        CarerRules.IsNotThePatient.MustHold(patient.PersonId != person);
        var carer = await db.Carers.SingleAsync(c => c.Id == id, cancellationToken);
        carer.Accept(person, clock.GetUtcNow());
        var known = await db.Memberships.SingleOrDefaultAsync(
            m => m.ClinicId == patient.ClinicId && m.PersonId == person && m.Role == Role.Carer, cancellationToken);
        if (known is null)
        {
            db.Memberships.Add(Membership.OfCarer(patient.ClinicId, person, patient.Id));
        }
        else
        {
            known.ReopenFor(patient.Id);
        }

        return Role.Carer;
    }

    private static bool Fits(Invitation invitation, string secret) => CryptographicOperations.FixedTimeEquals(
        Encoding.ASCII.GetBytes(invitation.SecretHash), Encoding.ASCII.GetBytes(Invitation.HashOf(secret)));
}
