using ClinicStretch.Application.Pipeline;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Accounts;
using ClinicStretch.Domain.Patients.Rights;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Patients.Rights;

/// <summary>The patient asks for their data to be erased. Sent again, it is the same request; one is open at a time.</summary>
/// <param name="Note">What they say of it; null when nothing.</param>
public sealed record AskErasure(DataRequestId Id, string? Note) : IPatientRequest<AskedErasure>, IAudited
{
    public AuditSubject Subject => AuditSubject.DataRequest(Id.Value);
}

public sealed record AskedErasure(OwnRequest Request, bool Created);

/// <summary>A request as its patient reads it.</summary>
/// <param name="AnswerBy">The last day for the clinic to answer.</param>
/// <param name="Answer">Null until answered.</param>
/// <param name="RefusedFor">Null where it was not refused.</param>
public sealed record OwnRequest(
    DataRequestId Id,
    DataRequestKind Kind,
    DataRequestState State,
    string? Note,
    DateTimeOffset AskedAt,
    DateOnly AnswerBy,
    DateTimeOffset? TakenBackAt,
    DateTimeOffset? AnsweredAt,
    string? Answer,
    RefusalGround? RefusedFor)
{
    internal static OwnRequest Of(DataRequest r) => new(r.Id, r.Kind, r.State, r.Note, r.AskedAt, r.AnswerBy, r.TakenBackAt, r.AnsweredAt, r.Answer, r.RefusedFor);
}

internal sealed class AskErasureValidator : AbstractValidator<AskErasure>
{
    public AskErasureValidator() => RuleFor(x => x.Note).OptionalText(DataRequestRules.LongestNote);
}

internal sealed class AskErasureHandler(IClinicDb db, ICaller caller, TimeProvider clock) : IRequestHandler<AskErasure, AskedErasure>
{
    public async Task<AskedErasure> Handle(AskErasure request, CancellationToken cancellationToken)
    {
        var wish = new DataWish(caller.OwnRecord, DataRequestKind.Erasure, string.IsNullOrWhiteSpace(request.Note) ? null : request.Note, caller.Person);
        await db.HoldPatientAsync(wish.Patient, cancellationToken);
        var known = await db.DataRequests.AsNoTracking().SingleOrDefaultAsync(r => r.Id == request.Id, cancellationToken);
        if (known is not null)
        {
            RequestRules.SameIdSameContent.MustHold(known.Says(wish));
            return new AskedErasure(OwnRequest.Of(known), Created: false);
        }

        DataRequestRules.NoneIsOpen.MustHold(
            !await db.DataRequests.AnyAsync(r => r.PatientId == wish.Patient && r.State == DataRequestState.Open, cancellationToken));
        var zone = await db.Clinics.Select(c => c.Details.TimeZoneId).SingleAsync(cancellationToken);
        var asked = DataRequest.Ask(caller.Clinic, request.Id, wish, clock.GetUtcNow(), clock.TodayIn(zone));
        db.DataRequests.Add(asked);
        await db.SaveChangesAsync(cancellationToken);
        return new AskedErasure(OwnRequest.Of(asked), Created: true);
    }
}

internal static class OwnRights
{
    extension(ICaller caller)
    {
        /// <summary>The record of the patient who asks. Somebody who helps them decides nothing about it.</summary>
        /// <exception cref="ForbiddenException">It is not the patient who asks.</exception>
        public PatientId OwnRecord => caller is { Role: Role.Patient, PatientId: { } patient } ? patient : throw new ForbiddenException();
    }
}
