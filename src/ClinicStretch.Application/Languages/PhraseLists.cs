namespace ClinicStretch.Application.Languages;

/// <summary>After a dose's first words and a comma.</summary>
public sealed record SidePhrases(string Each, string OnlyLeft, string OnlyRight);

/// <summary>The emergency box (domain.md 3.1). The signs are the ends of the sentence that the lead begins.</summary>
public sealed record EmergencyPhrases
{
    public required string Title { get; init; }

    /// <summary>The lead for a clinic without an emergency number: "Go to the emergency department at once if you have:".</summary>
    public required string Go { get; init; }

    public required string SaddleNumbness { get; init; }
    public required string BladderOrBowel { get; init; }
    public required string DuringSex { get; init; }
    public required string Legs { get; init; }
    public required string ChestOrFaint { get; init; }
    public required string TearingPain { get; init; }
    public required string BigBlow { get; init; }

    /// <summary>In the order of the questions.</summary>
    public IReadOnlyList<string> Signs => [SaddleNumbness, BladderOrBowel, DuringSex, Legs, ChestOrFaint, TearingPain, BigBlow];
}

/// <summary>What pain means for going on, where no number is needed (domain.md 3.2, 3.4).</summary>
public sealed record PainPhrases
{
    /// <summary>The strict policy: "Stop the exercise for the day if pain is new, or worse than before you began.".</summary>
    public required string StopWhenNewOrWorse { get; init; }

    public required string StopWhenItSpreads { get; init; }
    public required string StopWhenDizzy { get; init; }
}

/// <summary>What stands on a sheet once: its title, its lists, its chart, and what must be said of it.</summary>
public sealed record SheetPhrases
{
    public required string Title { get; init; }

    public required string Draft { get; init; }
    public required string Withdrawn { get; init; }
    public required string Ended { get; init; }
    public required string Paused { get; init; }

    public required string EachSession { get; init; }
    public required string WhatYouNeed { get; init; }
    public required string WhatYouWantToReach { get; init; }
    public required string IfItHurts { get; init; }

    public required string LogTitle { get; init; }
    public required string LogLead { get; init; }

    /// <summary>Beside the code of the sheet.</summary>
    public required string ScanLead { get; init; }

    /// <summary>What the code is, for those who cannot see it.</summary>
    public required string ScanAlt { get; init; }
}
