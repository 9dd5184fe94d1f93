using ClinicStretch.Application.Programmes;
using ClinicStretch.Application.Programmes.Reports;
using ClinicStretch.Application.Progress.Reports.Writing;
using ClinicStretch.Domain;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Progress.Reports;

/// <summary>How a patient is getting on, as a document to be read before it is printed. Patients see their own.</summary>
public sealed record GetReport(PatientId PatientId, ReportWish Wish) : IClinicRequest<ReportDocument>, IAudited
{
    public AuditSubject Subject => AuditSubject.Patient(PatientId.Value);
}

/// <summary>The same as a PDF.</summary>
/// <param name="Paper">Null for A4.</param>
/// <param name="Mode">Large print, or the standard one for any other; null for that too.</param>
public sealed record PrintReport(PatientId PatientId, ReportWish Wish, Paper? Paper, PrintMode? Mode) : IClinicRequest<PrintedReport>, IAudited, IHandsOut
{
    public AuditSubject Subject => AuditSubject.Patient(PatientId.Value);
}

internal sealed class GetReportValidator : AbstractValidator<GetReport>
{
    public GetReportValidator() => RuleFor(x => x.Wish).SetValidator(new ReportWishValidator());
}

internal sealed class PrintReportValidator : AbstractValidator<PrintReport>
{
    public PrintReportValidator()
    {
        RuleFor(x => x.Wish).SetValidator(new ReportWishValidator());
        RuleFor(x => x.Paper).IsInEnum();
        RuleFor(x => x.Mode).IsInEnum();
    }
}

internal sealed class ReportHandler(IClinicDb db, ICaller caller, MatterReader reader, IReportPrinter printer) :
    IRequestHandler<GetReport, ReportDocument>,
    IRequestHandler<PrintReport, PrintedReport>
{
    public Task<ReportDocument> Handle(GetReport request, CancellationToken cancellationToken) => Write(request.PatientId, request.Wish, cancellationToken);

    public async Task<PrintedReport> Handle(PrintReport request, CancellationToken cancellationToken)
    {
        var document = await Write(request.PatientId, request.Wish, cancellationToken);
        return new PrintedReport(printer.Print(document, ReportAccess.OptionsOf(request.Paper, request.Mode)), "progress-report.pdf");
    }

    private async Task<ReportDocument> Write(PatientId id, ReportWish wish, CancellationToken cancellationToken)
    {
        var patient = await db.Patients.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, cancellationToken);
        if (patient is null || !caller.MaySee(patient.Id))
        {
            throw new NotFoundException("patient");
        }

        caller.MustBeFor(wish.For, wish.Text);
        return ProgressReport.Write(await reader.Read(patient, wish, cancellationToken));
    }
}
