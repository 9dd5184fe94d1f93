using ClinicStretch.Application.Pipeline;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Accounts.Team;
using ClinicStretch.Domain.Patients;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Accounts.Team;

/// <summary>
/// Opens the record of a patient who is not the therapist's, for 24 hours and with a reason. The patient must be named exactly: by the clinic's
/// reference, or by the whole name and the birth date; nothing is told of anybody else.
/// </summary>
public sealed record OpenRecord(OpeningId Id, WhoseRecord Whose, string Reason) : ITherapistRequest<OpenedRecord>, IAudited
{
    public AuditSubject Subject => new("opening", Id.Value);
}

/// <param name="Reference">Or else both of the others.</param>
public sealed record WhoseRecord(string? Reference, string? Name, DateOnly? BirthDate);

public sealed record OpenedRecord(PatientId Patient, DateTimeOffset EndsAt);

internal sealed class OpenRecordValidator : AbstractValidator<OpenRecord>
{
    public OpenRecordValidator()
    {
        RuleFor(x => x.Reason).OptionalText(500);
        RuleFor(x => x.Reason).Must(r => r?.Trim().Length >= OpeningRules.ShortestReason)
            .WithErrorCode(OpeningRules.ReasonIsGiven.Code).WithMessage(OpeningRules.ReasonIsGiven.Message);
        RuleFor(x => x.Whose.Reference).OptionalLine(50);
        RuleFor(x => x.Whose.Name).OptionalLine(200);
        RuleFor(x => x.Whose).Must(w => !string.IsNullOrWhiteSpace(w.Reference) || (!string.IsNullOrWhiteSpace(w.Name) && w.BirthDate is not null))
            .WithErrorCode(OpeningRules.SaysWho.Code).WithMessage(OpeningRules.SaysWho.Message);
    }
}

internal sealed class OpenRecordHandler(IClinicDb db, ICaller caller, TimeProvider clock) : IRequestHandler<OpenRecord, OpenedRecord>
{
    public async Task<OpenedRecord> Handle(OpenRecord request, CancellationToken cancellationToken)
    {
        await db.LookPastCaseload(cancellationToken);
        var found = await Named(request.Whose).Select(p => p.Id).Take(2).ToListAsync(cancellationToken);
        if (found is not [var patient])
        {
            throw new NotFoundException("patient");
        }

        var known = await db.RecordOpenings.AsNoTracking().SingleOrDefaultAsync(o => o.Id == request.Id, cancellationToken);
        if (known is not null)
        {
            RequestRules.SameIdSameContent.MustHold(known.Says(patient, caller.Member, request.Reason));
            return new OpenedRecord(patient, known.EndsAt);
        }

        var now = clock.GetUtcNow();
        db.RecordOpenings.Add(new RecordOpening
        {
            ClinicId = caller.Clinic, Id = request.Id, PatientId = patient, MemberId = caller.Member, Reason = request.Reason,
            OpenedAt = now, EndsAt = now + RecordOpening.GoodFor,
        });
        await db.SaveChangesAsync(cancellationToken);
        return new OpenedRecord(patient, now + RecordOpening.GoodFor);
    }

    private IQueryable<Patient> Named(WhoseRecord whose)
    {
        var (reference, name) = (whose.Reference?.Trim().ToLowerInvariant(), whose.Name?.Trim().ToLowerInvariant());
        return string.IsNullOrEmpty(reference)
            ? db.Patients.Where(p => p.Details.Name.ToLower() == name && p.Details.BirthDate == whose.BirthDate)
            : db.Patients.Where(p => p.Details.Reference != null && p.Details.Reference.ToLower() == reference);
    }
}
