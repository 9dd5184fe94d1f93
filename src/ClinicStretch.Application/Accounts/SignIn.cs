using ClinicStretch.Application.Pipeline;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Accounts;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Accounts;

/// <summary>Checks address and password, and tells where the person belongs.</summary>
public sealed record SignIn(string Email, string Password) : IPublicRequest<SignedIn>, IOwnTransaction;

/// <summary>Where a signed-in person belongs, as it is now: asked again when a sign-in is renewed.</summary>
public sealed record FindMemberships(PersonId Person) : IPublicRequest<SignedIn>, IOwnTransaction;

/// <param name="Places">Never empty; the first one is entered unless the person chooses.</param>
public sealed record SignedIn(PersonId Person, IReadOnlyList<Place> Places);

/// <summary>A clinic, and what the person is there.</summary>
/// <param name="Name">The person's name at this clinic.</param>
public sealed record Place(ClinicId Clinic, string ClinicName, Role Role, MemberId? Member, PatientId? Patient, string Name);

internal sealed class SignInValidator : AbstractValidator<SignIn>
{
    public SignInValidator()
    {
        RuleFor(x => x.Email).Line(254);
        RuleFor(x => x.Password).NotEmpty().WithErrorCode("text.empty").WithMessage("Fill this in.").MaximumLength(256);
    }
}

internal sealed class SignInHandler(IClinicDb db, IAccounts accounts) :
    IRequestHandler<SignIn, SignedIn>,
    IRequestHandler<FindMemberships, SignedIn>
{
    public async Task<SignedIn> Handle(SignIn request, CancellationToken cancellationToken)
    {
        var person = await accounts.CheckPassword(request.Email, request.Password, cancellationToken) ?? throw Refused();
        return await SignedInAs(person, cancellationToken);
    }

    public Task<SignedIn> Handle(FindMemberships request, CancellationToken cancellationToken) =>
        SignedInAs(request.Person, cancellationToken);

    private static RuleBrokenException Refused() => new(AccountRules.SignInFits);

    private async Task<SignedIn> SignedInAs(PersonId person, CancellationToken cancellationToken)
    {
        db.Enter(null, person);
        var memberships = await db.InTransactionAsync(
            () => db.Memberships.AsNoTracking().Where(m => m.PersonId == person && m.EndedAt == null).OrderByDescending(m => m.Role).ToListAsync(cancellationToken),
            cancellationToken);
        var places = new List<Place>();
        foreach (var membership in memberships)
        {
            places.Add(await PlaceOf(membership, cancellationToken));
        }

        return places.Count > 0 ? new SignedIn(person, places) : throw Refused();
    }

    private async Task<Place> PlaceOf(Membership membership, CancellationToken cancellationToken)
    {
        db.Enter(membership.ClinicId, membership.PersonId);
        return await db.InTransactionAsync(async () =>
        {
            var clinic = await db.Clinics.AsNoTracking().SingleAsync(cancellationToken);
            var name = await NameOf(membership, cancellationToken);
            return new Place(clinic.Id, clinic.Details.Name, membership.Role, membership.MemberId, membership.PatientId, name);
        }, cancellationToken);
    }

    private Task<string> NameOf(Membership membership, CancellationToken cancellationToken) => membership.Role switch
    {
        Role.Patient => db.Patients.Where(p => p.Id == membership.PatientId).Select(p => p.Details.Name).SingleAsync(cancellationToken),
        Role.Carer => db.Carers.Where(c => c.PersonId == membership.PersonId && c.PatientId == membership.PatientId && c.EndedAt == null)
            .Select(c => c.Name).SingleAsync(cancellationToken),
        _ => db.Members.Where(m => m.Id == membership.MemberId).Select(m => m.Name).SingleAsync(cancellationToken),
    };
}
