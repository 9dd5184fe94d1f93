using ClinicStretch.Application.Sessions;
using MediatR;

namespace ClinicStretch.Application;

/// <summary>Runs a request in a scope and a transaction of its own, as if it had come over the wire by itself.</summary>
public interface IEachAlone
{
    /// <returns>The answer, or why it was refused; an unexpected failure is thrown on.</returns>
    Task<(TAnswer? Answer, Refusal? Refusal)> Run<TAnswer>(IRequest<TAnswer> request, CancellationToken cancellationToken)
        where TAnswer : class;
}
