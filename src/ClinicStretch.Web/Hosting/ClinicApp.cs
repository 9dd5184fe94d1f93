using ClinicStretch.Application;
using ClinicStretch.Infrastructure;
using ClinicStretch.Infrastructure.Catalogue.Media;
using ClinicStretch.Infrastructure.Exchange;
using ClinicStretch.Web.Accounts;
using ClinicStretch.Web.Accounts.Brand;
using ClinicStretch.Web.Accounts.Brand.Logo;
using ClinicStretch.Web.Accounts.Carers;
using ClinicStretch.Web.Accounts.Door;
using ClinicStretch.Web.Accounts.Factors;
using ClinicStretch.Web.Accounts.SingleSignOn;
using ClinicStretch.Web.Accounts.Staff;
using ClinicStretch.Web.Accounts.Team;
using ClinicStretch.Web.Catalogue;
using ClinicStretch.Web.Catalogue.ContactSheets;
using ClinicStretch.Web.Catalogue.Media;
using ClinicStretch.Web.Catalogue.OwnExercises;
using ClinicStretch.Web.Catalogue.Review;
using ClinicStretch.Web.Catalogue.Routines;
using ClinicStretch.Web.Catalogue.Search;
using ClinicStretch.Web.Components;
using ClinicStretch.Web.Exchange;
using ClinicStretch.Web.Exchange.Fhir;
using ClinicStretch.Web.Exchange.Fhir.Reading;
using ClinicStretch.Web.Exchange.Keys;
using ClinicStretch.Web.Exchange.Webhooks;
using ClinicStretch.Web.Hosting.Load;
using ClinicStretch.Web.Operation.Observing;
using ClinicStretch.Web.Patients;
using ClinicStretch.Web.Patients.Erasing;
using ClinicStretch.Web.Patients.Messages;
using ClinicStretch.Web.Patients.Own;
using ClinicStretch.Web.Patients.Rights;
using ClinicStretch.Web.Patients.Record;
using ClinicStretch.Web.Plans;
using ClinicStretch.Web.Plans.Builder;
using ClinicStretch.Web.Programmes;
using ClinicStretch.Web.Programmes.Batch;
using ClinicStretch.Web.Programmes.Issued;
using ClinicStretch.Web.Progress;
using ClinicStretch.Web.Progress.Measures;
using ClinicStretch.Web.Progress.Reports;
using ClinicStretch.Web.Progress.Watch;
using ClinicStretch.Web.Sessions;
using ClinicStretch.Web.Sessions.Missed;
using ClinicStretch.Web.Sessions.Offline;
using ClinicStretch.Web.Sessions.Paper;
using ClinicStretch.Web.Sessions.Reminders;
using Microsoft.AspNetCore.DataProtection;

namespace ClinicStretch.Web.Hosting;

/// <summary>The server: what it is made of, and in which order a request passes through it.</summary>
public static class ClinicApp
{
    private const int LargestBody = 256 * 1024;

    public static WebApplication Build(HostSettings settings, Action<WebApplicationBuilder>? adjust = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(ClinicApp).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.UseUrls([.. settings.Urls]);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestBody;
        });
        if (!builder.Environment.IsDevelopment())
        {
            // What the build has compressed is sent as it is; by default a build that was not published compresses anew, and not at all.
            builder.Configuration["ReloadStaticAssetsAtRuntime"] = "false";
        }

        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
        AddServices(builder, settings);
        adjust?.Invoke(builder);
        var app = builder.Build();
        Use(app);
        Map(app);
        return app;
    }

    private static void AddServices(WebApplicationBuilder builder, HostSettings settings)
    {
        var services = builder.Services;
        services.AddSingleton(TimeProvider.System);
        services.AddApplication();
        services.AddInfrastructure(settings.AppConnection);
        services.AddMediaStores(builder.Configuration["Media:Folder"]);
        if (settings.KeyCertificate is { } certificate)
        {
            services.AddDataProtection().ProtectKeysWithCertificate(certificate);
        }

        services.AddProgrammePrinter(builder.Configuration);
        services.AddScoped<ProgrammeZip>();
        services.AddPatrol(builder.Configuration);
        services.AddExchange(builder.Configuration);
        services.AddCourier(builder.Configuration);
        services.AddWebhookRounds(builder.Configuration);
        services.AddFhir(builder.Configuration);
        services.AddSignIn();
        services.AddSingleSignOn(builder.Configuration);
        services.AddKnownProxies(settings.Proxies ?? builder.Configuration[KnownProxies.Setting]);
        services.AddRateLimits(settings);
        Bulkheads.Add(services, builder.Configuration);
        services.AddApiJson();
        services.AddApiDocument();
        services.AddProblemDetails();
        services.AddExceptionHandler<ProblemMapper>();
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        services.AddHealthChecks().AddCheck<DatabaseCheck>("database").AddCheck<Draining>("draining");
        Draining.Add(builder);
        services.AddScreens();
        services.AddOffline();
        services.AddObservation(builder.Configuration);
    }

    private static void Use(WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseSecureCookies();
        app.UseSecurityHeaders();
        app.UseSmallBundles();
        app.UseExceptionPages();
        app.UseExceptionHandler();

        app.UseReadableRequests();

        // After the pages for errors, so that those are found when a request is sent through once more.
        app.UseRouting();
        PlainSpans.Name(app);
        PageQuery.Use(app);
        app.UseAuthentication();
        app.UseKeys();

        // After it is known who asks: each has a limit of their own.
        app.UseRateLimiter();
        app.UseSessionStamp();
        app.UseAuthorization();
        app.UsePatientLanguage();
        PatientShell.Use(app);
    }

    private static void Map(WebApplication app)
    {
        MapApi(app.MapGroup("/api/v1").AddEndpointFilter<ForgeryGuard>().AddEndpointFilter<PersonGuard>());
        app.MapFhir();
        app.MapBrand();
        app.MapApiDocument();
        app.MapHealth();
        app.MapAccountPages();
        app.MapSingleSignOn();
        app.MapPhone();
        app.MapReminderPages();
        app.MapFavouritePages();
        app.MapLiveDrafts();
        app.MapReportPages();
        app.MapScreens();
    }

    private static void MapApi(RouteGroupBuilder api)
    {
        api.MapAccounts();
        api.MapTeam();
        api.MapStaff();
        api.MapCarers();
        api.MapClinicProfile();
        api.MapClinicLogo();
        api.MapCatalogue();
        api.MapReview();
        api.MapOwnExercises();
        api.MapExerciseSearch();
        api.MapContactSheet();
        api.MapMedia();
        api.MapRoutines();
        api.MapPatients();
        api.MapOwnRecord();
        api.MapDataRequests();
        api.MapErasures();
        api.MapMessages();
        api.MapRecord();
        api.MapPlans();
        api.MapDrafts();
        api.MapSessions();
        api.MapMissed();
        api.MapOffline();
        api.MapReminders();
        api.MapDoor();
        api.MapFactors();
        api.MapSheets();
        api.MapProgress();
        api.MapReports();
        api.MapAlerts();
        api.MapMeasures();
        api.MapProgrammes();
        api.MapIssued();
        api.MapBatches();
        api.MapExchange();
    }
}
