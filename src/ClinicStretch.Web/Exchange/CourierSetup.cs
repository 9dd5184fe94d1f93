namespace ClinicStretch.Web.Exchange;

internal static class CourierSetup
{
    public static IServiceCollection AddCourier(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<CourierOptions>().Bind(configuration.GetSection(CourierOptions.Section))
            .Validate(o => o.Every >= TimeSpan.Zero && o.Every <= TimeSpan.FromMinutes(5), "Courier:Every is at most 5 minutes.")
            .ValidateOnStart();
        services.AddSingleton<CourierBell>();
        services.AddSingleton<Courier>();
        services.AddHostedService<CourierJob>();
        return services;
    }
}
