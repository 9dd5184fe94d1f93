namespace ClinicStretch.Application.Languages.Pages;

/// <summary>The safety questions, what follows from them, and the page of help.</summary>
public sealed record SafetyPhrases
{
    public required string CheckTitle { get; init; }
    public required string CheckLead { get; init; }
    public required string No { get; init; }
    public required string Yes { get; init; }
    public required string NotSure { get; init; }
    public required string SendAnswers { get; init; }

    /// <summary>"Please answer: {0}"</summary>
    public required Func<string, string> PleaseAnswer { get; init; }

    public required string AnswerSafety { get; init; }
    public required string Talk { get; init; }
    public required string PausedText { get; init; }
    public required string Break { get; init; }
    public required string BreakText { get; init; }
    public required string WhichPlan { get; init; }
    public required string WhyHint { get; init; }
    public required string PauseButton { get; init; }
    public required string ChoosePlan { get; init; }
    public required string SayWhyPause { get; init; }
    public required string DataTitle { get; init; }
    public required string DataText { get; init; }
    public required string GetHelp { get; init; }
    public required string GoNow { get; init; }

    /// <summary>"Call {0}"</summary>
    public required Func<string, string> CallNumber { get; init; }

    public required string WhatToSay { get; init; }
    public required string SayEmergency { get; init; }
    public required string DoNotDrive { get; init; }
    public required string StoppedEmergency { get; init; }
    public required string TalkToday { get; init; }
    public required string ContactToday { get; init; }

    /// <summary>"Call your clinic: {0}"</summary>
    public required Func<string, string> CallClinicAt { get; init; }

    public required string SayUrgent { get; init; }
    public required string StoppedUrgent { get; init; }
    public required string IfWorse { get; init; }
    public required string AnswerAgain { get; init; }
    public required string FallTitle { get; init; }
    public required string HelpersTitle { get; init; }
}
