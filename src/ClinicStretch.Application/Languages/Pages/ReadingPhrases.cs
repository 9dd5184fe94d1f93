namespace ClinicStretch.Application.Languages.Pages;

/// <summary>What a patient reads of sessions that are written down.</summary>
public sealed record ReadingPhrases
{
    public required string Yesterday { get; init; }
    public required string StoppedSafe { get; init; }
    public required string AllOfIt { get; init; }
    public required string NearlyAll { get; init; }
    public required string MoreThanHalf { get; init; }
    public required string AboutHalf { get; init; }
    public required string Some { get; init; }
    public required string NoneThisTime { get; init; }
    public required string PainNotGiven { get; init; }
    public required string PainSaid { get; init; }

    /// <summary>"before {0}"</summary>
    public required Func<int, string> Before { get; init; }

    /// <summary>"worst {0}"</summary>
    public required Func<int, string> Worst { get; init; }

    /// <summary>"after {0}"</summary>
    public required Func<int, string> After { get; init; }

    public required string FromPaper { get; init; }
    public required string AtClinic { get; init; }
    public required string ByHelper { get; init; }
    public required string ByYou { get; init; }
    public required string LaterDay { get; init; }
    public required string StoppingRight { get; init; }
    public required string WellDone { get; init; }
    public required string PartCounts { get; init; }
    public required string ThanksForSaying { get; init; }
    public required string Saved { get; init; }
    public required string SavedHowPain { get; init; }
    public required string RightLater { get; init; }
    public required string SeeNewest { get; init; }
    public required string SavePain { get; init; }
    public required string SafetyNow { get; init; }
    public required string ToQuestions { get; init; }
    public required string Told { get; init; }
    public required string WhatYouTold { get; init; }

    /// <summary>"Effort: {0} out of 10."</summary>
    public required Func<int, string> Effort { get; init; }

    public required string YourNote { get; init; }
    public required string BackToToday { get; init; }
    public required string SomethingWrong { get; init; }
    public required string SeeFirst { get; init; }
    public required string LeaveOut { get; init; }
    public required string LeaveOutText { get; init; }
    public required string StopToday { get; init; }
    public required string StopTodayText { get; init; }
    public required string KeepGoing { get; init; }
    public required string KeepGoingText { get; init; }
    public required string SameAgain { get; init; }
    public required string SameAgainText { get; init; }
    public required string StopThese { get; init; }
    public required string PainHigher { get; init; }
    public required string PainOver { get; init; }
    public required string RestGently { get; init; }
    public required string NotAllPain { get; init; }
    public required string NotAllPainText { get; init; }
    public required string WhatYouHaveDone { get; init; }
    public required string LastSeven { get; init; }
    public required string Counted { get; init; }
    public required string NothingYet { get; init; }
    public required string NothingYetText { get; init; }
    public required string GoToToday { get; init; }
    public required string WasPutRight { get; init; }
    public required string SeeAll { get; init; }
    public required string Pages { get; init; }
    public required string Newest { get; init; }
    public required string Older { get; init; }
    public required string NoneDue { get; init; }
    public required string TooFew { get; init; }

    /// <summary>"You did {0} of the {1} sessions that were due."</summary>
    public required Func<int, int, string> DidFull { get; init; }

    /// <summary>"You did {0} of the {1} sessions that were due, and a part of {2} more."</summary>
    public required Func<int, int, int, string> DidPart { get; init; }

    public required string DayAfter { get; init; }
}
