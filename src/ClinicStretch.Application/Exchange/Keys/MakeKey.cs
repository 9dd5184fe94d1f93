using ClinicStretch.Application.Accounts.Factors;
using ClinicStretch.Application.Pipeline;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Exchange.Keys;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Exchange.Keys;

/// <summary>Makes a key for another system of the clinic's. What opens is answered once; the same sent again is answered without it.</summary>
/// <param name="LastDay">On which it opens, at most a year from now; null is refused.</param>
public sealed record MakeKey(ApiKeyId Id, string Name, IReadOnlyList<string> Scopes, DateOnly? LastDay) : IAdministratorRequest<MadeKey>, INeedsProof, IAudited
{
    public AuditSubject Subject => AuditSubject.Key(Id);
}

/// <param name="Secret">Null when it was made before: it is shown once and kept nowhere.</param>
/// <param name="Prefix">How it begins.</param>
public sealed record MadeKey(ApiKeyId Id, string? Secret, string Prefix, DateOnly LastDay);

internal sealed class MakeKeyValidator : AbstractValidator<MakeKey>
{
    public MakeKeyValidator()
    {
        RuleFor(x => x.Name).Line(100);
        RuleFor(x => x.Scopes).NotEmpty().WithErrorCode(KeyRules.ScopesAreOffered.Code).WithMessage(KeyRules.ScopesAreOffered.Message)
            .Must(scopes => scopes is null || scopes.All(KeyScopes.Offered.Contains)).WithErrorCode(KeyRules.ScopesAreOffered.Code).WithMessage(KeyRules.ScopesAreOffered.Message);
        RuleFor(x => x.LastDay).NotNull().WithErrorCode(KeyRules.EndsWithinAYear.Code).WithMessage(KeyRules.EndsWithinAYear.Message);
    }
}

internal sealed class MakeKeyHandler(IClinicDb db, ICaller caller, TimeProvider clock) : IRequestHandler<MakeKey, MadeKey>
{
    public async Task<MadeKey> Handle(MakeKey request, CancellationToken cancellationToken)
    {
        var offer = new KeyOffer(request.Name.Trim(), [.. KeyScopes.Offered.Where(request.Scopes.Contains)], request.LastDay!.Value);
        if (await db.ApiKeys.AsNoTracking().SingleOrDefaultAsync(k => k.Id == request.Id, cancellationToken) is { } known)
        {
            RequestRules.SameIdSameContent.MustHold(known.Says(offer));
            return new MadeKey(known.Id, null, known.Prefix, known.LastDay);
        }

        var today = clock.TodayIn(await db.Clinics.Select(c => c.Details.TimeZoneId).SingleAsync(cancellationToken));
        await db.HoldTeamAsync(cancellationToken);
        KeyRules.IsOneOfFew.MustHold(await db.ApiKeys.CountAsync(k => k.WithdrawnAt == null && k.LastDay >= today, cancellationToken) < ApiKey.MostOpen);
        var secret = KeySecret.New(caller.Clinic, request.Id);
        var key = ApiKey.Make(caller.Clinic, request.Id, offer, secret.Text, caller.Member, clock.GetUtcNow(), today);
        db.ApiKeys.Add(key);
        await db.SaveChangesAsync(cancellationToken);
        return new MadeKey(key.Id, secret.Text, key.Prefix, key.LastDay);
    }
}
