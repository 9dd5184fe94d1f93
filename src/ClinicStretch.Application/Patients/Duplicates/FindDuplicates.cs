using ClinicStretch.Domain;
using ClinicStretch.Domain.Patients;
using FluentValidation;
using MediatR;

namespace ClinicStretch.Application.Patients.Duplicates;

/// <summary>Who of the clinic's patients may be the same person as somebody about to be registered. Nothing is kept.</summary>
public sealed record FindDuplicates(PatientId Id, PatientDetails Details, PatientContact? Contact)
    : ITherapistRequest<IReadOnlyList<PossibleDuplicate>>
{
    internal static Newcomer NewcomerOf(PatientId id, PatientDetails details, PatientContact? contact) =>
        new(id, details.Name, details.BirthDate, details.Reference, details.Email, contact?.Phone);
}

internal sealed class FindDuplicatesValidator : AbstractValidator<FindDuplicates>
{
    public FindDuplicatesValidator(TimeProvider clock)
    {
        RuleFor(x => x.Details).SetValidator(new PatientDetailsValidator(clock));
        RuleFor(x => x.Contact!).SetValidator(new PatientContactValidator()).When(x => x.Contact is not null);
    }
}

internal sealed class FindDuplicatesHandler(IDuplicateSearch search) : IRequestHandler<FindDuplicates, IReadOnlyList<PossibleDuplicate>>
{
    public Task<IReadOnlyList<PossibleDuplicate>> Handle(FindDuplicates request, CancellationToken cancellationToken) =>
        search.Find(FindDuplicates.NewcomerOf(request.Id, request.Details, request.Contact), cancellationToken);
}
