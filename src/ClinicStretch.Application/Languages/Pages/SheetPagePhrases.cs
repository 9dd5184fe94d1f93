namespace ClinicStretch.Application.Languages.Pages;

/// <summary>A printed sheet: is it the current one, and its grid to be entered.</summary>
public sealed record SheetPagePhrases
{
    public required string Title { get; init; }
    public required string Lead { get; init; }
    public required string FirstDay { get; init; }
    public required string ShowDays { get; init; }
    public required string Exercise { get; init; }
    public required string All { get; init; }
    public required string PainBefore { get; init; }
    public required string PainAfter { get; init; }
    public required string Known { get; init; }

    /// <summary>"{0}, session {1}"</summary>
    public required Func<string, int, string> SessionOf { get; init; }

    /// <summary>"{0}: {1}"</summary>
    public required Func<string, string, string> Place { get; init; }

    public required string Save { get; init; }
    public required string NothingToEnter { get; init; }
    public required string TickFirst { get; init; }

    /// <summary>"{0}: tick at least one exercise, or leave the pain empty."</summary>
    public required Func<string, string> TickOne { get; init; }

    /// <summary>"{0}: pain is a whole number from 0 to 10."</summary>
    public required Func<string, string> ScoreWrong { get; init; }

    public required string SavedOne { get; init; }

    /// <summary>"{0} sessions are saved from your sheet."</summary>
    public required Func<int, string> SavedMany { get; init; }

    public required string SavedNone { get; init; }
    public required string ToHistory { get; init; }
    public required string CheckTitle { get; init; }
    public required string Current { get; init; }
    public required string NotCurrent { get; init; }
    public required string Unknown { get; init; }
    public required string Enter { get; init; }
    public required string SignInFirst { get; init; }
}
