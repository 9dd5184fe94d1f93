using System.Globalization;
using ClinicStretch.Application.Progress;
using ClinicStretch.Domain;

namespace ClinicStretch.Web.Progress;

/// <summary>Which days the progress page shows, as its address says.</summary>
/// <param name="Weeks">Null for the whole plan or for own days.</param>
public sealed record ProgressRange(string Name, int? Weeks, bool Whole = false, DateOnly? From = null, DateOnly? To = null)
{
    private static readonly ProgressRange FourWeeks = new("4 weeks", 4);

    public static IReadOnlyList<ProgressRange> Usual { get; } = [new("1 week", 1), FourWeeks, new("12 weeks", 12), new("Whole plan", null, Whole: true)];

    /// <summary>Four weeks where the address asks for nothing that there is; null where it names days that cannot be read.</summary>
    public static ProgressRange? Read(IQueryCollection query)
    {
        var (from, to) = (query["from"].ToString(), query["to"].ToString());
        if (from.Length > 0 || to.Length > 0)
        {
            return DayOf(from) is { } first && DayOf(to) is { } last ? new ProgressRange("Own days", null, From: first, To: last) : null;
        }

        return Usual.FirstOrDefault(r => r.Whole ? query["range"] == "plan" : query["weeks"] == $"{r.Weeks}") ?? FourWeeks;
    }

    public GetProgress Request(PatientId patient, DateOnly today) => this switch
    {
        { Whole: true } => new GetProgress(patient, null, today, Whole: true),
        { Weeks: { } weeks } => new GetProgress(patient, today.AddDays(1 - (7 * weeks)), today),
        _ => new GetProgress(patient, From, To),
    };

    /// <param name="page">Which of the patient's pages.</param>
    public string Address(Guid patient, string page = "progress") => $"/patients/{patient}/{page}" + (Whole ? "?range=plan" : Weeks is { } weeks ? $"?weeks={weeks}" : "");

    private static DateOnly? DayOf(string typed) =>
        DateOnly.TryParseExact(typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
