using ClinicStretch.Domain;
using ClinicStretch.Domain.Exchange.Keys;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Exchange.Keys.Clients;

/// <summary>What a client holds up for a few minutes, sealed by this server.</summary>
/// <param name="Clinic">Of the client.</param>
/// <param name="Key">The client.</param>
/// <param name="Scopes">No more than the client's own.</param>
public sealed record AccessToken(Guid Clinic, Guid Key, IReadOnlyList<string> Scopes, DateTimeOffset Until)
{
    /// <summary>How each of them begins, so that one that got loose is known for what it is.</summary>
    public const string Beginning = "cst_";

    /// <summary>For how long it opens.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(5);

    /// <returns>Null when it was not sealed by this server.</returns>
    public static AccessToken? Read(string text, ISeal seal) =>
        text.StartsWith(Beginning, StringComparison.Ordinal) ? seal.OpenText<AccessToken>(text[Beginning.Length..]) : null;
}

/// <summary>A client holds up what it was given. Asked with each of its requests, so that one that was withdrawn opens nothing from the next on.</summary>
public sealed record EnterWithToken(AccessToken Token) : IPublicRequest<KeyHolder>, INamesClinic, IHandledAnew
{
    public ClinicId Clinic => new(Token.Clinic);
}

internal sealed class EnterWithTokenHandler(IClinicDb db, TimeProvider clock) : IRequestHandler<EnterWithToken, KeyHolder>
{
    public async Task<KeyHolder> Handle(EnterWithToken request, CancellationToken cancellationToken)
    {
        var token = request.Token;
        KeyRules.Opens.MustHold(clock.GetUtcNow() < token.Until);
        var key = await db.ApiKeys.SingleOrDefaultAsync(k => k.Id == new ApiKeyId(token.Key), cancellationToken);
        KeyRules.Opens.MustHold(key is { IsClient: true });
        var today = clock.TodayIn(await db.Clinics.Select(c => c.Details.TimeZoneId).SingleAsync(cancellationToken));
        KeyRules.Opens.MustHold(key.IsOpenOn(today));
        if (key.Use(today))
        {
            await db.SaveChangesAsync(cancellationToken);
        }

        return new KeyHolder(key.Id, key.ClinicId, key.Actor, key.Name, token.Scopes);
    }
}
