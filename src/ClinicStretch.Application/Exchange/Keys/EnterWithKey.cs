using ClinicStretch.Domain;
using ClinicStretch.Domain.Exchange.Keys;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Exchange.Keys;

/// <summary>A program holds up a key. Asked with each of its requests, so that one that was withdrawn opens nothing from the next on.</summary>
public sealed record EnterWithKey(KeySecret Secret) : IPublicRequest<KeyHolder>, INamesClinic, IHandledAnew
{
    public ClinicId Clinic => Secret.Clinic;
}

/// <summary>Who holds it: the clinic's, and by the key's name.</summary>
public sealed record KeyHolder(ApiKeyId Id, ClinicId Clinic, PersonId Actor, string Name, IReadOnlyList<string> Scopes);

internal sealed class EnterWithKeyHandler(IClinicDb db, TimeProvider clock) : IRequestHandler<EnterWithKey, KeyHolder>
{
    public async Task<KeyHolder> Handle(EnterWithKey request, CancellationToken cancellationToken)
    {
        var key = await db.ApiKeys.SingleOrDefaultAsync(k => k.Id == request.Secret.Id, cancellationToken);
        KeyRules.Opens.MustHold(key is not null && key.IsOpenedBy(request.Secret.Text));
        var today = clock.TodayIn(await db.Clinics.Select(c => c.Details.TimeZoneId).SingleAsync(cancellationToken));
        KeyRules.Opens.MustHold(key.IsOpenOn(today));
        if (key.Use(today))
        {
            await db.SaveChangesAsync(cancellationToken);
        }

        return new KeyHolder(key.Id, key.ClinicId, key.Actor, key.Name, key.Scopes);
    }
}
