using System.Globalization;
using ClinicStretch.Domain;

namespace ClinicStretch.Application.Languages.Factors;

/// <summary>What everybody reads about the second step of signing in. Plain words for a reading age of about 11; the formal address.</summary>
public sealed record FactorPhrases
{
    private static readonly Dictionary<Language, FactorPhrases> Books = new()
    {
        [Language.English] = EnglishFactors.Words,
        [Language.Spanish] = SpanishFactors.Words,
        [Language.French] = FrenchFactors.Words,
        [Language.German] = GermanFactors.Words,
    };

    /// <summary>In the language of the page that is being made; in English where that is none of ours.</summary>
    public static FactorPhrases Here => In(Language.Of(CultureInfo.CurrentUICulture.Name));

    public required string Title { get; init; }
    public required string Lead { get; init; }
    public required string NeededTitle { get; init; }
    public required string NeededLead { get; init; }
    public required string HaveOneTitle { get; init; }
    public required string HaveOneLead { get; init; }
    public required string SignInAgain { get; init; }
    public required string App { get; init; }
    public required string AppOff { get; init; }
    public required string AppOn { get; init; }
    public required string SetUp { get; init; }
    public required string SetUpOther { get; init; }
    public required string TurnOff { get; init; }
    public required string SetUpTitle { get; init; }
    public required string Install { get; init; }
    public required string Scan { get; init; }
    public required string PictureAlt { get; init; }
    public required string OrType { get; init; }
    public required string ThenCode { get; init; }
    public required string Code { get; init; }
    public required string CodeHint { get; init; }
    public required string CodeOrRecoveryHint { get; init; }
    public required string TurnOn { get; init; }
    public required string GoOn { get; init; }
    public required string Back { get; init; }
    public required string SignInLead { get; init; }
    public required string LostPhone { get; init; }
    public required string StartAgain { get; init; }
    public required string SignOut { get; init; }
    public required string FirstPage { get; init; }
    public required string CodeRefused { get; init; }
    public required string SetUpRefused { get; init; }

    public required ProofPhrases Proof { get; init; }
    public required RecoveryPhrases Recovery { get; init; }

    public static FactorPhrases In(Language language) => Books[language];

    /// <summary>What can go wrong, by the code of the rule; null for what is not said here.</summary>
    public string? Of(string code) => code switch
    {
        "account.second_factor_refused" => CodeRefused,
        "account.app_refused" => SetUpRefused,
        "account.proof_refused" => Proof.Refused,
        "account.sign_in_with_what_you_have" => HaveOneLead,
        _ => null,
    };
}

/// <summary>Where somebody who is signed in shows once more that it is them.</summary>
public sealed record ProofPhrases
{
    public required string Title { get; init; }
    public required string Lead { get; init; }
    public required string Password { get; init; }
    public required string OrCode { get; init; }
    public required string MailedCode { get; init; }
    public required string AskMail { get; init; }
    public required string MailMaybe { get; init; }
    public required string Refused { get; init; }
}

/// <summary>The codes for a day without the phone.</summary>
public sealed record RecoveryPhrases
{
    public required string Title { get; init; }
    public required string Lead { get; init; }
    public required string Once { get; init; }
    public required string NewOnce { get; init; }
    public required string Print { get; init; }
    public required string Kept { get; init; }
    public required string MakeNew { get; init; }

    /// <summary>How many in, sentence out.</summary>
    public required Func<int, string> Left { get; init; }
}
