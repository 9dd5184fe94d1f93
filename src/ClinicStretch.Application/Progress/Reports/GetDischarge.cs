using ClinicStretch.Application.Patients;
using ClinicStretch.Application.Pipeline;
using ClinicStretch.Application.Plans;
using ClinicStretch.Application.Programmes;
using ClinicStretch.Application.Programmes.Reports;
using ClinicStretch.Application.Progress.Reports.Writing;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Plans;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Progress.Reports;

/// <summary>How a plan that has ended went, as a document to be read before it is printed. Patients see their own.</summary>
public sealed record GetDischarge(PlanId PlanId, DischargeWish Wish) : IClinicRequest<ReportDocument>, IAudited
{
    public AuditSubject Subject => AuditSubject.Plan(PlanId.Value);
}

/// <summary>The same as a PDF.</summary>
/// <param name="Paper">Null for A4.</param>
/// <param name="Mode">Large print, or the standard one for any other; null for that too.</param>
public sealed record PrintDischarge(PlanId PlanId, DischargeWish Wish, Paper? Paper, PrintMode? Mode) : IClinicRequest<PrintedReport>, IAudited, IHandsOut
{
    public AuditSubject Subject => AuditSubject.Plan(PlanId.Value);
}

/// <summary>Whom the end of a plan is told to, and what the therapist adds.</summary>
/// <param name="Language">As in <see cref="ReportWish"/>.</param>
/// <param name="Text">What to go on with; null for none.</param>
public sealed record DischargeWish(ReportFor For, string? Language = null, string? Text = null);

public static class DischargeRules
{
    public static readonly Rule HasEnded = new("report.plan_runs", "The plan has not ended. Complete it first, or make a progress report.");
}

internal sealed class DischargeWishValidator : AbstractValidator<DischargeWish>
{
    public DischargeWishValidator()
    {
        RuleFor(x => x.For).IsInEnum();
        RuleFor(x => x.Language).Must(ReportWishValidator.IsOurs).WithErrorCode("report.language")
            .WithMessage($"No report is written in this language. Choose one of {string.Join(", ", Domain.Language.All)}.");
        RuleFor(x => x.Text).OptionalText(ReportWishValidator.LongestText);
    }
}

internal sealed class GetDischargeValidator : AbstractValidator<GetDischarge>
{
    public GetDischargeValidator() => RuleFor(x => x.Wish).SetValidator(new DischargeWishValidator());
}

internal sealed class PrintDischargeValidator : AbstractValidator<PrintDischarge>
{
    public PrintDischargeValidator()
    {
        RuleFor(x => x.Wish).SetValidator(new DischargeWishValidator());
        RuleFor(x => x.Paper).IsInEnum();
        RuleFor(x => x.Mode).IsInEnum();
    }
}

internal sealed class DischargeHandler(IClinicDb db, ICaller caller, MatterReader reader, IReportPrinter printer) :
    IRequestHandler<GetDischarge, ReportDocument>,
    IRequestHandler<PrintDischarge, PrintedReport>
{
    public Task<ReportDocument> Handle(GetDischarge request, CancellationToken cancellationToken) => Write(request.PlanId, request.Wish, cancellationToken);

    public async Task<PrintedReport> Handle(PrintDischarge request, CancellationToken cancellationToken)
    {
        var document = await Write(request.PlanId, request.Wish, cancellationToken);
        return new PrintedReport(printer.Print(document, ReportAccess.OptionsOf(request.Paper, request.Mode)), "discharge-summary.pdf");
    }

    private async Task<ReportDocument> Write(PlanId id, DischargeWish wish, CancellationToken cancellationToken)
    {
        var plan = await db.Plans.AsNoTracking().VisibleTo(caller, id, cancellationToken);
        caller.MustBeFor(wish.For, wish.Text);
        DischargeRules.HasEnded.MustHold(plan.Status is PlanStatus.Completed or PlanStatus.Revoked);
        var patient = await db.Patients.AsNoTracking().Where(p => p.Id == plan.PatientId).OrGone(cancellationToken);
        return DischargeSummary.Write(await reader.ReadEnded(patient, plan, wish, cancellationToken), plan);
    }
}
