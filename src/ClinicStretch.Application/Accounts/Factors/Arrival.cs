using ClinicStretch.Application.Exchange;
using ClinicStretch.Application.Patients;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Accounts;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Accounts.Factors;

/// <summary>Somebody who has shown one thing and not yet the other. Travels sealed.</summary>
internal sealed record HalfSignIn(Guid Person, DateTimeOffset At);

/// <summary>What comes after a password, a code or a passkey was right: a code of the app where there is one, and where the person belongs.</summary>
internal sealed class Arrival(IClinicDb db, IAccounts accounts, IFactors factors, ISeal seal, TimeProvider clock)
{
    private static readonly TimeSpan HalfIsGoodFor = TimeSpan.FromMinutes(10);

    /// <param name="usedTwo">True when what was shown counts as two.</param>
    public async Task<SignedIn> Of(PersonId person, bool usedTwo, CancellationToken cancellationToken)
    {
        var (places, now) = (await PlacesOf(person, cancellationToken), clock.GetUtcNow());
        return usedTwo || !(await factors.Of(person, cancellationToken)).HasApp
            ? places with { Proof = new Proof(now, usedTwo) }
            : places with { Half = seal.CloseText(new HalfSignIn(person.Value, now)) };
    }

    /// <returns>Null when there is nobody on the way in, or they took too long.</returns>
    public PersonId? OnTheWay(string half) =>
        seal.OpenText<HalfSignIn>(half) is { } known && (clock.GetUtcNow() - known.At).Duration() <= HalfIsGoodFor ? PersonId.From(known.Person) : null;

    /// <exception cref="RuleBrokenException">The person belongs nowhere.</exception>
    public async Task<SignedIn> PlacesOf(PersonId person, CancellationToken cancellationToken)
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

        AccountRules.SignInFits.MustHold(places.Count > 0);
        return new SignedIn(person, await accounts.StampOf(person, cancellationToken) ?? "", places);
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
        Role.Patient => db.Patients.Where(p => p.Id == membership.PatientId).Select(p => p.Details.Name).OrGone(cancellationToken),
        Role.Carer => db.Carers.Where(c => c.PersonId == membership.PersonId && c.PatientId == membership.PatientId && c.EndedAt == null)
            .Select(c => c.Name).OrGone(cancellationToken),
        _ => db.Members.Where(m => m.Id == membership.MemberId).Select(m => m.Name).SingleAsync(cancellationToken),
    };
}
