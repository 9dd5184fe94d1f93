using ClinicStretch.Domain;
using ClinicStretch.Domain.Accounts.Team;
using ClinicStretch.Domain.Exchange.Keys;
using ClinicStretch.Domain.Exchange.Webhooks;
using ClinicStretch.Domain.Patients;
using ClinicStretch.Domain.Patients.Messages;
using ClinicStretch.Domain.Patients.Rights;
using ClinicStretch.Domain.Progress.Measures;
using ClinicStretch.Domain.Sessions;

namespace ClinicStretch.Application;

/// <summary>
/// Whether what came under an id that is known says what came first: then it is answered as the first time, and else refused. What has more to compare says so itself.
/// </summary>
internal static class SentAgain
{
    // The database keeps a time to the microsecond.
    private static readonly TimeSpan Kept = TimeSpan.FromMicroseconds(1);

    extension(Session known)
    {
        public bool Says(string bodyHash, SessionId? corrects) => known.BodyHash == bodyHash && known.Corrects == corrects;
    }

    extension(MeasureAnswer known)
    {
        public bool Says(PatientId patient, string bodyHash) => known.BodyHash == bodyHash && known.PatientId == patient;
    }

    extension(Fall known)
    {
        /// <param name="happenedAt">Null when it was said to be just now: the first time it was, and so it is again.</param>
        public bool Says(PatientId patient, string? note, DateTimeOffset? happenedAt) => known.PatientId == patient && known.Note == note
            && (happenedAt is not { } said || (said - known.HappenedAt).Duration() < Kept);
    }

    extension(Message known)
    {
        public bool Says(PatientId patient, PersonId by, string text, IReadOnlyList<ExerciseNote> notes) =>
            known.PatientId == patient && known.By == by && known.Text == text && known.Notes.SequenceEqual(notes);
    }

    extension(RedFlagScreen known)
    {
        public bool Says(PatientId patient, IReadOnlyList<RedFlagAnswer> answers, SessionId? during) =>
            known.PatientId == patient && known.Answers.SequenceEqual(answers) && known.During == during;
    }

    extension(ApiKey known)
    {
        public bool Says(KeyOffer offer) => known.Name == offer.Name && known.LastDay == offer.LastDay && known.Scopes.SequenceEqual(offer.Scopes)
            && known.Jwks == offer.Client?.Jwks && known.JwksAddress == offer.Client?.JwksAddress;
    }

    extension(Webhook known)
    {
        public bool Says(WebhookOffer offer) => known.Name == offer.Name && known.Address == offer.Address && known.Events.SequenceEqual(offer.Events);
    }

    extension(RecordOpening known)
    {
        public bool Says(PatientId patient, MemberId member, string reason) => known.PatientId == patient && known.MemberId == member && known.Reason == reason;
    }

    extension(LegalHold known)
    {
        public bool Says(PatientId patient, string reason) => known.PatientId == patient && known.Reason == reason;
    }

    extension(Erasure known)
    {
        public bool Says(PatientId patient, ErasureScope scope, DataRequestId? request) =>
            known.PatientId == patient && known.Scope == scope && known.RequestId == request;
    }

    extension(Consent known)
    {
        /// <summary>Taken back by the patient themselves.</summary>
        public bool SaysTakenBack(PatientId patient, ConsentKind kind, PersonId? by) =>
            known.PatientId == patient && known.Kind == kind && known.State is ConsentState.Withdrawn && known.SaidBy == by;
    }
}
