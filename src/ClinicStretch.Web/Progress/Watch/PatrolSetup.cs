namespace ClinicStretch.Web.Progress.Watch;

internal static class PatrolSetup
{
    public static IServiceCollection AddPatrol(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<PatrolOptions>().Bind(configuration.GetSection(PatrolOptions.Section))
            .Validate(o => o.Every >= TimeSpan.Zero && o.Every <= TimeSpan.FromMinutes(15) && o.PlansEvery >= o.Every,
                "Patrol:Every is at most 15 minutes, and Patrol:PlansEvery no shorter.")
            .ValidateOnStart();
        services.AddSingleton<Patrol>();
        services.AddHostedService<PatrolJob>();
        return services;
    }
}
