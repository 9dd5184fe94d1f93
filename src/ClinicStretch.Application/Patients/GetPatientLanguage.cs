using ClinicStretch.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Patients;

/// <summary>The language a patient's pages are in: BCP 47; English where the record cannot be seen.</summary>
public sealed record GetPatientLanguage : IPatientRequest<string>;

internal sealed class GetPatientLanguageHandler(IClinicDb db, ICaller caller) : IRequestHandler<GetPatientLanguage, string>
{
    public async Task<string> Handle(GetPatientLanguage request, CancellationToken cancellationToken) =>
        await db.Patients.Where(p => p.Id == caller.PatientId).Select(p => p.Details.Language).SingleOrDefaultAsync(cancellationToken)
        ?? Language.English.Tag;
}
