using ClinicStretch.Application.Accounts;
using ClinicStretch.Domain;
using MediatR;
using Microsoft.Extensions.Logging;

namespace ClinicStretch.Application.Pipeline;

/// <summary>
/// Tells the log which way in was refused, by which rule and from where. Not as whom: that is only what somebody typed, and to look it up would take
/// longer for an address that has an account.
/// </summary>
internal sealed class RefusedSignInBehavior<TRequest, TAnswer>(ICaller caller, ILogger<RefusedSignIns> log) : IPipelineBehavior<TRequest, TAnswer>
    where TRequest : notnull
{
    public async Task<TAnswer> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TAnswer> next)
    {
        try
        {
            return await next();
        }
        catch (RuleBrokenException e) when (typeof(TAnswer) == typeof(SignedIn))
        {
            RefusedSignIns.Refused(log, typeof(TRequest).Name, e.Rule.Code, caller.Address);
            throw;
        }
    }
}

/// <summary>The log's name for them.</summary>
internal sealed partial class RefusedSignIns
{
    [LoggerMessage(EventId = 1001, Level = LogLevel.Warning, Message = "A sign-in was refused: {Way}, {Rule}, from {Address}.")]
    public static partial void Refused(ILogger log, string way, string rule, string? address);
}
