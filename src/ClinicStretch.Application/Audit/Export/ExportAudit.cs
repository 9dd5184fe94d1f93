using ClinicStretch.Domain;
using ClinicStretch.Domain.Audit;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Audit.Export;

/// <summary>A page of the clinic's audit, or of what was done with one patient's record, oldest first. To read it is in it too.</summary>
/// <param name="Patient">Null for the whole clinic's.</param>
/// <param name="After">The last row of the page before; null for the first page.</param>
/// <param name="Limit">1 to 1,000.</param>
public sealed record ExportAudit(PatientId? Patient, Guid? After, int Limit) : IAdministratorRequest<AuditPage>, IAudited, IHandsOut
{
    public bool IsOfARecord => false;

    public AuditSubject Subject => Patient is { } patient ? AuditSubject.Patient(patient.Value) : AuditSubject.WholeAudit;
}

/// <param name="Next">Where the next page goes on; null at the end.</param>
public sealed record AuditPage(IReadOnlyList<AuditEntry> Entries, Guid? Next);

internal sealed class ExportAuditValidator : AbstractValidator<ExportAudit>
{
    public ExportAuditValidator() => RuleFor(x => x.Limit).InclusiveBetween(1, 1000).WithErrorCode("page.limit").WithMessage("Ask for 1 to 1,000 at a time.");
}

internal sealed class ExportAuditHandler(IClinicDb db) : IRequestHandler<ExportAudit, AuditPage>
{
    public async Task<AuditPage> Handle(ExportAudit request, CancellationToken cancellationToken)
    {
        var entries = db.Audit.AsNoTracking();
        if (request.Patient is { } patient)
        {
            if (!await db.Patients.AnyAsync(p => p.Id == patient, cancellationToken))
            {
                throw new NotFoundException("patient");
            }

            entries = entries.Where(a => a.PatientId == patient);
        }

        // A row's id lies in the order of time, so that a page goes on where the last one ended, whatever has come in since.
        var page = await entries.Where(a => request.After == null || a.Id > request.After).OrderBy(a => a.Id).Take(request.Limit + 1).ToListAsync(cancellationToken);
        return page.Count > request.Limit ? new AuditPage(page[..request.Limit], page[request.Limit - 1].Id) : new AuditPage(page, null);
    }
}
