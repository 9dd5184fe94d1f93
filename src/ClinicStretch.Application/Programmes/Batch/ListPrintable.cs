using ClinicStretch.Domain;
using ClinicStretch.Domain.Plans;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Programmes.Batch;

/// <summary>The plans whose sheets are printed together.</summary>
/// <param name="Plans">1 to 1,000; null for every plan that is being done by the therapist's own patients, the first thousand.</param>
public sealed record ListPrintable(IReadOnlyList<PlanId>? Plans, SheetWish Wish) : ITherapistRequest<IReadOnlyList<PlanId>>;

internal sealed class ListPrintableValidator : AbstractValidator<ListPrintable>
{
    public ListPrintableValidator()
    {
        this.WishIsRight(x => x.Wish);
        RuleFor(x => x.Plans).Must(plans => plans is null or { Count: >= 1 and <= ListPrintableHandler.Most })
            .WithErrorCode("batch.size").WithMessage("Print 1 to 1,000 plans at a time.");
    }
}

internal sealed class ListPrintableHandler(IClinicDb db, ICaller caller) : IRequestHandler<ListPrintable, IReadOnlyList<PlanId>>
{
    public const int Most = 1000;

    // Whether a plan that was named is there, and may be printed, is told when its turn comes.
    public async Task<IReadOnlyList<PlanId>> Handle(ListPrintable request, CancellationToken cancellationToken)
    {
        if (request.Plans is { } named)
        {
            return [.. named.Distinct()];
        }

        var therapist = caller.Member;
        return await db.Plans.AsNoTracking()
            .Where(p => p.Status == PlanStatus.Active && db.Patients.Any(x => x.Id == p.PatientId && x.TherapistId == therapist))
            .OrderBy(p => p.Id).Take(Most).Select(p => p.Id).ToListAsync(cancellationToken);
    }
}
