using ClinicStretch.Domain.Exchange.Keys;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Exchange.Keys;

/// <summary>The clinic's keys, the newest first: those that open something, and the last of those that no longer do.</summary>
public sealed record ListKeys : IAdministratorRequest<KeyRing>;

/// <param name="Today">At the clinic.</param>
public sealed record KeyRing(IReadOnlyList<KeyLine> Keys, DateOnly Today, string TimeZoneId);

/// <param name="MadeBy">The member's name.</param>
/// <param name="Prefix">How it begins; of a client its whole id.</param>
/// <param name="LastDay">On which it opens.</param>
/// <param name="LastUsedOn">Null while nobody has used it.</param>
/// <param name="WithdrawnAt">Null while nobody has ended it.</param>
/// <param name="IsOpen">False once it was withdrawn, or its last day is over.</param>
/// <param name="IsClient">True where it signs in place of holding up a secret.</param>
/// <param name="JwksAddress">Where a client's public keys are read; null where they were pasted.</param>
public sealed record KeyLine(
    ApiKeyId Id, string Name, string Prefix, IReadOnlyList<string> Scopes, string MadeBy, DateTimeOffset MadeAt, DateOnly LastDay, DateOnly? LastUsedOn, DateTimeOffset? WithdrawnAt, bool IsOpen,
    bool IsClient, string? JwksAddress);

internal sealed class ListKeysHandler(IClinicDb db, TimeProvider clock) : IRequestHandler<ListKeys, KeyRing>
{
    // Beside as many as may be open.
    private const int MostEnded = 50;

    public async Task<KeyRing> Handle(ListKeys request, CancellationToken cancellationToken)
    {
        var zone = await db.Clinics.Select(c => c.Details.TimeZoneId).SingleAsync(cancellationToken);
        var today = clock.TodayIn(zone);
        var rows =
            from key in db.ApiKeys.AsNoTracking()
            join member in db.Members on key.MadeBy equals member.Id
            orderby key.WithdrawnAt == null && key.LastDay >= today descending, key.MadeAt descending, key.Id
            select new { key, member.Name };
        return new KeyRing(
            [
                .. (await rows.Take(ApiKey.MostOpen + MostEnded).ToListAsync(cancellationToken)).Select(r => new KeyLine(
                    r.key.Id, r.key.Name, r.key.Prefix, r.key.Scopes, r.Name, r.key.MadeAt, r.key.LastDay, r.key.LastUsedOn, r.key.WithdrawnAt, r.key.IsOpenOn(today),
                    r.key.IsClient, r.key.JwksAddress)),
            ],
            today,
            zone);
    }
}
