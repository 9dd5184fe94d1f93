namespace ClinicStretch.Application.Languages.Pages;

/// <summary>The words of the forms that a session is written down with, and what is said when some of it is wrong.</summary>
public sealed record WritingPhrases
{
    public required string LogTitle { get; init; }
    public required string HowDidItGo { get; init; }
    public required string SayWhat { get; init; }
    public required string SaveSession { get; init; }
    public required string SavedAlready { get; init; }
    public required string WhichDay { get; init; }
    public required string WhatTime { get; init; }
    public required string Pain { get; init; }
    public required string More { get; init; }
    public required string HowHard { get; init; }
    public required string HowHardHint { get; init; }
    public required string Note { get; init; }
    public required string NoteHint { get; init; }
    public required string PainBefore { get; init; }
    public required string PainWorst { get; init; }
    public required string PainAfter { get; init; }
    public required string Rounds { get; init; }

    /// <summary>"Out of {0}"</summary>
    public required Func<int, string> OutOf { get; init; }

    public required string SecondsInAll { get; init; }
    public required string TimesInRound { get; init; }
    public required string Times { get; init; }
    public required string WhichSides { get; init; }
    public required string BothSides { get; init; }
    public required string OneSide { get; init; }
    public required string Why { get; init; }
    public required string OutcomeDone { get; init; }
    public required string OutcomePartly { get; init; }
    public required string OutcomeTooHard { get; init; }
    public required string OutcomeNotPossible { get; init; }
    public required string OutcomeSkipped { get; init; }
    public required string RatherNot { get; init; }
    public required string NoTime { get; init; }
    public required string Forgot { get; init; }
    public required string HurtTooMuch { get; init; }
    public required string WentDownLeg { get; init; }
    public required string FeltDizzy { get; init; }
    public required string WasTooHard { get; init; }
    public required string NoEquipment { get; init; }
    public required string TherapistSaid { get; init; }
    public required string Another { get; init; }

    /// <summary>"Say how it went: {0}."</summary>
    public required Func<string, string> SayHow { get; init; }

    /// <summary>"Say how much you did: {0}."</summary>
    public required Func<string, string> SayHowMuch { get; init; }

    public required string WholeNumber { get; init; }
    public required string ChooseDay { get; init; }
    public required string TypeTime { get; init; }
    public required string ChooseScore { get; init; }
    public required string InTheFuture { get; init; }
    public required string TooLate { get; init; }
    public required string PlanNotActive { get; init; }
    public required string CorrectedAlready { get; init; }
    public required string ClinicsOwn { get; init; }
    public required string CorrectTitle { get; init; }
    public required string PutRight { get; init; }
    public required string PutRightLead { get; init; }
    public required string RightAlready { get; init; }
    public required string OpenNewest { get; init; }
    public required string SaveCorrection { get; init; }
    public required string LeaveIt { get; init; }
}
