using MediatR;

namespace ClinicStretch.Web.Components;

/// <summary>Sends a screen's requests, each in a scope of its own: parts of a page load at the same time, a database context does not.</summary>
public sealed class ScreenSender(IServiceScopeFactory scopes)
{
    public async Task<TAnswer> Send<TAnswer>(IRequest<TAnswer> request, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(request, cancellationToken);
    }
}
