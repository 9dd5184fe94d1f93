using ClinicStretch.Application.Accounts.Door;
using ClinicStretch.Application.Accounts.Factors;
using ClinicStretch.Application.Patients;
using ClinicStretch.Application.Pipeline;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Accounts;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Accounts;

/// <summary>What the person who opened the link is shown before they choose a password.</summary>
public sealed record ReadInvitation(InvitationCode Code) : IPublicRequest<OpenInvitation>, INamesClinic
{
    public ClinicId Clinic => Code.Clinic;
}

/// <summary>Opens the account of a patient or of a carer, or joins it to the account the person has already. Uses the invitation up.</summary>
public sealed record AcceptInvitation(InvitationCode Code, string Email, string Password) : IPublicRequest<Accepted>, INamesClinic
{
    public ClinicId Clinic => Code.Clinic;
}

/// <param name="Proof">Null when the account asks for a code of its app: the person is not signed in, and does so as usual.</param>
public sealed record Accepted(PersonId Person, Role Role, Proof? Proof);

/// <param name="PatientName">Null when it is for somebody who is to work at the clinic.</param>
/// <param name="Email">The patient's, to be filled in for them; the one that a member must use; null for a carer.</param>
/// <param name="CarerName">Whom the patient's plan is opened to; null when the invitation is the patient's own.</param>
/// <param name="Language">The patient's: who helps them is spoken to in it too. The clinic's for a member.</param>
/// <param name="Staff">Null when it is for a patient or a carer.</param>
public sealed record OpenInvitation(
    string ClinicName, string? PatientName, string? Email, Language Language, string? CarerName = null, StaffOffer? Staff = null);

internal sealed class AcceptInvitationValidator : AbstractValidator<AcceptInvitation>
{
    public AcceptInvitationValidator()
    {
        RuleFor(x => x.Email).Line(254).EmailAddress().WithErrorCode("email.malformed").WithMessage("Give an address such as name@example.org.");
        RuleFor(x => x.Password).Password();
    }
}

internal sealed class AcceptInvitationHandler(IClinicDb db, IAccounts accounts, InvitationDesk desk) :
    IRequestHandler<ReadInvitation, OpenInvitation>,
    IRequestHandler<AcceptInvitation, Accepted>
{
    public async Task<OpenInvitation> Handle(ReadInvitation request, CancellationToken cancellationToken)
    {
        var invitation = await desk.Open(request.Code, cancellationToken);
        var clinic = await db.Clinics.AsNoTracking().SingleAsync(cancellationToken);
        if (invitation.Staff is { } offer)
        {
            return new OpenInvitation(clinic.Details.Name, null, offer.Email, Language.Of(clinic.Details.Language), Staff: offer);
        }

        var patient = await db.Patients.AsNoTracking().Where(p => p.Id == invitation.PatientId).OrGone(cancellationToken);
        var carer = await db.Carers.Where(c => c.Id == invitation.CarerId).Select(c => c.Name).SingleOrDefaultAsync(cancellationToken);
        return new OpenInvitation(clinic.Details.Name, patient.Details.Name, carer is null ? patient.Details.Email : null, Language.Of(patient.Details.Language), carer);
    }

    public async Task<Accepted> Handle(AcceptInvitation request, CancellationToken cancellationToken)
    {
        var invitation = await desk.Open(request.Code, cancellationToken);
        invitation.MustBeFor(request.Email);
        return await desk.LetIn(invitation, () => AccountFor(request, cancellationToken), usedTwo: false, cancellationToken);
    }

    // Somebody who has an account elsewhere shows that it is theirs by its password.
    private async Task<PersonId> AccountFor(AcceptInvitation request, CancellationToken cancellationToken)
    {
        if (await accounts.Find(request.Email, cancellationToken) is null)
        {
            return await accounts.Create(request.Email, request.Password, cancellationToken);
        }

        return await accounts.CheckPassword(request.Email, request.Password, cancellationToken)
            ?? throw new RuleBrokenException(AccountRules.AddressIsFree);
    }
}
