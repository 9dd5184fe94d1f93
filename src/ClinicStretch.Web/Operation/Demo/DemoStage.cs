using ClinicStretch.Application;
using ClinicStretch.Application.Accounts;
using ClinicStretch.Domain;
using ClinicStretch.Infrastructure;
using ClinicStretch.Infrastructure.Storage;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Web.Operation.Demo;

/// <summary>
/// The real use cases, sent by made-up people at times of the past. It is a set of services of its own: the server's has neither this
/// clock nor this caller, so nobody who comes over HTTP can be taken for one of them.
/// </summary>
internal sealed class DemoStage : IAsyncDisposable
{
    private readonly StageClock _clock;
    private readonly ServiceProvider _services;

    /// <param name="now">Nothing happens later than this.</param>
    public DemoStage(string appConnection, DateTimeOffset now)
    {
        Now = now;
        _clock = new StageClock { Now = now };
        _services = new ServiceCollection()
            .AddLogging()
            .AddMetrics()
            .AddSingleton<TimeProvider>(_clock)
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().Build())
            .AddApplication()
            .AddInfrastructure(appConnection)
            .AddScoped<Part>()
            .AddScoped<ICaller>(provider => provider.GetRequiredService<Part>().Caller)
            .BuildServiceProvider();
    }

    public DateTimeOffset Now { get; }

    /// <summary>Sends a request as if <paramref name="caller"/> had sent it at that moment.</summary>
    public async Task<TAnswer> Send<TAnswer>(DemoCaller caller, DateTimeOffset at, IRequest<TAnswer> request, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(at, Now);
        await using var scope = _services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Part>().Caller = caller;
        _clock.Now = at;
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(request, cancellationToken);
    }

    public async Task<bool> HasAccounts(CancellationToken cancellationToken)
    {
        await using var scope = _services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ClinicDb>().Users.AnyAsync(cancellationToken);
    }

    public async Task<PersonId> PersonAt(string email, CancellationToken cancellationToken)
    {
        await using var scope = _services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<IAccounts>().Find(email, cancellationToken))!.Value;
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private sealed class Part
    {
        public DemoCaller Caller { get; set; } = DemoCaller.Nobody;
    }

    private sealed class StageClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; }

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
