using MediatR;

namespace ClinicStretch.Application.Pipeline;

/// <summary>Lets a request through when the caller's role is one its marker names.</summary>
internal sealed class RoleBehavior<TRequest, TAnswer>(ICaller caller) : IPipelineBehavior<TRequest, TAnswer>
    where TRequest : notnull
{
    // A request without a marker is refused to everybody.
    private static readonly Type? Marker = RoleMarkers.Of(typeof(TRequest)) is [var only] ? only : null;

    public Task<TAnswer> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TAnswer> next)
    {
        if (Marker == typeof(IPublicRequest<>))
        {
            return next();
        }

        if (caller.Role is not { } role)
        {
            throw new SignInNeededException();
        }

        return Marker is not null && (caller.IsKey ? request is IOpenToKeys : RoleMarkers.All[Marker].Contains(role)) ? next() : throw new ForbiddenException();
    }
}
