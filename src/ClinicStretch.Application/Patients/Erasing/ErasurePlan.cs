using ClinicStretch.Domain.Patients.Rights;

namespace ClinicStretch.Application.Patients.Erasing;

/// <summary>
/// What becomes of each table that can hold a row of a patient. A test finds the tables from the database's own foreign keys and fails for one that
/// is not named here. A name with a dot stands for what is emptied in rows that stay.
/// </summary>
public static class ErasurePlan
{
    public static IReadOnlyList<PlannedTable> Tables { get; } =
    [
        new("patients", ErasureGroup.Person, KeptFor.Treatment),
        new("precautions", ErasureGroup.Person, KeptFor.Treatment),
        new("patients.contact", ErasureGroup.Contact, null),
        new("episodes", ErasureGroup.Treatment, KeptFor.Treatment),
        new("red_flag_screens", ErasureGroup.Treatment, KeptFor.Treatment),
        new("plans", ErasureGroup.Treatment, KeptFor.Treatment),
        new("plan_revisions", ErasureGroup.Treatment, KeptFor.Treatment),
        new("plan_status_changes", ErasureGroup.Treatment, KeptFor.Treatment),
        new("items_shown", ErasureGroup.Treatment, KeptFor.Treatment),
        new("revisions_seen", ErasureGroup.Treatment, KeptFor.Treatment),
        new("alerts", ErasureGroup.Treatment, KeptFor.Treatment),
        new("alert_events", ErasureGroup.Treatment, KeptFor.Treatment),
        new("falls", ErasureGroup.Treatment, KeptFor.Treatment),
        new("sessions", ErasureGroup.Sessions, KeptFor.Treatment),
        new("next_day_pains", ErasureGroup.Sessions, KeptFor.Treatment),
        new("missed_answers", ErasureGroup.Sessions, KeptFor.Treatment),
        new("measure_answers", ErasureGroup.Measures, KeptFor.Treatment),
        new("measure_schedules", ErasureGroup.Measures, KeptFor.Treatment),
        new("messages", ErasureGroup.Messages, KeptFor.Treatment),
        new("conversations", ErasureGroup.Messages, KeptFor.Treatment),
        new("issued_documents", ErasureGroup.Sheets, KeptFor.Treatment),
        new("consents", ErasureGroup.Consents, KeptFor.Proof),
        new("data_requests", ErasureGroup.Requests, KeptFor.Proof),
        new("legal_holds", ErasureGroup.Requests, KeptFor.Proof),
        new("record_openings", ErasureGroup.Openings, KeptFor.Proof),
        new("caseload_marks", ErasureGroup.Workings, KeptFor.Treatment),
        new("patient_looks", ErasureGroup.Workings, null),
        new("plans.unpublished", ErasureGroup.Drafts, null),
        new("plans.draft", ErasureGroup.Drafts, null),
        new("plan_draft_steps", ErasureGroup.Drafts, null),
        new("carers", ErasureGroup.Helpers, null),
        new("invitations", ErasureGroup.Helpers, null),
        new("memberships", ErasureGroup.Account, null),
        new("people", ErasureGroup.Account, null),
        new("sign_ins", ErasureGroup.Account, null),
        new("remindings", ErasureGroup.Reminders, null),
        new("push_devices", ErasureGroup.Reminders, null),
        new("deliveries", ErasureGroup.Reminders, null),
        new("webhook_deliveries", ErasureGroup.Workings, null),
        new("audit_entries", ErasureGroup.Log, KeptFor.Log) { IsKeptAlways = true },
    ];

    /// <summary>What belongs to an account and goes with it, uncounted.</summary>
    public static IReadOnlyList<string> WithAnAccount { get; } = ["person_claims", "person_logins", "person_passkeys", "person_tokens", "sign_in_codes"];

    /// <summary>Why a table is kept; null where it is erased.</summary>
    internal static KeptFor? KeptIn(this PlannedTable table, ErasureScope scope) =>
        scope is ErasureScope.BesidesTheRecord || table.IsKeptAlways ? table.WhileTheRecordIsKept : null;
}

/// <param name="WhileTheRecordIsKept">Why it stays while the law makes the clinic keep the record; null where it goes all the same.</param>
public sealed record PlannedTable(string Name, ErasureGroup Group, KeptFor? WhileTheRecordIsKept)
{
    public bool IsKeptAlways { get; init; }
}

/// <summary>Tables that are one thing to who reads of them.</summary>
public enum ErasureGroup
{
    Person, Contact, Treatment, Sessions, Measures, Messages, Sheets, Consents, Requests, Openings, Workings, Drafts, Helpers, Account, Reminders, Log,
}

/// <summary>Why something is kept.</summary>
public enum KeptFor
{
    /// <summary>It is part of the record of the treatment, which the law makes the clinic keep (GDPR art. 17(3)(b) and (c)).</summary>
    Treatment,

    /// <summary>It shows what was agreed, asked and answered, and who opened the record (GDPR art. 17(3)(e)).</summary>
    Proof,

    /// <summary>The log of who did what: no name and no health data, and a chain that breaks when a row is taken out (GDPR art. 5(2)).</summary>
    Log,

    /// <summary>The account is in use elsewhere.</summary>
    UsedElsewhere,
}
