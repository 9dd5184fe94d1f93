using ClinicStretch.Application.Sessions;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Accounts.Team;
using ClinicStretch.Domain.Exchange.Keys;
using ClinicStretch.Domain.Exchange.Webhooks;
using ClinicStretch.Domain.Patients;
using ClinicStretch.Domain.Patients.Messages;
using ClinicStretch.Domain.Patients.Rights;
using ClinicStretch.Domain.Plans;
using ClinicStretch.Domain.Progress.Measures;
using ClinicStretch.Domain.Sessions;

namespace ClinicStretch.Application.Tests.Repeats;

/// <summary>The same under the same id is the same; anything else under it, in whatever part, is not.</summary>
public sealed class SentAgainTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);
    private static readonly ClinicId Clinic = new(Guid.NewGuid());
    private static readonly PatientId Patient = new(Guid.NewGuid());
    private static readonly PatientId Another = new(Guid.NewGuid());
    private static readonly PersonId Person = new(Guid.NewGuid());
    private static readonly MemberId Member = new(Guid.NewGuid());
    private static readonly SessionId Earlier = new(Guid.NewGuid());

    [Fact]
    public void A_session_is_the_same_with_the_same_body_and_in_the_place_of_the_same_one()
    {
        var known = new Session
        {
            ClinicId = Clinic, Id = new SessionId(Guid.NewGuid()), PatientId = Patient, PlanId = new PlanId(Guid.NewGuid()), Revision = 1, StartedAt = Now, EndedAt = null, LoggedAt = Now,
            ReceivedAt = Now, Day = new DateOnly(2026, 11, 23), Source = Source.Live, Items = [], PainBefore = null, PainWorst = null, PainAfter = null, Effort = null, Note = null,
            ReportedBy = Person, Corrects = Earlier, BodyHash = "hash", LoggedLate = false,
        };
        Assert.True(known.Says("hash", Earlier));
        Assert.False(known.Says("other", Earlier));
        Assert.False(known.Says("hash", null));
        Assert.False(known.Says("hash", new SessionId(Guid.NewGuid())));
    }

    [Fact]
    public void An_answer_to_a_measure_is_the_same_with_the_same_body_of_the_same_patient()
    {
        var known = new MeasureAnswer
        {
            ClinicId = Clinic, Id = new MeasureAnswerId(Guid.NewGuid()), PatientId = Patient, Instrument = "psfs", Version = null, Day = new DateOnly(2026, 11, 23), Reading = new MeasureReading(),
            Score = null, Source = MeasureSource.Patient, ScoredBy = null, ReportedBy = Person, ReceivedAt = Now, Corrects = null, BodyHash = "hash",
        };
        Assert.True(known.Says(Patient, "hash"));
        Assert.False(known.Says(Patient, "other"));
        Assert.False(known.Says(Another, "hash"));
    }

    [Fact]
    public void A_fall_is_the_same_with_the_same_words_of_the_same_patient_at_the_same_time()
    {
        var known = new Fall { ClinicId = Clinic, Id = new FallId(Guid.NewGuid()), PatientId = Patient, HappenedAt = Now, ReportedAt = Now, ReportedBy = Person, Note = "On the stairs" };
        Assert.True(known.Says(Patient, "On the stairs", Now));
        Assert.True(known.Says(Patient, "On the stairs", Now.AddTicks(9)));
        Assert.True(known.Says(Patient, "On the stairs", null));
        Assert.False(known.Says(Patient, "On the stairs", Now.AddMinutes(-1)));
        Assert.False(known.Says(Patient, null, Now));
        Assert.False(known.Says(Another, "On the stairs", Now));
    }

    [Fact]
    public void A_message_is_the_same_with_the_same_words_and_notes_from_the_same_person_to_the_same_patient()
    {
        var note = new ExerciseNote(new PlanId(Guid.NewGuid()), new ItemKey(Guid.NewGuid()), "Bridge", "Slowly");
        var known = new Message
        {
            ClinicId = Clinic, Id = new MessageId(Guid.NewGuid()), PatientId = Patient, Sender = MessageSender.Clinic, By = Person, Member = Member, SentAt = Now, Text = "Well done", Notes = [note],
        };
        Assert.True(known.Says(Patient, Person, "Well done", [note with { }]));
        Assert.False(known.Says(Another, Person, "Well done", [note]));
        Assert.False(known.Says(Patient, new PersonId(Guid.NewGuid()), "Well done", [note]));
        Assert.False(known.Says(Patient, Person, "Stop", [note]));
        Assert.False(known.Says(Patient, Person, "Well done", []));
    }

    [Fact]
    public void A_red_flag_screen_is_the_same_with_the_same_answers_of_the_same_patient_on_the_same_way()
    {
        var known = new RedFlagScreen
        {
            ClinicId = Clinic, Id = new ScreenId(Guid.NewGuid()), PatientId = Patient, SetVersion = "1", Answers = [new("cauda", YesNo.No)], AnsweredBy = AnsweredBy.Patient, AnsweredAt = Now,
            TimeZoneId = "UTC", During = Earlier, Tier = RedFlagTier.None,
        };
        Assert.True(known.Says(Patient, [new("cauda", YesNo.No)], Earlier));
        Assert.False(known.Says(Patient, [new("cauda", YesNo.Yes)], Earlier));
        Assert.False(known.Says(Another, [new("cauda", YesNo.No)], Earlier));
        Assert.False(known.Says(Patient, [new("cauda", YesNo.No)], null));
    }

    [Fact]
    public void A_key_is_the_same_with_the_same_name_scopes_and_last_day()
    {
        var offer = new KeyOffer("App", [KeyScopes.Everything], new DateOnly(2026, 12, 1));
        var known = ApiKey.Make(Clinic, new ApiKeyId(Guid.NewGuid()), offer, "csk_0123456789", Member, Now, new DateOnly(2026, 11, 23));
        Assert.True(known.Says(offer with { Scopes = [KeyScopes.Everything] }));
        Assert.False(known.Says(offer with { Name = "Other" }));
        Assert.False(known.Says(offer with { Scopes = ["system/Patient.rs"] }));
        Assert.False(known.Says(offer with { LastDay = new DateOnly(2026, 12, 2) }));
    }

    [Fact]
    public void A_webhook_is_the_same_with_the_same_name_address_and_events()
    {
        var offer = new WebhookOffer("App", "https://example.org/hook", ["session.logged"]);
        var known = Webhook.Make(Clinic, new WebhookId(Guid.NewGuid()), offer, [], Member, Now);
        Assert.True(known.Says(offer with { Events = ["session.logged"] }));
        Assert.False(known.Says(offer with { Name = "Other" }));
        Assert.False(known.Says(offer with { Address = "https://example.org/other" }));
        Assert.False(known.Says(offer with { Events = [] }));
    }

    [Fact]
    public void A_record_is_opened_once_by_the_same_member_for_the_same_reason()
    {
        var known = new RecordOpening
        {
            ClinicId = Clinic, Id = new OpeningId(Guid.NewGuid()), PatientId = Patient, MemberId = Member, Reason = "Rings with new pain", OpenedAt = Now, EndsAt = Now,
        };
        Assert.True(known.Says(Patient, Member, "Rings with new pain"));
        Assert.False(known.Says(Another, Member, "Rings with new pain"));
        Assert.False(known.Says(Patient, new MemberId(Guid.NewGuid()), "Rings with new pain"));
        Assert.False(known.Says(Patient, Member, "For another reason"));
    }

    [Fact]
    public void A_hold_is_the_same_with_the_same_reason_on_the_same_record()
    {
        var known = new LegalHold { ClinicId = Clinic, Id = new HoldId(Guid.NewGuid()), PatientId = Patient, Reason = "A claim", PlacedBy = Member, PlacedAt = Now };
        Assert.True(known.Says(Patient, "A claim"));
        Assert.False(known.Says(Another, "A claim"));
        Assert.False(known.Says(Patient, "Another claim"));
    }

    [Fact]
    public void An_erasure_is_the_same_of_the_same_record_as_far_as_asked_by_the_same_request()
    {
        var request = new DataRequestId(Guid.NewGuid());
        var known = new Erasure
        {
            ClinicId = Clinic, Id = new ErasureId(Guid.NewGuid()), PatientId = Patient, Scope = ErasureScope.Everything, Cause = ErasureCause.PatientAsked, RequestId = request, At = Now, By = Member,
            Certificate = "", Hash = "",
        };
        Assert.True(known.Says(Patient, ErasureScope.Everything, request));
        Assert.False(known.Says(Another, ErasureScope.Everything, request));
        Assert.False(known.Says(Patient, ErasureScope.BesidesTheRecord, request));
        Assert.False(known.Says(Patient, ErasureScope.Everything, null));
    }

    [Fact]
    public void A_consent_is_taken_back_by_the_patient_for_what_they_name()
    {
        var known = Taken(ConsentState.Withdrawn);
        Assert.True(known.SaysTakenBack(Patient, ConsentKind.ContactByEmail, Person));
        Assert.False(known.SaysTakenBack(Another, ConsentKind.ContactByEmail, Person));
        Assert.False(known.SaysTakenBack(Patient, ConsentKind.ContactByPhone, Person));
        Assert.False(known.SaysTakenBack(Patient, ConsentKind.ContactByEmail, null));
        Assert.False(Taken(ConsentState.Given).SaysTakenBack(Patient, ConsentKind.ContactByEmail, Person));
    }

    private static Consent Taken(ConsentState state) => new()
    {
        ClinicId = Clinic, Id = new ConsentId(Guid.NewGuid()), PatientId = Patient, Kind = ConsentKind.ContactByEmail, State = state, At = Now, Way = ConsentWay.OnScreen, TextVersion = null, Note = null,
        RecordedBy = Member, SaidBy = Person, RecordedAt = Now,
    };
}
