using ClinicStretch.Application;
using ClinicStretch.Application.Sessions;
using ClinicStretch.Domain;
using FluentValidation;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace ClinicStretch.Infrastructure;

internal sealed class EachAlone(IServiceScopeFactory scopes) : IEachAlone
{
    public async Task<(TAnswer? Answer, Refusal? Refusal)> Run<TAnswer>(IRequest<TAnswer> request, CancellationToken cancellationToken)
        where TAnswer : class
    {
        await using var scope = scopes.CreateAsyncScope();
        try
        {
            return (await scope.ServiceProvider.GetRequiredService<IMediator>().Send(request, cancellationToken), null);
        }
        catch (RuleBrokenException e)
        {
            return (null, new Refusal(e.Rule.Code, e.Message));
        }
        catch (NotFoundException e)
        {
            return (null, new Refusal("not_found", e.Message));
        }
        catch (ValidationException e)
        {
            return (null, new Refusal(e.Errors.First().ErrorCode, e.Errors.First().ErrorMessage));
        }
    }
}
