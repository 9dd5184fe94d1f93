namespace ClinicStretch.Domain.Progress.Measures;

/// <summary>What an answer to a measure must be (domain.md 4.1, 4.2).</summary>
public static class MeasureRules
{
    public const int FewestActivities = 3;
    public const int MostActivities = 5;

    /// <summary>How far back an answer may be entered.</summary>
    public const int MostDaysBack = 366;

    private const int HighestSubscore = 5;

    public static readonly Rule IsKnown = Rule.OfInput("measure.unknown", "There is no such measure.");
    public static readonly Rule Fits = Rule.OfInput("measure.reading", "Answer what this measure asks, with a number in its range, and nothing else.");
    public static readonly Rule DayFits = Rule.OfInput("measure.day", "Give a day that is not in the future and lies within the last year.");

    public static readonly Rule TotalSaysWhereFrom =
        Rule.OfInput("measure.total_source", "Say which version was used and who scored it.");

    public static readonly Rule TotalIsForMembers = new("measure.total_member", "This result is entered by a member of the clinic.");

    public static readonly Rule NamesThreeToFive =
        Rule.OfInput("measure.activities", "Name three to five different activities, and rate each from 0 to 10.");

    public static readonly Rule SameActivities =
        new("measure.same_activities", "Rate the activities that were named at the start. One that no longer matters may be left out.");

    public static readonly Rule NeedsPack =
        new("measure.pack_missing", "The clinic has no content pack for this measure. An administrator can add one.");

    public static readonly Rule SameIdSameAnswer = new("measure.same_id", "Another answer has this id already. Send this one under a new id.");

    public static readonly Rule CorrectsTheNewest =
        new("measure.corrects_newest", "Correct the newest version of an answer to the same measure.");

    public static readonly Rule ClinicsIsTheClinics = new(
        "measure.entered_by_clinic", "Your clinic entered this answer, so only the clinic can change it. Tell your therapist what is different.");

    internal static void Check(MeasureReport report, DateOnly today)
    {
        DayFits.MustHold(report.Day <= today && report.Day >= today.AddDays(-MostDaysBack));
        Fits.MustHold(FitsKind(report.Instrument, report.Reading));
        if (report.Instrument.Kind is InstrumentKind.Total)
        {
            TotalIsForMembers.MustHold(report.Source is MeasureSource.InClinic);
            TotalSaysWhereFrom.MustHold(!string.IsNullOrWhiteSpace(report.Version) && !string.IsNullOrWhiteSpace(report.ScoredBy));
        }
    }

    internal static void CheckPack(MeasureReport report, IReadOnlyCollection<string>? items)
    {
        if (report.Instrument.NeedsPack)
        {
            NeedsPack.MustHold(items is not null);
            Fits.MustHold(report.Reading.Ticked!.Distinct().Count() == report.Reading.Ticked!.Count && report.Reading.Ticked.All(items.Contains));
        }
    }

    internal static void CheckAgainst(MeasureReport report, IReadOnlyCollection<MeasureAnswer> before)
    {
        CorrectsTheNewest.MustHold(report.Corrects is not { } old
            || (before.Any(a => a.Id == old && a.Instrument == report.Instrument.Code) && !before.Any(a => a.Corrects == old)));
        ClinicsIsTheClinics.MustHold(
            report.Source is MeasureSource.InClinic || !before.Any(a => a.Id == report.Corrects && a.Source is MeasureSource.InClinic));
        if (report.Reading.Activities is not { } rated)
        {
            return;
        }

        var known = MeasureAnswer.Standing(before.Where(a => a.Instrument == report.Instrument.Code && a.Id != report.Corrects));
        if (known.Count is 0 || report.Day < known[0].Day)
        {
            NamesThreeToFive.MustHold(rated.Count is >= FewestActivities and <= MostActivities);
        }
        else
        {
            SameActivities.MustHold(rated.All(a => known[0].Reading.Activities!.Any(f => f.Name == a.Name)));
        }
    }

    private static bool FitsKind(Instrument instrument, MeasureReading reading) => instrument.Kind switch
    {
        InstrumentKind.Scale or InstrumentKind.Steps => OnlyValue(reading) && IsIn(instrument, reading.Value) && IsWhole(reading.Value),
        InstrumentKind.Activities => reading is { Value: null, Ticked: null, Risk: null, Subscore: null, Activities: { } rated } && AreRated(rated),
        InstrumentKind.Ticks => reading is { Value: null, Activities: null, Risk: null, Subscore: null, Ticked: not null },
        _ when instrument == Instruments.StartBack => reading is { Activities: null, Ticked: null, Risk: not null }
            && (reading.Value is null || (IsIn(instrument, reading.Value) && IsWhole(reading.Value)))
            && reading.Subscore is null or (>= 0 and <= HighestSubscore),
        _ => OnlyValue(reading) && IsIn(instrument, reading.Value) && (instrument == Instruments.Promis || instrument == Instruments.Oswestry || IsWhole(reading.Value)),
    };

    private static bool OnlyValue(MeasureReading reading) => reading is { Value: not null, Activities: null, Ticked: null, Risk: null, Subscore: null };

    private static bool IsIn(Instrument instrument, decimal? value) => value >= instrument.Lowest && value <= instrument.Highest;

    private static bool IsWhole(decimal? value) => value is null || decimal.Truncate(value.Value) == value;

    private static bool AreRated(IReadOnlyList<ActivityRating> rated) =>
        rated.Count is >= 1 and <= MostActivities
        && rated.All(a => a.Rating is >= 0 and <= 10 && !string.IsNullOrWhiteSpace(a.Name))
        && rated.Select(a => a.Name).Distinct(StringComparer.OrdinalIgnoreCase).Count() == rated.Count;
}
