using System.Threading.RateLimiting;
using ClinicStretch.Application;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace ClinicStretch.Infrastructure.Accounts;

/// <summary>
/// Hashing a password takes a third of a second of a core: half of the cores at most, so that a flood of sign-ins starves nothing else, and so many may wait that the last of them
/// still has an answer in a few seconds. Whoever comes then is told to come again.
/// </summary>
internal sealed class HashingGate(IOptions<HashingOptions> options) : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    private readonly ConcurrencyLimiter _places = new(new ConcurrencyLimiterOptions
    {
        PermitLimit = options.Value.AtOnce,
        QueueLimit = options.Value.Waiting,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    });

    private readonly Person _nobody = new();
    private string? _nobodysHash;

    /// <exception cref="BusyException">Too many wait already.</exception>
    public async Task<T> Run<T>(Func<Task<T>> hashing, CancellationToken cancellationToken)
    {
        using var place = await _places.AcquireAsync(permitCount: 1, cancellationToken);
        return place.IsAcquired ? await hashing() : throw new BusyException(Pause);
    }

    /// <summary>Takes as long as a check, so that nobody learns which addresses have accounts.</summary>
    public Task Pretend(UserManager<Person> people, string password, CancellationToken cancellationToken) => Run(() =>
    {
        _nobodysHash ??= people.PasswordHasher.HashPassword(_nobody, "nobody has this password");
        return Task.FromResult(people.PasswordHasher.VerifyHashedPassword(_nobody, _nobodysHash, password));
    }, cancellationToken);

    public void Dispose() => _places.Dispose();
}

/// <summary>How many passwords are hashed at once (<c>Bulkheads:Passwords:*</c>).</summary>
public sealed record HashingOptions
{
    public const string Section = "Bulkheads:Passwords";

    private static readonly int HalfOfTheCores = Math.Max(1, Environment.ProcessorCount / 2);

    public int AtOnce { get; init; } = HalfOfTheCores;

    public int Waiting { get; init; } = 20 * HalfOfTheCores;

    internal bool IsWhole => AtOnce > 0 && Waiting >= 0;
}
