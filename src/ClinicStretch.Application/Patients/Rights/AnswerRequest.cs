using ClinicStretch.Application.Accounts.Factors;
using ClinicStretch.Application.Pipeline;
using ClinicStretch.Domain.Patients.Rights;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Patients.Rights;

/// <summary>The clinic answers a patient's request in words that the patient reads. Once; the same words again change nothing.</summary>
/// <param name="Refusal">Why it is refused, which the patient reads in their language beside the words; null where it is not.</param>
public sealed record AnswerRequest(DataRequestId Id, string Words, RefusalGround? Refusal = null) : IAdministratorRequest<OwnRequest>, IAudited, INeedsProof
{
    public AuditSubject Subject => AuditSubject.DataRequest(Id.Value);
}

internal sealed class AnswerRequestValidator : AbstractValidator<AnswerRequest>
{
    public AnswerRequestValidator()
    {
        RuleFor(x => x.Words).OptionalText(DataRequestRules.LongestAnswer)
            .Must(words => !string.IsNullOrWhiteSpace(words)).WithErrorCode("text.empty").WithMessage("Write the answer first.");
        RuleFor(x => x.Refusal).IsInEnum();
    }
}

internal sealed class AnswerRequestHandler(IClinicDb db, ICaller caller, TimeProvider clock) : IRequestHandler<AnswerRequest, OwnRequest>
{
    public async Task<OwnRequest> Handle(AnswerRequest request, CancellationToken cancellationToken)
    {
        var asked = await db.DataRequests.SingleOrDefaultAsync(r => r.Id == request.Id, cancellationToken) ?? throw new NotFoundException("request");
        asked.Reply(request.Words, request.Refusal, caller.Member, clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        return OwnRequest.Of(asked);
    }
}
