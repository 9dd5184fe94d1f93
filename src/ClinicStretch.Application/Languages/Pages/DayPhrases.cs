namespace ClinicStretch.Application.Languages.Pages;

/// <summary>What the page of the day says.</summary>
public sealed record DayPhrases
{
    public required string Hello { get; init; }
    public required string Morning { get; init; }
    public required string Afternoon { get; init; }
    public required string Evening { get; init; }
    public required string NotSaved { get; init; }
    public required string TellTherapist { get; init; }
    public required string TellTherapistText { get; init; }
    public required string NoPlan { get; init; }
    public required string NoPlanText { get; init; }
    public required string PlanGone { get; init; }
    public required string ToDo { get; init; }
    public required string Done { get; init; }
    public required string Rest { get; init; }
    public required string NotYet { get; init; }
    public required string Ended { get; init; }
    public required string Paused { get; init; }
    public required string DoNotDo { get; init; }
    public required string Reason { get; init; }

    /// <summary>"You meant to be back on {0}."</summary>
    public required Func<string, string> BackOn { get; init; }

    public required string OnlyTherapist { get; init; }

    /// <summary>"The last day was {0}. Ask your therapist how to go on."</summary>
    public required Func<string, string> LastDay { get; init; }

    /// <summary>"Your plan starts on {0}. You can look at it now."</summary>
    public required Func<string, string> StartsOn { get; init; }

    public required string RestText { get; init; }
    public required string DoneOne { get; init; }

    /// <summary>"You have done {0} sessions today."</summary>
    public required Func<int, string> DoneMany { get; init; }

    public required string DoneWhy { get; init; }
    public required string OpenOne { get; init; }

    /// <summary>"{0} sessions are still open this week. You choose the days."</summary>
    public required Func<int, string> OpenMany { get; init; }

    /// <summary>"{0} sessions are left today."</summary>
    public required Func<int, string> LeftToday { get; init; }

    public required string YouNeed { get; init; }
    public required string WhyYouDoThis { get; init; }
    public required string WhatChanged { get; init; }
    public required string WhyAsItIs { get; init; }
    public required string AllDone { get; init; }
    public required string ItemByItem { get; init; }
    public required string StepByStep { get; init; }
    public required string LogAnother { get; init; }
    public required string LogOne { get; init; }
    public required string Sheet { get; init; }
    public required string Exercises { get; init; }
    public required string YourExercises { get; init; }
}
