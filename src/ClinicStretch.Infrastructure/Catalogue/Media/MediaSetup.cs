using ClinicStretch.Application.Catalogue.Media;
using Microsoft.Extensions.DependencyInjection;

namespace ClinicStretch.Infrastructure.Catalogue.Media;

public static class MediaSetup
{
    /// <summary>Keeps pictures and videos in the database; where a folder is named, new ones go there and old ones are still found.</summary>
    /// <param name="folder">Null or empty for the database alone.</param>
    public static IServiceCollection AddMediaStores(this IServiceCollection services, string? folder)
    {
        services.AddScoped<IMediaStore, DatabaseMediaStore>();
        if (!string.IsNullOrWhiteSpace(folder))
        {
            services.AddSingleton<IMediaStore>(provider => new FolderMediaStore(Path.GetFullPath(folder), provider.GetRequiredService<TimeProvider>()));
        }

        return services;
    }
}
