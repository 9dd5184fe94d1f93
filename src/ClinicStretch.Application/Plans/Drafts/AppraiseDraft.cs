using ClinicStretch.Domain;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Plans.Drafts;

/// <summary>What the safety check would say of a draft that is still being written. Keeps nothing.</summary>
public sealed record AppraiseDraft(WritePlan Written) : ITherapistRequest<CheckedPlan>, IAudited
{
    public AuditSubject Subject => AuditSubject.Plan(Written.Id.Value);
}

internal sealed class AppraiseDraftValidator : AbstractValidator<AppraiseDraft>
{
    public AppraiseDraftValidator() => RuleFor(x => x.Written).NotNull().SetValidator(new WritePlanValidator());
}

internal sealed class AppraiseDraftHandler(IClinicDb db, PlanDrafting drafting, PlanAppraiser appraiser) : IRequestHandler<AppraiseDraft, CheckedPlan>
{
    public async Task<CheckedPlan> Handle(AppraiseDraft request, CancellationToken cancellationToken)
    {
        if (!await db.Patients.AnyAsync(p => p.Id == request.Written.PatientId, cancellationToken))
        {
            throw new NotFoundException("patient");
        }

        var content = await drafting.ContentOf(request.Written, cancellationToken);
        return await appraiser.Appraise(content, request.Written.PatientId, cancellationToken);
    }
}
