using System.Globalization;
using ClinicStretch.Application;
using ClinicStretch.Application.Patients;
using ClinicStretch.Application.Patients.Timeline;
using ClinicStretch.Domain;
using Microsoft.AspNetCore.Components;

namespace ClinicStretch.Web.Patients.Record;

/// <summary>All that happened to a patient, by the day, on the patient's own clock.</summary>
public sealed partial class TimelinePage
{
    private const int PageSize = 40;

    // Who looked is asked for by name: most of its lines are the reader's own.
    private static readonly IReadOnlyList<TimelineKind> Usual = [.. Enum.GetValues<TimelineKind>().Where(k => k is not TimelineKind.Access)];

    private PatientRecord? patient;
    private PatientTimeline? timeline;
    private IReadOnlyList<TimelineKind> chosen = [];
    private TimeZoneInfo zone = TimeZoneInfo.Utc;

    [Parameter] public Guid Id { get; set; }

    /// <summary>The kinds that are ticked; empty shows every kind.</summary>
    [SupplyParameterFromQuery(Name = "kind")] public string[]? Kinds { get; set; }

    /// <summary>The moment the page before ended at.</summary>
    [SupplyParameterFromQuery] public string? Before { get; set; }

    private string Address => $"/patients/{Id}/timeline";

    protected override async Task OnInitializedAsync()
    {
        chosen = TimelineKinds.Read(string.Join(',', Kinds ?? []));
        DateTimeOffset? before = DateTimeOffset.TryParse(Before, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var at) ? at : null;
        var found = await Ask(new GetPatient(new PatientId(Id)));
        zone = TimeZoneInfo.FindSystemTimeZoneById(found.Details.TimeZoneId);
        timeline = await Ask(new GetTimeline(found.Id, chosen.Count > 0 ? chosen : Usual, before, PageSize));
        patient = found;
    }

    private DateOnly DayOf(TimelineEntry entry) => entry.At.DayIn(zone);

    private string TimeOf(TimelineEntry entry) => TimeZoneInfo.ConvertTime(entry.At, zone).ToString("HH:mm", CultureInfo.InvariantCulture);

    private string Older(DateTimeOffset next) => $"{Address}?before={Uri.EscapeDataString(next.ToString("O", CultureInfo.InvariantCulture))}"
        + string.Concat(chosen.Select(k => $"&kind={TimelineWords.Value(k)}"));
}
