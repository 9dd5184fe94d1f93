using ClinicStretch.Domain;

namespace ClinicStretch.Application.Languages.Rights;

/// <summary>The document of all that is kept of a patient, on the screen and on paper. Words that stand after a colon or a comma begin small.</summary>
public sealed record RecordPhrases
{
    private static readonly Dictionary<Language, RecordPhrases> Books = new()
    {
        [Language.English] = EnglishRecord.All,
        [Language.Spanish] = SpanishRecord.All,
        [Language.French] = FrenchRecord.All,
        [Language.German] = GermanRecord.All,
    };

    public static RecordPhrases In(Language language) => Books[language];

    public required string Title { get; init; }
    /// <summary>"All that {0} keeps of you here, as it was on {1}."</summary>
    public required Func<string, string, string> Lead { get; init; }

    public required string Nothing { get; init; }
    public required string About { get; init; }
    public required string Name { get; init; }
    public required string Reference { get; init; }
    public required string Born { get; init; }
    public required string Mail { get; init; }
    public required string Phone { get; init; }
    public required string Address { get; init; }
    public required string InEmergency { get; init; }
    public required string Speaks { get; init; }
    public required string TimeZone { get; init; }
    public required string GetsUp { get; init; }
    public required string MinutesADay { get; init; }
    public required string Interpreter { get; init; }
    public required string Therapist { get; init; }
    public required string TakeCare { get; init; }
    /// <summary>"from {0}"</summary>
    public required Func<string, string> From { get; init; }

    /// <summary>"until {0}"</summary>
    public required Func<string, string> Until { get; init; }

    public required string Episodes { get; init; }
    public required string Plans { get; init; }
    /// <summary>"Version {0} from {1}"</summary>
    public required Func<string, string, string> Version { get; init; }

    public required string Reason { get; init; }
    /// <summary>"{0} was shown to you on {1}"</summary>
    public required Func<string, string, string> WasShown { get; init; }

    public required string Sessions { get; init; }
    public required string PutsRight { get; init; }
    public required string Fell { get; init; }
    public required string NextDay { get; init; }
    /// <summary>"{0} out of 10"</summary>
    public required Func<string, string> OutOfTen { get; init; }

    public required string Falls { get; init; }
    public required string Answers { get; init; }
    public required string Questions { get; init; }
    public required string Yes { get; init; }
    public required string No { get; init; }
    public required string NotSure { get; init; }
    /// <summary>"Looked at by {0}"</summary>
    public required Func<string, string> Weighed { get; init; }

    public required string Alerts { get; init; }
    public required string AlertsLead { get; init; }
    public required string Messages { get; init; }
    public required string You { get; init; }
    public required string Clinic { get; init; }
    public required string Helper { get; init; }
    public required string Agreed { get; init; }
    public required string Given { get; init; }
    public required string Withdrawn { get; init; }
    public required string Requests { get; init; }
    public required string Erasure { get; init; }
    public required string Helpers { get; init; }
    /// <summary>"invited on {0}"</summary>
    public required Func<string, string> Invited { get; init; }

    /// <summary>"used on {0}"</summary>
    public required Func<string, string> Used { get; init; }

    public required string SignIn { get; init; }
    /// <summary>"Passkey: {0}"</summary>
    public required Func<string, string> Passkey { get; init; }

    /// <summary>"Signed in: {0}"</summary>
    public required Func<string, string> SignedIn { get; init; }

    public required string Browser { get; init; }
    public required string Invitation { get; init; }
    public required string Reminders { get; init; }
    public required string ByMail { get; init; }
    public required string ByPush { get; init; }
    /// <summary>"Calendar since {0}"</summary>
    public required Func<string, string> Calendar { get; init; }

    public required string Sent { get; init; }
    public required string NotSent { get; init; }
    public required string Unsure { get; init; }
    public required string Waiting { get; init; }
    public required string Documents { get; init; }
    public required string Openings { get; init; }
    public required string Looked { get; init; }
    public required string DidLook { get; init; }
    public required string DidChange { get; init; }
}
