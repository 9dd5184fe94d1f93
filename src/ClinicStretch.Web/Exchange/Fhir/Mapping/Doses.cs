using ClinicStretch.Domain.Plans;
using ClinicStretch.Domain.Sessions;
using ClinicStretch.Fhir;
using ClinicStretch.Fhir.Types;

namespace ClinicStretch.Web.Exchange.Fhir.Mapping;

/// <summary>Doses and schedules: R4 has a place for neither sets nor repetitions nor holds, so that there is an extension for them.</summary>
internal static class Doses
{
    /// <param name="place">Of the item in its plan, from 1; null where that does not matter.</param>
    public static Extension Extension(Canon canon, Dosage dose, SidePlan side, string? variant = null, int? place = null) => canon.Extension("exercise-dosage") with
    {
        Inner =
        [
            new("mode") { ValueCode = Canon.Kebab(dose.Mode) },
            new("repUnit") { ValueCode = Canon.Kebab(dose.RepUnit) },
            .. Parts(dose.Sets, dose.Reps, dose.HoldSeconds),
            .. Seconds("total", dose.TotalSeconds),
            .. Seconds("pace", dose.SecondsPerRep),
            .. Seconds("rest", dose.RestSeconds is 0 ? null : dose.RestSeconds),
            new("side") { ValueCode = Canon.Kebab(side) },
            .. Count("order", place),
            .. variant is null ? [] : new[] { new Extension("variant") { ValueCode = variant } },
        ],
    };

    /// <summary>What was done of a dose; a figure that is not told was done as prescribed.</summary>
    public static Extension Done(Canon canon, PlanItem prescribed, DoneDose? done)
    {
        var dose = prescribed.Dosage;
        return canon.Extension("exercise-dosage") with
        {
            Inner =
            [
                new("mode") { ValueCode = Canon.Kebab(dose.Mode) },
                new("repUnit") { ValueCode = Canon.Kebab(dose.RepUnit) },
                .. Parts(done?.Sets ?? dose.Sets, done?.Reps ?? dose.Reps, done?.HoldSeconds ?? dose.HoldSeconds),
                .. Seconds("total", done?.Seconds ?? dose.TotalSeconds),
                new("side") { ValueCode = Canon.Kebab(prescribed.Side) },
                .. Count("sides", done?.Sides),
            ],
        };
    }

    public static Timing Timing(Schedule schedule) => new()
    {
        Repeat = new TimingRepeat
        {
            BoundsPeriod = Bounds(schedule),
            Frequency = (schedule.TimesPerWeek ?? 1) * schedule.TimesPerDay,
            Period = 1,
            PeriodUnit = schedule.TimesPerWeek is null ? "d" : "wk",
            DayOfWeek = schedule.Days.Count is 0 or DaysOfAWeek ? [] : [.. schedule.Days.OrderBy(d => ((int)d + 6) % DaysOfAWeek).Select(Day)],
            TimeOfDay = schedule.At,
        },
    };

    public static Period Bounds(Schedule schedule) => new(FhirMoment.Of(schedule.Start), schedule.End is { } end ? FhirMoment.Of(end) : null);

    private const int DaysOfAWeek = 7;

    private static string Day(DayOfWeek day) => day.ToString()[..3].ToLowerInvariant();

    private static IEnumerable<Extension> Parts(int sets, int? reps, int? hold) => [.. Count("sets", sets), .. Count("reps", reps), .. Seconds("hold", hold)];

    // Nothing done at all is said by the status; a count of none is no positive number.
    private static IEnumerable<Extension> Count(string url, int? count) => count is > 0 ? [new(url) { ValuePositiveInt = count }] : [];

    private static IEnumerable<Extension> Seconds(string url, int? seconds) => seconds is { } s ? [new(url) { ValueDuration = Quantity.Seconds(s) }] : [];
}
