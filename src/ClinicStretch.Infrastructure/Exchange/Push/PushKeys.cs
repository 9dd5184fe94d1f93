using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;
using ClinicStretch.Application.Exchange;
using ClinicStretch.Infrastructure.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace ClinicStretch.Infrastructure.Exchange.Push;

/// <summary>Who this server is to push services (RFC 8292): a key pair made once, at the first need, and kept sealed for all instances.</summary>
internal sealed class PushKeys(IServiceScopeFactory scopes, ISeal seal, TimeProvider clock)
{
    private const string Name = "vapid";
    private static readonly TimeSpan GoodFor = TimeSpan.FromHours(12);
    private KeptPushKey? _known;

    public async Task<string> PublicKey(CancellationToken cancellationToken) => (await Find(cancellationToken)).PublicKey;

    /// <summary>What a request to a push service carries as its authorization.</summary>
    public async Task<string> Authorization(Uri endpoint, string contact, CancellationToken cancellationToken)
    {
        var key = await Find(cancellationToken);
        using var signer = ECDsa.Create();
        signer.ImportPkcs8PrivateKey(seal.Open<PushSecret>(key.PrivateKey).Pkcs8, out _);
        var claims = new { aud = endpoint.GetLeftPart(UriPartial.Authority), exp = (clock.GetUtcNow() + GoodFor).ToUnixTimeSeconds(), sub = contact };
        var signed = $"{Part(new { typ = "JWT", alg = "ES256" })}.{Part(claims)}";
        var signature = signer.SignData(System.Text.Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256);
        return $"vapid t={signed}.{Base64Url.EncodeToString(signature)}, k={key.PublicKey}";
    }

    private static string Part<T>(T value) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(value));

    private async Task<KeptPushKey> Find(CancellationToken cancellationToken)
    {
        if (_known is { } known)
        {
            return known;
        }

        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ClinicDb>();
        return _known = await db.PushKeys.AsNoTracking().SingleOrDefaultAsync(k => k.Name == Name, cancellationToken) ?? await Make(db, cancellationToken);
    }

    // Of two instances that make one at the same time, the first one's holds.
    private async Task<KeptPushKey> Make(ClinicDb db, CancellationToken cancellationToken)
    {
        using var pair = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var made = new KeptPushKey
        {
            Name = Name,
            PublicKey = Base64Url.EncodeToString(PushCipher.PointOf(pair.ExportParameters(includePrivateParameters: false))),
            PrivateKey = seal.Close(new PushSecret(pair.ExportPkcs8PrivateKey())),
            MadeAt = clock.GetUtcNow(),
        };
        db.PushKeys.Add(made);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return made;
        }
        catch (DbUpdateException e) when (e.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation })
        {
            return await db.PushKeys.AsNoTracking().SingleAsync(k => k.Name == Name, cancellationToken);
        }
    }

    private sealed record PushSecret(byte[] Pkcs8);
}
