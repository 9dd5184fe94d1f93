using ClinicStretch.Application.Accounts.Factors;
using ClinicStretch.Application.Exchange.Keys.Clients;
using ClinicStretch.Application.Pipeline;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Exchange.Keys;
using ClinicStretch.Domain.Exchange.Keys.Clients;
using ClinicStretch.Domain.Exchange.Webhooks;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Exchange.Keys;

/// <summary>
/// Makes a key for another system of the clinic's. What opens is answered once; the same sent again is answered without it. With public keys, or where they are, it is a client:
/// it signs in place of holding up what opens, and there is nothing to keep secret here.
/// </summary>
/// <param name="LastDay">On which it opens, at most a year from now; null is refused.</param>
/// <param name="Jwks">A client's public keys, as a JSON Web Key Set.</param>
/// <param name="JwksAddress">Where they are, in place of themselves.</param>
public sealed record MakeKey(ApiKeyId Id, string Name, IReadOnlyList<string> Scopes, DateOnly? LastDay, string? Jwks = null, string? JwksAddress = null) : IAdministratorRequest<MadeKey>, INeedsProof, IAudited
{
    public AuditSubject Subject => AuditSubject.Key(Id);
}

/// <param name="Secret">Null for a client, and when it was made before: it is shown once and kept nowhere.</param>
/// <param name="Prefix">How it begins; of a client its whole id.</param>
/// <param name="ClientId">What a client calls itself; null for what is none.</param>
/// <param name="IsNew">False when it was made before.</param>
public sealed record MadeKey(ApiKeyId Id, string? Secret, string Prefix, DateOnly LastDay, string? ClientId, bool IsNew)
{
    internal static MadeKey Of(ApiKey key, string? secret, bool isNew) => new(key.Id, secret, key.Prefix, key.LastDay, key.IsClient ? key.Prefix : null, isNew);
}

internal sealed class MakeKeyValidator : AbstractValidator<MakeKey>
{
    public MakeKeyValidator(IKeySets published)
    {
        RuleFor(x => x.Name).Line(100);
        RuleFor(x => x.Scopes).NotEmpty().WithErrorCode(KeyRules.ScopesAreOffered.Code).WithMessage(KeyRules.ScopesAreOffered.Message)
            .Must(scopes => scopes is null || scopes.All(KeyScopes.Offered.Contains)).WithErrorCode(KeyRules.ScopesAreOffered.Code).WithMessage(KeyRules.ScopesAreOffered.Message);
        RuleFor(x => x.JwksAddress).Must(address => address is null || WebhookAddress.IsRight(address, published.ReachesInside))
            .WithErrorCode(ClientRules.AddressIsPublic.Code).WithMessage(ClientRules.AddressIsPublic.Message);
        RuleFor(x => x.LastDay).NotNull().WithErrorCode(KeyRules.EndsWithinAYear.Code).WithMessage(KeyRules.EndsWithinAYear.Message);
    }
}

internal sealed class MakeKeyHandler(IClinicDb db, ICaller caller, TimeProvider clock) : IRequestHandler<MakeKey, MadeKey>
{
    public async Task<MadeKey> Handle(MakeKey request, CancellationToken cancellationToken)
    {
        var offer = new KeyOffer(request.Name.Trim(), [.. KeyScopes.Offered.Where(request.Scopes.Contains)], request.LastDay!.Value, ClientKeys.Of(request.Jwks, request.JwksAddress));
        if (await db.ApiKeys.AsNoTracking().SingleOrDefaultAsync(k => k.Id == request.Id, cancellationToken) is { } known)
        {
            RequestRules.SameIdSameContent.MustHold(known.Says(offer));
            return MadeKey.Of(known, null, isNew: false);
        }

        var today = clock.TodayIn(await db.Clinics.Select(c => c.Details.TimeZoneId).SingleAsync(cancellationToken));
        await db.HoldTeamAsync(cancellationToken);
        KeyRules.IsOneOfFew.MustHold(await db.ApiKeys.CountAsync(k => k.WithdrawnAt == null && k.LastDay >= today, cancellationToken) < ApiKey.MostOpen);
        var secret = offer.Client is null ? KeySecret.New(caller.Clinic, request.Id).Text : null;
        var key = ApiKey.Make(caller.Clinic, request.Id, offer, secret ?? new ClientName(caller.Clinic, request.Id).Text, caller.Member, clock.GetUtcNow(), today);
        db.ApiKeys.Add(key);
        await db.SaveChangesAsync(cancellationToken);
        return MadeKey.Of(key, secret, isNew: true);
    }
}
