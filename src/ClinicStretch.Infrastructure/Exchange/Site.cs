using ClinicStretch.Application.Exchange;
using Microsoft.Extensions.Options;

namespace ClinicStretch.Infrastructure.Exchange;

internal sealed class Site(IOptions<SiteOptions> options) : ISite
{
    public string? Address { get; } = options.Value.Parsed?.GetLeftPart(UriPartial.Authority);
}
