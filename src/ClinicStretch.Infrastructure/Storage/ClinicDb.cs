using ClinicStretch.Application;
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
using ClinicStretch.Domain.Exchange.Keys.Clients;
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
using ClinicStretch.Infrastructure.Accounts;
using ClinicStretch.Infrastructure.Catalogue.Media;
using ClinicStretch.Infrastructure.Exchange;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Infrastructure.Storage;

/// <summary>The database. Clinic-owned rows are seen only after <see cref="Enter"/>, and only that clinic's.</summary>
public sealed class ClinicDb : IdentityUserContext<Person, Guid>, IClinicDb
{
    /// <summary>Name of the query filter that narrows every clinic-owned entity.</summary>
    public const string ClinicFilter = "Clinic";

    public ClinicDb(DbContextOptions<ClinicDb> options)
        : base(options) =>
        // What fails ends its transaction, which is done anew or not at all: there is nothing to go back to in between.
        Database.AutoSavepointsEnabled = false;

    /// <summary>Whose rows are seen; null sees none.</summary>
    public ClinicId? Tenant { get; private set; }

    /// <summary>From the beginning of a transaction to its end, whether or not its connection still stands.</summary>
    internal bool IsInTransaction { get; set; }

    /// <summary>True while there is something in the transaction that other systems are to be told.</summary>
    internal bool HasNews { get; set; }

    /// <summary>Who is acting; lets a person see their own memberships before a clinic is chosen.</summary>
    public PersonId? Actor { get; private set; }

    /// <summary>The therapist whose caseload narrows what is seen; null for everybody else.</summary>
    public Viewer? Viewer { get; private set; }

    public DbSet<Clinic> Clinics => Set<Clinic>();

    public DbSet<Member> Members => Set<Member>();

    public DbSet<Membership> Memberships => Set<Membership>();

    public DbSet<Invitation> Invitations => Set<Invitation>();

    public DbSet<Carer> Carers => Set<Carer>();

    public DbSet<Patient> Patients => Set<Patient>();

    public DbSet<Consent> Consents => Set<Consent>();

    public DbSet<DataRequest> DataRequests => Set<DataRequest>();

    public DbSet<LegalHold> LegalHolds => Set<LegalHold>();

    public DbSet<Erasure> Erasures => Set<Erasure>();

    public DbSet<Episode> Episodes => Set<Episode>();

    public DbSet<RedFlagScreen> Screens => Set<RedFlagScreen>();

    public DbSet<Plan> Plans => Set<Plan>();

    public DbSet<ItemShown> ItemsShown => Set<ItemShown>();

    public DbSet<RevisionSeen> RevisionsSeen => Set<RevisionSeen>();

    public DbSet<DraftStep> DraftSteps => Set<DraftStep>();

    public DbSet<Session> Sessions => Set<Session>();

    public DbSet<NextDayPain> NextDayPains => Set<NextDayPain>();

    public DbSet<MissedAnswer> MissedAnswers => Set<MissedAnswer>();

    public DbSet<IssuedDocument> IssuedDocuments => Set<IssuedDocument>();

    public DbSet<ClinicLogo> Logos => Set<ClinicLogo>();

    public DbSet<Alert> Alerts => Set<Alert>();

    public DbSet<Cover> Covers => Set<Cover>();

    public DbSet<RecordOpening> RecordOpenings => Set<RecordOpening>();

    public DbSet<CaseloadMark> CaseloadMarks => Set<CaseloadMark>();

    public DbSet<Message> Messages => Set<Message>();

    public DbSet<Conversation> Conversations => Set<Conversation>();

    public DbSet<Fall> Falls => Set<Fall>();

    public DbSet<PatientLook> Looks => Set<PatientLook>();

    public DbSet<MeasureAnswer> MeasureAnswers => Set<MeasureAnswer>();

    public DbSet<MeasureSchedule> MeasureSchedules => Set<MeasureSchedule>();

    public DbSet<ContentPack> ContentPacks => Set<ContentPack>();

    public DbSet<AuditEntry> Audit => Set<AuditEntry>();

    public DbSet<LibraryExercise> Exercises => Set<LibraryExercise>();

    public DbSet<LibraryRoutine> Routines => Set<LibraryRoutine>();

    public DbSet<LibraryRelease> Releases => Set<LibraryRelease>();

    public DbSet<LibrarySearchRow> LibrarySearch => Set<LibrarySearchRow>();

    public DbSet<SearchRow> ExerciseSearch => Set<SearchRow>();

    public DbSet<OwnExercise> OwnExercises => Set<OwnExercise>();

    public DbSet<OwnRoutine> OwnRoutines => Set<OwnRoutine>();

    public DbSet<FactSignOff> SignOffs => Set<FactSignOff>();

    public DbSet<ExerciseMark> ExerciseMarks => Set<ExerciseMark>();

    public DbSet<MediaAsset> Media => Set<MediaAsset>();

    public DbSet<MediaContent> MediaContents => Set<MediaContent>();

    public DbSet<MediaChunk> MediaChunks => Set<MediaChunk>();

    public DbSet<Reminding> Remindings => Set<Reminding>();

    public DbSet<PushDevice> PushDevices => Set<PushDevice>();

    public DbSet<ApiKey> ApiKeys => Set<ApiKey>();

    public DbSet<Webhook> Webhooks => Set<Webhook>();

    public DbSet<WebhookDelivery> WebhookDeliveries => Set<WebhookDelivery>();

    public DbSet<Delivery> Deliveries => Set<Delivery>();

    public DbSet<KeptSignIn> SignIns => Set<KeptSignIn>();

    public DbSet<KeptKey> Keys => Set<KeptKey>();

    public DbSet<KeptPushKey> PushKeys => Set<KeptPushKey>();

    public DbSet<KeptCode> Codes => Set<KeptCode>();

    /// <summary>The one that keeps passkeys. Said here, so that migrations and the server see the same tables.</summary>
    protected override Version SchemaVersion => IdentitySchemaVersions.Version3;

    public void Enter(ClinicId? clinic, PersonId? person, Viewer? viewer = null)
    {
        ChangeTracker.Clear();
        (Tenant, Actor, Viewer, HasNews) = (clinic, person, viewer, false);
    }

    public Task LookPastCaseload(CancellationToken cancellationToken) =>
        Database.ExecuteSqlAsync($"SELECT set_config('app.sees_therapists', '', true)", cancellationToken);

    public Task<T> InTransactionAsync<T>(Func<Task<T>> work, CancellationToken cancellationToken) =>
        UnitOfWork.Run(this, work, Meeting.Once, cancellationToken);

    public Task<T> InTransactionAnewAsync<T>(Func<Task<T>> work, CancellationToken cancellationToken) =>
        UnitOfWork.Run(this, work, Meeting.AFewTimes, cancellationToken);

    // Not FOR UPDATE: rows that point to the patient may still be added by others.
    public async Task HoldPatientAsync(PatientId patient, CancellationToken cancellationToken)
    {
        if (!await TryHoldPatientAsync(patient, cancellationToken))
        {
            throw new NotFoundException("patient");
        }
    }

    public async Task<bool> TryHoldPatientAsync(PatientId patient, CancellationToken cancellationToken) =>
        (await Database.SqlQuery<int>(
            $"SELECT 1 AS \"Value\" FROM patients WHERE clinic_id = {Tenant!.Value.Value} AND id = {patient.Value} FOR NO KEY UPDATE").ToListAsync(cancellationToken)).Count > 0;

    public Task HoldTeamAsync(CancellationToken cancellationToken) =>
        Database.ExecuteSqlAsync($"SELECT 1 FROM clinics WHERE id = {Tenant!.Value.Value} FOR NO KEY UPDATE", cancellationToken);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => Conventions.Apply(configurationBuilder);

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(ClinicDb).Assembly);
        WallRoundPeople(builder);
        WallRoundCare(builder);
        WallRoundCatalogue(builder);
        WallRoundPost(builder);
        Conventions.NameEverything(builder);
    }

    private void WallRoundPeople(ModelBuilder builder)
    {
        builder.Entity<Clinic>().HasQueryFilter(ClinicFilter, x => x.Id == Tenant);
        builder.Entity<ClinicLogo>().HasQueryFilter(ClinicFilter, x => x.ClinicId == Tenant);
        builder.Entity<Membership>().HasQueryFilter(ClinicFilter, x => x.ClinicId == Tenant || x.PersonId == Actor);
        builder.Entity<Member>().HasQueryFilter(ClinicFilter, x => x.ClinicId == Tenant);
        builder.Entity<Invitation>().HasQueryFilter(ClinicFilter, x => x.ClinicId == Tenant);
        builder.Entity<Cover>().HasQueryFilter(ClinicFilter, x => x.ClinicId == Tenant);
        builder.Entity<RecordOpening>().HasQueryFilter(ClinicFilter, x => x.ClinicId == Tenant);
        builder.Entity<Carer>().HasQueryFilter(ClinicFilter, x => x.ClinicId == Tenant);
        builder.Entity<Consent>().HasQueryFilter(ClinicFilter, x => x.ClinicId == Tenant);
        builder.Entity<Episode>().HasQueryFilter(ClinicFilter, x => x.ClinicId == Tenant);
        builder.Entity<DataRequest>().HasQueryFilter(ClinicFilter, x => x.ClinicId == Tenant);
        builder.Entity<LegalHold>().HasQueryFilter(ClinicFilter, x => x.ClinicId == Tenant);
        builder.Entity<Erasure>().HasQueryFilter(ClinicFilter, x => x.ClinicId == Tenant);
        builder.Entity<Patient>().HasQueryFilter(ClinicFilter, x => x.ClinicId == Tenant);
        builder.Entity<Precaution>().HasQueryFilter(ClinicFilter, x => x.ClinicId == Tenant);
        builder.Entity<RedFlagScreen>().HasQueryFilter(ClinicFilter, x => x.ClinicId == Tenant);
        builder.Entity<PatientLook>().HasQueryFilter(ClinicFilter, x => x.ClinicId == Tenant);
        builder.Entity<CaseloadMark>().HasQueryFilter(ClinicFilter, x => x.ClinicId == Tenant);
        builder.Entity<Message>().HasQueryFilter(ClinicFilter, x => x.ClinicId == Tenant);
        builder.Entity<Conversation>().HasQueryFilter(ClinicFilter, x => x.ClinicId == Tenant);
        builder.Entity<AuditEntry>().HasQueryFilter(ClinicFilter, x => x.ClinicId == Tenant);
    }

    private void WallRoundCare(ModelBuilder builder)
    {
        builder.Entity<Plan>().HasQueryFilter(ClinicFilter, x => x.ClinicId == Tenant);
        builder.Entity<Revision>().HasQueryFilter(ClinicFilter, x => x.ClinicId == Tenant);
        builder.Entity<ItemShown>().HasQueryFilter(ClinicFilter, x => x.ClinicId == Tenant);
        builder.Entity<RevisionSeen>().HasQueryFilter(ClinicFilter, x => x.ClinicId == Tenant);
        builder.Entity<DraftStep>().HasQueryFilter(ClinicFilter, x => x.ClinicId == Tenant);
        builder.Entity<Session>().HasQueryFilter(ClinicFilter, x => x.ClinicId == Tenant);
        builder.Entity<NextDayPain>().HasQueryFilter(ClinicFilter, x => x.ClinicId == Tenant);
        builder.Entity<MissedAnswer>().HasQueryFilter(ClinicFilter, x => x.ClinicId == Tenant);
        builder.Entity<IssuedDocument>().HasQueryFilter(ClinicFilter, x => x.ClinicId == Tenant);
        builder.Entity<Alert>().HasQueryFilter(ClinicFilter, x => x.ClinicId == Tenant);
        builder.Entity<Fall>().HasQueryFilter(ClinicFilter, x => x.ClinicId == Tenant);
        builder.Entity<MeasureAnswer>().HasQueryFilter(ClinicFilter, x => x.ClinicId == Tenant);
        builder.Entity<MeasureSchedule>().HasQueryFilter(ClinicFilter, x => x.ClinicId == Tenant);
        builder.Entity<ContentPack>().HasQueryFilter(ClinicFilter, x => x.ClinicId == Tenant);
    }

    private void WallRoundCatalogue(ModelBuilder builder)
    {
        builder.Entity<SearchRow>().HasQueryFilter(ClinicFilter, x => x.ClinicId == Tenant);
        builder.Entity<OwnExercise>().HasQueryFilter(ClinicFilter, x => x.ClinicId == Tenant);
        builder.Entity<OwnExerciseVersion>().HasQueryFilter(ClinicFilter, x => x.ClinicId == Tenant);
        builder.Entity<OwnRoutine>().HasQueryFilter(ClinicFilter, x => x.ClinicId == Tenant);
        builder.Entity<FactSignOff>().HasQueryFilter(ClinicFilter, x => x.ClinicId == Tenant);
        builder.Entity<ExerciseMark>().HasQueryFilter(ClinicFilter, x => x.ClinicId == Tenant);
        builder.Entity<MediaAsset>().HasQueryFilter(ClinicFilter, x => x.ClinicId == Tenant);
        builder.Entity<MediaContent>().HasQueryFilter(ClinicFilter, x => x.ClinicId == Tenant);
        builder.Entity<MediaChunk>().HasQueryFilter(ClinicFilter, x => x.ClinicId == Tenant);
    }

    private void WallRoundPost(ModelBuilder builder)
    {
        builder.Entity<Reminding>().HasQueryFilter(ClinicFilter, x => x.ClinicId == Tenant);
        builder.Entity<PushDevice>().HasQueryFilter(ClinicFilter, x => x.ClinicId == Tenant);
        builder.Entity<Delivery>().HasQueryFilter(ClinicFilter, x => x.ClinicId == Tenant);
        builder.Entity<ApiKey>().HasQueryFilter(ClinicFilter, x => x.ClinicId == Tenant);
        builder.Entity<SpentAssertion>().HasQueryFilter(ClinicFilter, x => x.ClinicId == Tenant);
        builder.Entity<Webhook>().HasQueryFilter(ClinicFilter, x => x.ClinicId == Tenant);
        builder.Entity<WebhookDelivery>().HasQueryFilter(ClinicFilter, x => x.ClinicId == Tenant);
    }
}
