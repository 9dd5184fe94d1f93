using ClinicStretch.Application.Accounts;
using ClinicStretch.Application.Accounts.Carers;
using ClinicStretch.Application.Patients.Consents;
using ClinicStretch.Application.Patients.Episodes;
using ClinicStretch.Application.Patients.Erasing;
using ClinicStretch.Application.Patients.Erasing.Holds;
using ClinicStretch.Application.Patients.Own;
using ClinicStretch.Application.Plans;
using ClinicStretch.Application.Progress;
using ClinicStretch.Application.Sessions;
using ClinicStretch.Domain.Audit;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Patients.Timeline.Sources;

/// <summary>Who looked at the record and who changed it: one line a person, day and kind of act, at its last moment. No value of the record.</summary>
internal sealed class AccessEvents(IClinicDb db) : ITimelineSource
{
    private const string Looked = "Look";
    private const string TurnedAway = "TurnAway";

    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        [Looked] = "Looked at the record",
        [TurnedAway] = "Was turned away from the record",
        [nameof(PutPatient)] = "Changed the record",
        [nameof(RecordConsent)] = "Recorded a consent",
        [nameof(PutEpisode)] = "Opened or changed an episode of care",
        [nameof(CloseEpisode)] = "Closed an episode of care",
        [nameof(InvitePatient)] = "Invited the patient",
        [nameof(InviteCarer)] = "Invited a carer",
        [nameof(WithdrawCarer)] = "Ended a carer's access",
        [nameof(LogSession)] = "Logged a session",
        [nameof(WritePlan)] = "Wrote a draft of a plan",
        [nameof(PublishPlan)] = "Published a plan",
        [nameof(RecordScreen)] = "Answered the red-flag questions",
        [nameof(ClearScreen)] = "Weighed red-flag answers",
        [nameof(ClearRedFlag)] = "Weighed red-flag answers of an alert",
        [nameof(AcknowledgeAlert)] = "Acknowledged an alert",
        [nameof(AssignAlert)] = "Assigned an alert",
        [nameof(ResolveAlert)] = "Resolved an alert",
        [nameof(PlaceHold)] = "Put the record on legal hold",
        [nameof(LiftHold)] = "Lifted a legal hold",
        [nameof(ExportPatient)] = "Took along all that is kept",
        [nameof(ErasePatient)] = "Erased what may be erased",
    };

    public TimelineKind Kind => TimelineKind.Access;

    public async Task<IReadOnlyList<TimelineFact>> Read(TimelineQuestion question, CancellationToken cancellationToken)
    {
        var rows = await db.Audit.AsNoTracking()
            .Where(a => a.PatientId == question.Patient && (a.Outcome == AuditOutcome.Refused || !DocumentEvents.Acts.Contains(a.Action)))
            .GroupBy(a => new
            {
                a.PersonId,
                a.Role,
                Act = a.Outcome == AuditOutcome.Refused ? TurnedAway : a.Action.StartsWith("Get") || a.Action.StartsWith("List") || a.Action.StartsWith("Check") ? Looked : a.Action,
                a.At.Date,
            })
            .Select(g => new { g.Key.PersonId, g.Key.Role, g.Key.Act, At = g.Max(a => a.At), Times = g.Count() })
            .Where(g => g.At < question.Before).OrderByDescending(g => g.At).Take(question.Most).ToListAsync(cancellationToken);
        return
        [
            .. rows.Select(g => new TimelineFact(
                g.At,
                Words.GetValueOrDefault(g.Act, TimelineSetup.Plainly(g.Act)),
                g.Role + (g.Times > 1 ? $", {g.Times} times that day" : "")) { By = g.PersonId }),
        ];
    }
}
