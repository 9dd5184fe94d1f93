using ClinicStretch.Application.Accounts;
using ClinicStretch.Application.Patients;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Accounts;
using ClinicStretch.Infrastructure.Storage;
using ClinicStretch.Web.Hosting;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace ClinicStretch.Integration.Tests.Support;

/// <summary>The product's own server on a free port, in front of a database of its own. Each test opens a clinic of its own in it.</summary>
public sealed class ClinicHost(TestPostgres postgres) : IAsyncLifetime
{
    /// <summary>The search for a patient that ends in an error nobody expected.</summary>
    public const string SearchThatFails = "fail unexpectedly";

    private NpgsqlDataSource? _owner;
    private WebApplication? _server;

    /// <summary>Monday, 2 March 2026, 9:00 UTC, until a test moves it on.</summary>
    public FakeClock Clock { get; } = new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));

    public CapturedLog Log { get; } = new();

    /// <summary>The clinic's mail server.</summary>
    public TestSmtp Mail { get; } = new();

    /// <summary>The push service of the patients' browsers.</summary>
    public TestPushService Push { get; } = new();

    /// <summary>Sends what a test writes and nothing else: no cookies kept, no redirect followed.</summary>
    public HttpClient Http { get; } = new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false });

    public TestDatabase Database { get; private set; } = null!;

    public IServiceProvider Services => _server!.Services;

    /// <summary>As the owner of the tables.</summary>
    public NpgsqlDataSource Owner => _owner!;

    public async ValueTask InitializeAsync()
    {
        Database = await postgres.Copy();
        _owner = NpgsqlDataSource.Create(Database.Owner);
        _server = Build(Settings);
        await _server.StartAsync();
        Http.BaseAddress = AddressOf(_server);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        Mail.Dispose();
        Push.Dispose();
        await _server!.DisposeAsync();
        await _owner!.DisposeAsync();
        await Database.DisposeAsync();
    }

    /// <summary>Another server on the same database.</summary>
    /// <param name="site">Where the public finds it; null for plain HTTP on this machine.</param>
    public WebApplication Build(int signInsAMinute, string? site = null) => Build(Settings with { SignInsAMinute = signInsAMinute }, site);

    /// <inheritdoc cref="Build(int, string)"/>
    public WebApplication Build(HostSettings settings, string? site = null) => ClinicApp.Build(settings, builder =>
    {
        Adjust(builder);
        builder.Configuration["Site:Address"] = site ?? builder.Configuration["Site:Address"];
    });

    /// <inheritdoc cref="Build(int, string)"/>
    /// <param name="adjust">What is other in it than in this one.</param>
    public WebApplication Build(HostSettings settings, Action<WebApplicationBuilder> adjust) => ClinicApp.Build(settings, builder =>
    {
        Adjust(builder);
        adjust(builder);
    });

    /// <summary>What another server on the same database starts from.</summary>
    public HostSettings Settings => new() { AppConnection = Database.App, SignInsAMinute = 1_000_000, UploadsAMinute = 1_000_000, Urls = ["http://127.0.0.1:0"] };

    public static Uri AddressOf(WebApplication server) =>
        new(server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    /// <summary>A clinic with two therapists, an administrator and a patient who has an account.</summary>
    public async Task<TestClinic> NewClinic()
    {
        var clinic = new TestClinic(this, ClinicId.From(Guid.CreateVersion7()));
        await using var scope = Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new OpenClinic(
            clinic.Id,
            new ClinicDetails("Quayside Physiotherapy", "020 7946 0123", "999", "en-GB", "Europe/London"),
            [
                Member("Thea Brook", Role.Therapist, clinic.Therapist),
                Member("Tom Vale", Role.Therapist, clinic.SecondTherapist),
                Member("Ada Field", Role.Administrator, clinic.Administrator),
            ],
            StaffNeedSecondFactor: false));
        clinic.Patient = await clinic.NewPatient();
        return clinic;
    }

    /// <summary>Somebody who is not signed in.</summary>
    public Visitor Stranger() => new(this, null);

    /// <summary>The database as the product sees it, in one clinic.</summary>
    public AsyncServiceScope Enter(ClinicId clinic, out ClinicDb db)
    {
        var scope = Services.CreateAsyncScope();
        db = scope.ServiceProvider.GetRequiredService<ClinicDb>();
        db.Enter(clinic, null);
        return scope;
    }

    private static NewMember Member(string name, Role role, Visitor visitor) =>
        new(MemberId.From(Guid.CreateVersion7()), name, role, visitor.Email!, Visitor.Password);

    private void Adjust(WebApplicationBuilder builder)
    {
        builder.Configuration["Courier:Every"] = "00:00:00";
        builder.Configuration["Webhooks:Every"] = "00:00:00";
        builder.Configuration["Webhooks:PrivateAddresses"] = "true";
        builder.Configuration["Site:Address"] = "http://localhost";
        builder.Configuration["Mail:Host"] = "127.0.0.1";
        builder.Configuration["Mail:Port"] = $"{Mail.Port}";
        builder.Configuration["Mail:Tls"] = "false";
        builder.Configuration["Mail:From"] = "exercises@clinic.example";
        builder.Configuration["Mail:Patience"] = "00:00:10";
        builder.Configuration["Push:Hosts:0"] = Push.Origin;
        builder.Configuration["Languages:Mirrored"] = "true";

        // A provider that nobody answers for.
        builder.Configuration["SingleSignOn:Authority"] = "http://127.0.0.1:9";
        builder.Configuration["SingleSignOn:ClientId"] = "clinicstretch";
        builder.Configuration["SingleSignOn:ClientSecret"] = "between the two of us";
        builder.Configuration["SingleSignOn:Name"] = "Quayside Hospital";
        builder.Configuration["Patrol:Every"] = "00:00:00";
        builder.Logging.ClearProviders().AddProvider(Log);
        builder.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock));
        builder.Services.Configure<PasswordHasherOptions>(options => options.IterationCount = 1_000);
        builder.Services.AddScoped<IValidator<ListPatients>, FailingSearch>();
    }

    private sealed class FailingSearch : AbstractValidator<ListPatients>
    {
        public FailingSearch() => RuleFor(x => x.Text).Must(
            text => text != SearchThatFails ? true : throw new InvalidOperationException("A secret of the server's inside."));
    }
}
