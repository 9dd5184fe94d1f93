using ClinicStretch.Application;
using ClinicStretch.Application.Accounts;
using ClinicStretch.Application.Catalogue.Search;
using ClinicStretch.Application.Exchange;
using ClinicStretch.Application.Exchange.Webhooks;
using ClinicStretch.Application.Patients.Duplicates;
using ClinicStretch.Application.Patients.Erasing;
using ClinicStretch.Application.Progress.Watch;
using ClinicStretch.Application.Sessions.Book;
using ClinicStretch.Infrastructure.Accounts;
using ClinicStretch.Infrastructure.Accounts.Door;
using ClinicStretch.Infrastructure.Catalogue;
using ClinicStretch.Infrastructure.Exchange;
using ClinicStretch.Infrastructure.Exchange.Webhooks;
using ClinicStretch.Infrastructure.Patients;
using ClinicStretch.Infrastructure.Plans;
using ClinicStretch.Infrastructure.Progress;
using ClinicStretch.Infrastructure.Sessions;
using ClinicStretch.Infrastructure.Storage;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Npgsql;

namespace ClinicStretch.Infrastructure;

public static class InfrastructureSetup
{
    /// <summary>The assembly that holds the migrations.</summary>
    public const string MigrationsAssembly = "ClinicStretch.Migrations";

    // The wait for a free connection of the pool is one of these too.
    private const int SecondsToConnect = 8;
    private const int SecondsToAnswer = 20;

    // Of each connection. Planning a statement of a screen anew takes PostgreSQL longer than running it.
    private const int StatementsKeptPrepared = 50;

    /// <param name="connectionString">Of the role that owns nothing.</param>
    public static IServiceCollection AddInfrastructure(this IServiceCollection services, string connectionString)
    {
        services.AddSingleton(_ => DataSourceFor(Impatient(connectionString)));
        services.AddSingleton<WebhookBell>();
        services.AddSingleton<HappeningWriter>();
        services.AddDbContext<ClinicDb>(
            (provider, options) =>
            {
                Configure(options, provider.GetRequiredService<NpgsqlDataSource>());
                options.AddInterceptors(provider.GetRequiredService<HappeningWriter>());
            },
            optionsLifetime: ServiceLifetime.Singleton);
        services.AddScoped<IClinicDb>(provider => provider.GetRequiredService<ClinicDb>());
        services.AddScoped<IEachAlone, EachAlone>();
        services.AddScoped<IDuplicateSearch, DuplicateSearch>();
        services.AddScoped<IEraser, Eraser>();
        services.AddScoped<IExerciseSearch, ExerciseSearch>();
        services.AddScoped<IClinicRounds, ClinicRounds>();
        services.AddSingleton<RevisionShelf>();
        services.AddScoped<IReportedPlans, ReportedPlans>();
        services.AddAccounts();
        return services;
    }

    /// <summary>How the context talks to PostgreSQL, the same for the app, the migrations and the tests.</summary>
    public static void Configure(DbContextOptionsBuilder options, NpgsqlDataSource source) => options
        .UseNpgsql(source, npgsql => npgsql
            .MigrationsAssembly(MigrationsAssembly)
            .MigrationsHistoryTable("schema_migrations")
            .UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery))
        .AddInterceptors(new TenantInterceptor(), new LostTransactionInterceptor());

    /// <summary>A phone waits for half a minute: by then the answer must be there, and be it that the database has none. What the operator has set stays.</summary>
    private static string Impatient(string connectionString)
    {
        var connection = new NpgsqlConnectionStringBuilder(connectionString);
        connection.Timeout = connection.ShouldSerialize("Timeout") ? connection.Timeout : SecondsToConnect;
        connection.CommandTimeout = connection.ShouldSerialize("Command Timeout") ? connection.CommandTimeout : SecondsToAnswer;
        connection.MaxAutoPrepare = connection.ShouldSerialize("Max Auto Prepare") ? connection.MaxAutoPrepare : StatementsKeptPrepared;
        return connection.ConnectionString;
    }

    internal static NpgsqlDataSource DataSourceFor(string connectionString) => new NpgsqlDataSourceBuilder(connectionString) { Name = "clinicstretch" }.Build();

    private static void AddAccounts(this IServiceCollection services)
    {
        services.AddIdentityCore<Person>(options =>
            {
                options.User.RequireUniqueEmail = true;
                options.Password = LengthOverRules();
                options.Lockout.MaxFailedAccessAttempts = 10;
                options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
            })
            .AddEntityFrameworkStores<ClinicDb>()
            .AddPasswordValidator<GuessablePasswords>();
        services.AddDoor();
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = 220_000);
        services.AddOptions<HashingOptions>().BindConfiguration(HashingOptions.Section)
            .Validate(o => o.IsWhole, "Bulkheads:Passwords: at once is at least 1, waiting at least 0.")
            .ValidateOnStart();
        services.AddSingleton<HashingGate>();
        services.AddScoped<IAccounts, IdentityAccounts>();
        services.AddSingleton<SignInStore>();
        services.AddDataProtection().SetApplicationName("ClinicStretch");
        services.AddSingleton<ISeal, Seal>();
        services.AddSingleton<KeyStore>();
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider =>
            new ConfigureOptions<KeyManagementOptions>(options => options.XmlRepository = provider.GetRequiredService<KeyStore>()));
    }

    private static PasswordOptions LengthOverRules() => new()
    {
        RequiredLength = 12,
        RequiredUniqueChars = 4,
        RequireDigit = false,
        RequireLowercase = false,
        RequireUppercase = false,
        RequireNonAlphanumeric = false,
    };
}
