using ClinicStretch.Domain;

namespace ClinicStretch.Application.Languages.Rights;

/// <summary>The pages on which a patient takes back what they agreed to and asks for their data to be erased.</summary>
public sealed record RightsPhrases
{
    private static readonly Dictionary<Language, RightsPhrases> Books = new()
    {
        [Language.English] = EnglishRights.All,
        [Language.Spanish] = SpanishRights.All,
        [Language.French] = FrenchRights.All,
        [Language.German] = GermanRights.All,
    };

    public static RightsPhrases In(Language language) => Books[language];

    /// <summary>What a broken rule says to a patient; null where there are no words for it.</summary>
    /// <param name="code">Of the rule.</param>
    public string? Of(string code) => code switch
    {
        "consent.not_given" => NotGiven,
        "data_request.another_open" => AlreadyAsked,
        "data_request.answered" => AnsweredAlready,
        _ => null,
    };

    public required string Agreed { get; init; }
    public required string AgreedLead { get; init; }
    public required string AgreedNothing { get; init; }
    /// <summary>"You agreed on {0}."</summary>
    public required Func<string, string> Since { get; init; }

    /// <summary>"Taken back on {0}."</summary>
    public required Func<string, string> TakenBackOn { get; init; }

    public required string AgreeAgain { get; init; }
    public required string TakeBack { get; init; }
    public required string TakeBackTitle { get; init; }
    public required string WhatFollows { get; init; }
    public required string TakeBackNow { get; init; }
    public required string LeaveIt { get; init; }
    public required string NotGiven { get; init; }
    public required string TakenBack { get; init; }
    public required string Erase { get; init; }
    public required string EraseShort { get; init; }
    public required string EraseBegin { get; init; }
    public required string EraseKnow { get; init; }
    public required string EraseNotAtOnce { get; init; }
    public required string EraseLaw { get; init; }
    public required string EraseMonth { get; init; }
    public required string EraseBack { get; init; }
    public required string EraseKeep { get; init; }
    public required string EraseNote { get; init; }
    public required string EraseNoteHint { get; init; }
    public required string EraseSend { get; init; }
    public required string Asked { get; init; }
    /// <summary>"You asked on {0}."</summary>
    public required Func<string, string> AskedOn { get; init; }

    /// <summary>"Your clinic answers by {0} at the latest."</summary>
    public required Func<string, string> AnswerBy { get; init; }

    public required string TakeRequestBack { get; init; }
    /// <summary>"You took it back on {0}."</summary>
    public required Func<string, string> RequestTakenBackOn { get; init; }

    /// <summary>"Your clinic answered on {0}:"</summary>
    public required Func<string, string> AnsweredOn { get; init; }

    public required string Complain { get; init; }
    public required string BackToData { get; init; }
    public required string AlreadyAsked { get; init; }
    public required string AnsweredAlready { get; init; }
}
