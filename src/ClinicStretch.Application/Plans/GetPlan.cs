using ClinicStretch.Application.Patients;
using ClinicStretch.Application.Plans.Changes;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Plans;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Plans;

/// <summary>A plan as its therapist works on it: draft, revisions, history.</summary>
public sealed record GetPlan(PlanId Id) : ITherapistRequest<PlanRecord>, IAudited
{
    public AuditSubject Subject => AuditSubject.Plan(Id.Value);
}

/// <summary>One published revision, for the clinic and for the patient it was made for.</summary>
public sealed record GetRevision(PlanId Id, int Number) : IClinicRequest<RevisionRecord>, IAudited
{
    public AuditSubject Subject => AuditSubject.Plan(Id.Value);
}

/// <param name="Draft">Null when nothing was written since the last publication.</param>
/// <param name="DraftHash">To be given back with a change, so that nobody writes over another's draft unawares.</param>
/// <param name="ReviewOn">The day to look again, in the patient's time zone; null when none is planned.</param>
public sealed record PlanRecord(
    PlanId Id,
    PatientId PatientId,
    string Name,
    PlanStatus Status,
    PlanContent? Draft,
    int DraftBasedOn,
    IReadOnlyList<RevisionRecord> Revisions,
    IReadOnlyList<StatusChange> History,
    string DraftHash,
    DateOnly? ReviewOn);

/// <param name="IsCurrent">False once a newer revision took its place.</param>
/// <param name="Changes">Against the revision before, in words: English for the clinic, the patient's language for the patient.</param>
public sealed record RevisionRecord(
    PlanId PlanId,
    int Number,
    string PlanName,
    PlanStatus Status,
    bool IsCurrent,
    PlanContent Content,
    string ReasonForChange,
    string PublishedBy,
    DateTimeOffset PublishedAt,
    string ContentHash,
    IReadOnlyList<string> Changes);

internal sealed class GetPlanHandler(IClinicDb db, ICaller caller) :
    IRequestHandler<GetPlan, PlanRecord>,
    IRequestHandler<GetRevision, RevisionRecord>
{
    public async Task<PlanRecord> Handle(GetPlan request, CancellationToken cancellationToken)
    {
        var plan = await db.Plans.AsNoTracking().VisibleTo(caller, request.Id, cancellationToken);
        var names = await NamesOf(plan, cancellationToken);
        return new PlanRecord(
            plan.Id,
            plan.PatientId,
            plan.Name,
            plan.Status,
            plan.Draft,
            plan.DraftBasedOn,
            [.. plan.Revisions.OrderByDescending(r => r.Number).Select(r => RecordOf(plan, r, names, null))],
            plan.History,
            Plans.DraftHash.Of(plan),
            plan.ReviewOn);
    }

    public async Task<RevisionRecord> Handle(GetRevision request, CancellationToken cancellationToken)
    {
        var plan = await db.Plans.AsNoTracking().VisibleTo(caller, request.Id, cancellationToken);
        var revision = plan.Revisions.SingleOrDefault(r => r.Number == request.Number) ?? throw new NotFoundException("revision");
        var language = caller.IsMember
            ? null
            : Language.Of(await db.Patients.Where(p => p.Id == plan.PatientId).Select(p => p.Details.Language).OrGone(cancellationToken));
        return RecordOf(plan, revision, await NamesOf(plan, cancellationToken), language);
    }

    private static IReadOnlyList<string> ChangesOf(Plan plan, Revision revision, Language? language) =>
        plan.Revisions.SingleOrDefault(r => r.Number == revision.Number - 1)?.Content is not { } before ? []
        : language is null ? StaffChangeWords.Between(before, revision.Content)
        : ChangeWords.Between(before, revision.Content, language);

    private static RevisionRecord RecordOf(Plan plan, Revision revision, Dictionary<MemberId, string> names, Language? language) => new(
        plan.Id,
        revision.Number,
        plan.Name,
        plan.Status,
        revision.SupersededAt is null,
        revision.Content,
        revision.ReasonForChange,
        names[revision.PublishedBy],
        revision.PublishedAt,
        revision.ContentHash,
        ChangesOf(plan, revision, language));

    private async Task<Dictionary<MemberId, string>> NamesOf(Plan plan, CancellationToken cancellationToken)
    {
        var members = plan.Revisions.Select(r => r.PublishedBy).Distinct().ToList();
        return await db.Members.Where(m => members.Contains(m.Id)).ToDictionaryAsync(m => m.Id, m => m.Name, cancellationToken);
    }
}
