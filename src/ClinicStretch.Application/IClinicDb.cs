using ClinicStretch.Application.Catalogue;
using ClinicStretch.Application.Catalogue.Media;
using ClinicStretch.Application.Programmes.Issued;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Accounts;
using ClinicStretch.Domain.Accounts.Brand;
using ClinicStretch.Domain.Accounts.Team;
using ClinicStretch.Domain.Audit;
using ClinicStretch.Domain.Catalogue.Own;
using ClinicStretch.Domain.Catalogue.Media;
using ClinicStretch.Domain.Exchange;
using ClinicStretch.Domain.Exchange.Keys;
using ClinicStretch.Domain.Exchange.Webhooks;
using ClinicStretch.Domain.Patients;
using ClinicStretch.Domain.Patients.Messages;
using ClinicStretch.Domain.Patients.Rights;
using ClinicStretch.Domain.Plans;
using ClinicStretch.Domain.Plans.Course;
using ClinicStretch.Domain.Plans.Drafts;
using ClinicStretch.Domain.Progress;
using ClinicStretch.Domain.Progress.Measures;
using ClinicStretch.Domain.Sessions;
using ClinicStretch.Domain.Sessions.Missed;
using ClinicStretch.Domain.Sessions.Reminders;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application;

/// <summary>The database, narrowed to one clinic by filter, row-level security and key.</summary>
public interface IClinicDb
{
    DbSet<Clinic> Clinics { get; }

    DbSet<Member> Members { get; }

    DbSet<Membership> Memberships { get; }

    DbSet<Invitation> Invitations { get; }

    DbSet<Carer> Carers { get; }

    DbSet<Patient> Patients { get; }

    DbSet<Consent> Consents { get; }

    /// <summary>What patients asked about their data.</summary>
    DbSet<DataRequest> DataRequests { get; }

    DbSet<LegalHold> LegalHolds { get; }

    /// <summary>What was erased, and the proof of it.</summary>
    DbSet<Erasure> Erasures { get; }

    DbSet<Episode> Episodes { get; }

    DbSet<RedFlagScreen> Screens { get; }

    DbSet<Plan> Plans { get; }

    DbSet<ItemShown> ItemsShown { get; }

    DbSet<RevisionSeen> RevisionsSeen { get; }

    /// <summary>Drafts as they once stood.</summary>
    DbSet<DraftStep> DraftSteps { get; }

    DbSet<Session> Sessions { get; }

    /// <summary>The highest number of a session counts; it names the newest version of a session.</summary>
    DbSet<NextDayPain> NextDayPains { get; }

    /// <summary>What patients said about gaps.</summary>
    DbSet<MissedAnswer> MissedAnswers { get; }

    /// <summary>What was given out on paper or as a file.</summary>
    DbSet<IssuedDocument> IssuedDocuments { get; }

    DbSet<ClinicLogo> Logos { get; }

    DbSet<Alert> Alerts { get; }

    DbSet<Fall> Falls { get; }

    DbSet<PatientLook> Looks { get; }

    DbSet<MeasureAnswer> MeasureAnswers { get; }

    DbSet<MeasureSchedule> MeasureSchedules { get; }

    DbSet<ContentPack> ContentPacks { get; }

    DbSet<AuditEntry> Audit { get; }

    DbSet<LibraryExercise> Exercises { get; }

    DbSet<LibraryRoutine> Routines { get; }

    DbSet<LibraryRelease> Releases { get; }

    /// <summary>Of the library, the same for every clinic and read-only to the app.</summary>
    DbSet<LibrarySearchRow> LibrarySearch { get; }

    /// <summary>Of the clinic's own exercises.</summary>
    DbSet<SearchRow> ExerciseSearch { get; }

    DbSet<OwnExercise> OwnExercises { get; }

    DbSet<OwnRoutine> OwnRoutines { get; }

    DbSet<FactSignOff> SignOffs { get; }

    DbSet<ExerciseMark> ExerciseMarks { get; }

    DbSet<MediaAsset> Media { get; }

    DbSet<MediaContent> MediaContents { get; }

    DbSet<Cover> Covers { get; }

    DbSet<RecordOpening> RecordOpenings { get; }

    DbSet<CaseloadMark> CaseloadMarks { get; }

    DbSet<Message> Messages { get; }

    DbSet<Conversation> Conversations { get; }

    DbSet<Reminding> Remindings { get; }

    DbSet<PushDevice> PushDevices { get; }

    /// <summary>Of other systems; those that were withdrawn too.</summary>
    DbSet<ApiKey> ApiKeys { get; }

    /// <summary>Where other systems are told; those that were removed too.</summary>
    DbSet<Webhook> Webhooks { get; }

    /// <summary>What other systems are to be told, and what they were.</summary>
    DbSet<WebhookDelivery> WebhookDeliveries { get; }

    /// <summary>What is to be sent, and what was.</summary>
    DbSet<Delivery> Deliveries { get; }

    /// <summary>Whose rows are seen from here on. The pipeline calls it; a handler has no need to.</summary>
    /// <param name="viewer">The therapist whose caseload narrows what is seen where the clinic says so; null for everybody else.</param>
    void Enter(ClinicId? clinic, PersonId? person, Viewer? viewer = null);

    /// <summary>
    /// For the rest of this transaction a therapist sees the whole clinic's patients. Only for what hands a patient over or opens a record with
    /// a reason; call it after the check of who asks.
    /// </summary>
    Task LookPastCaseload(CancellationToken cancellationToken);

    Task<int> SaveChangesAsync(CancellationToken cancellationToken);

    /// <summary>Runs <paramref name="work"/> in one transaction in which the database itself knows the clinic, and commits.</summary>
    /// <exception cref="UnconfirmedCommitException">The commit was not confirmed; the same request may be sent again.</exception>
    Task<T> InTransactionAsync<T>(Func<Task<T>> work, CancellationToken cancellationToken);

    /// <summary>The same, and whole once more, a few times, where another's change of the same row came in between.</summary>
    /// <exception cref="UnconfirmedCommitException">The commit was not confirmed; the same request may be sent again.</exception>
    Task<T> InTransactionAnewAsync<T>(Func<Task<T>> work, CancellationToken cancellationToken);

    /// <summary>
    /// Lets one transaction at a time decide about a patient's safety: what makes a plan active and what locks it are never blind to one another. To
    /// be called before what is decided on is read; held until the transaction ends.
    /// </summary>
    /// <exception cref="NotFoundException">There is no such patient, or no longer.</exception>
    Task HoldPatientAsync(PatientId patient, CancellationToken cancellationToken);

    /// <summary>The same of a record that may be erased already.</summary>
    /// <returns>False when it is.</returns>
    Task<bool> TryHoldPatientAsync(PatientId patient, CancellationToken cancellationToken);

    /// <summary>
    /// Lets one transaction at a time change who works at the clinic, as what, and whose patients are whose. To be called before what is decided on
    /// is read; held until the transaction ends.
    /// </summary>
    Task HoldTeamAsync(CancellationToken cancellationToken);
}

/// <summary>A therapist who looks, and when: whom they stand in for depends on the day.</summary>
public sealed record Viewer(MemberId Member, DateTimeOffset At);
