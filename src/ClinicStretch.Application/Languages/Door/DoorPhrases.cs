using ClinicStretch.Domain;

namespace ClinicStretch.Application.Languages.Door;

/// <summary>Devices, passkeys and codes. Plain words for a reading age of about 11.</summary>
public sealed record DoorPhrases
{
    private static readonly Dictionary<Language, DoorPhrases> Books = new()
    {
        [Language.English] = EnglishDoorPhrases.All,
        [Language.Spanish] = SpanishDoorPhrases.All,
        [Language.French] = FrenchDoorPhrases.All,
        [Language.German] = GermanDoorPhrases.All,
    };

    public static DoorPhrases In(Language language) => Books[language];

    public required string Title { get; init; }
    public required string Lead { get; init; }
    public required string Devices { get; init; }
    public required string ThisOne { get; init; }
    public required string Unknown { get; init; }
    public required Func<string, string> Seen { get; init; }
    public required string Trusted { get; init; }
    public required Func<string, string> SignOut { get; init; }
    public required string SignOutAll { get; init; }
    public required string SignOutAllLead { get; init; }
    public required string Passkeys { get; init; }
    public required string PasskeysLead { get; init; }
    public required string NoPasskeys { get; init; }
    public required string AddPasskey { get; init; }
    public required Func<string, string> PasskeyMade { get; init; }
    public required Func<string, string> RemovePasskey { get; init; }
    public required string NeedsScript { get; init; }
    public required string Codes { get; init; }
    public required Func<string, string> CodesOn { get; init; }
    public required Func<string, string> CodesOff { get; init; }
    public required string SendCode { get; init; }
    public required string CodeSent { get; init; }
    public required string Code { get; init; }
    public required string Prove { get; init; }
    public required string MailSubject { get; init; }
    public required Func<string, string> MailText { get; init; }
}
