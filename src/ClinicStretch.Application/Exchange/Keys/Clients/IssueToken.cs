using ClinicStretch.Domain;
using ClinicStretch.Domain.Exchange.Keys;
using ClinicStretch.Domain.Exchange.Keys.Clients;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Exchange.Keys.Clients;

/// <summary>A client shows who it is by what it has signed, and is given what it holds up for a few minutes. Its keys may have to be fetched, which no transaction waits for.</summary>
/// <param name="Audience">The address that it was sent to.</param>
/// <param name="Scope">What it asks for, with spaces between.</param>
public sealed record IssueToken(string Assertion, string Audience, string Scope) : IPublicRequest<IssuedToken>, IOwnTransaction
{
    /// <summary>Nothing of it, so that it gets into no log.</summary>
    public override string ToString() => nameof(IssueToken);
}

/// <param name="Scopes">As it asked for them.</param>
public sealed record IssuedToken(string Text, IReadOnlyList<string> Scopes)
{
    /// <summary>Nothing of it, so that it gets into no log.</summary>
    public override string ToString() => nameof(IssuedToken);
}

internal sealed class IssueTokenHandler(IClinicDb db, IKeySets published, ISpentAssertions spent, ISeal seal, TimeProvider clock) : IRequestHandler<IssueToken, IssuedToken>
{
    private const int MostScopes = 50;

    public async Task<IssuedToken> Handle(IssueToken request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var assertion = SignedAssertion.Read(request.Assertion, request.Audience, now);
        var name = ClientName.Read(assertion.Client) ?? throw ClientRules.NotProven("client");
        db.Enter(name.Clinic, null);
        var key = await db.InTransactionAsync(() => Find(name, cancellationToken), cancellationToken);
        assertion.MustBeSignedBy(await KeysOf(key, assertion, cancellationToken));
        return await db.InTransactionAnewAsync(() => Issue(request, name, assertion, now, cancellationToken), cancellationToken);
    }

    private async Task<ApiKey> Find(ClientName name, CancellationToken cancellationToken)
    {
        var key = await db.ApiKeys.SingleOrDefaultAsync(k => k.Id == name.Id, cancellationToken);
        return key is { IsClient: true } && key.IsOpenOn(await Today(cancellationToken)) ? key : throw ClientRules.NotProven("client");
    }

    private async Task<PublicKeySet?> KeysOf(ApiKey key, SignedAssertion assertion, CancellationToken cancellationToken) =>
        assertion.KeysAt is { } said && said != key.JwksAddress ? throw ClientRules.NotProven("address")
        : key.Jwks is { } pasted ? PublicKeySet.Published(pasted)
        : await published.Load(key.JwksAddress!, assertion.Kid, cancellationToken);

    // Looked up once more: it may have been withdrawn while its keys were fetched.
    private async Task<IssuedToken> Issue(IssueToken request, ClientName name, SignedAssertion assertion, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var key = await Find(name, cancellationToken);
        var scopes = request.Scope.Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct().ToList();
        ClientRules.AsksWithinItsScopes.MustHold(scopes.Count is > 0 and <= MostScopes && scopes.TrueForAll(s => KeyScopes.Cover(key.Scopes, s)));
        if (!await spent.Spend(key.Id, assertion, now, cancellationToken))
        {
            throw ClientRules.NotProven("spent");
        }

        return new IssuedToken(AccessToken.Beginning + seal.CloseText(new AccessToken(name.Clinic.Value, name.Id.Value, scopes, now + AccessToken.Life)), scopes);
    }

    private async Task<DateOnly> Today(CancellationToken cancellationToken) =>
        clock.TodayIn(await db.Clinics.Select(c => c.Details.TimeZoneId).SingleOrDefaultAsync(cancellationToken) ?? throw ClientRules.NotProven("client"));
}
