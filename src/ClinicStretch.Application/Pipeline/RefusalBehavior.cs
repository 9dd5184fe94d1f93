using MediatR;

namespace ClinicStretch.Application.Pipeline;

/// <summary>Keeps in the audit who was turned away from a patient's record: it is not theirs, not there, or not for their role.</summary>
internal sealed class RefusalBehavior<TRequest, TAnswer>(IEachAlone alone, ICaller caller) : IPipelineBehavior<TRequest, TAnswer>
    where TRequest : notnull
{
    public async Task<TAnswer> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TAnswer> next)
    {
        try
        {
            return await next();
        }
        catch (Exception e) when (e is NotFoundException or ForbiddenException && request is IAudited && caller.ClinicId is not null)
        {
            // Who goes away at once is noted all the same.
            await alone.Run(new NoteRefusal(typeof(TRequest).Name, ((IAudited)request).Subject), CancellationToken.None);
            throw;
        }
    }
}
