using ClinicStretch.Application.Progress.Charting;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Accounts;
using ClinicStretch.Domain.Accounts.Brand;
using ClinicStretch.Domain.Patients;
using ClinicStretch.Domain.Plans;
using ClinicStretch.Domain.Progress;
using ClinicStretch.Domain.Progress.Charting;
using ClinicStretch.Domain.Progress.Measures;
using ClinicStretch.Domain.Sessions;

namespace ClinicStretch.Application.Progress.Reports;

/// <summary>All that a report is written from: the figures of the progress screen, and what was said beside them.</summary>
internal sealed record ReportMatter
{
    public required ReportFor For { get; init; }
    public required Language Language { get; init; }
    public required PatientDetails Patient { get; init; }
    public required ClinicDetails Clinic { get; init; }
    public required ClinicProfile Profile { get; init; }

    /// <summary>Name of the patient's therapist.</summary>
    public required string Therapist { get; init; }

    /// <summary>Name of the member who makes it, and signs a letter; the therapist's where the patient makes it.</summary>
    public required string Author { get; init; }

    /// <summary>In the patient's time zone.</summary>
    public required DateOnly Today { get; init; }

    public required PatientProgress Progress { get; init; }

    /// <summary>Those that the progress tells of, newest first.</summary>
    public required IReadOnlyList<Plan> Plans { get; init; }

    /// <summary>Up to the last of the days, those from before the first one too: a change is held against the first answer.</summary>
    public required IReadOnlyList<MeasureSeries> Measures { get; init; }

    /// <summary>Raised in these days, oldest first.</summary>
    public required IReadOnlyList<Alert> Alerts { get; init; }

    /// <summary>Sessions of these days whose notes are to be told, oldest first.</summary>
    public required IReadOnlyList<Session> Notes { get; init; }

    /// <summary>A word of the therapist's; null for none.</summary>
    public required string? Text { get; init; }

    public DayWindow Window => new(Progress.From, Progress.To.AddDays(1));

    public TimeZoneInfo Zone => TimeZoneInfo.FindSystemTimeZoneById(Patient.TimeZoneId);

    public bool ByWeek => Periods.AreWeeks(Window);

    public bool IsForPatient => For is ReportFor.Patient;

    /// <summary>As the screen's chart counts them.</summary>
    public IReadOnlyList<PeriodCounts> Bars => Periods.Count(
        Window, [.. Progress.Plans.Select(p => p.Adherence)], Progress.Pain.ToDictionary(p => p.Session, p => p.Day));

    /// <summary>As the screen's chart shows it.</summary>
    public IReadOnlyList<PeriodPain> Pain => PeriodPain.Over(Window, Progress.Pain);

    /// <summary>Plans of which something was due or done in these days.</summary>
    public IReadOnlyList<PlanProgress> Shown => [.. Progress.Plans.Where(p => p.Adherence.Slots.Count > 0 || p.Items.Count > 0)];
}
