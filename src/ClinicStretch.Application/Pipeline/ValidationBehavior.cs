using FluentValidation;
using MediatR;

namespace ClinicStretch.Application.Pipeline;

/// <summary>Refuses a request whose shape is wrong, naming every field at once.</summary>
internal sealed class ValidationBehavior<TRequest, TAnswer>(IEnumerable<IValidator<TRequest>> validators)
    : IPipelineBehavior<TRequest, TAnswer>
    where TRequest : notnull
{
    public Task<TAnswer> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TAnswer> next)
    {
        var failures = validators.SelectMany(v => v.Validate(request).Errors).ToList();
        return failures.Count is 0 ? next() : throw new ValidationException(failures);
    }
}
