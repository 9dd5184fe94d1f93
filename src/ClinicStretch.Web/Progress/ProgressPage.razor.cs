using ClinicStretch.Application;
using ClinicStretch.Application.Patients;
using ClinicStretch.Application.Progress;
using ClinicStretch.Application.Sessions;
using ClinicStretch.Domain;
using ClinicStretch.Web.Components;
using Microsoft.AspNetCore.Components;

namespace ClinicStretch.Web.Progress;

/// <summary>How a patient is getting on, as reported.</summary>
public sealed partial class ProgressPage
{
    private const int MostSessions = 100;
    private PatientRecord? patient;
    private PatientProgress? progress;
    private SessionPage? sessions;

    [Inject] private TimeProvider Clock { get; set; } = null!;

    [Parameter] public Guid Id { get; set; }

    /// <summary>4, 12 or 52.</summary>
    [SupplyParameterFromQuery] public int? Weeks { get; set; }

    private int Shown => Weeks is 12 or 52 ? Weeks.Value : 4;

    private ShellLink[] Ranges =>
    [
        new("4 weeks", $"/patients/{Id}/progress?weeks=4"),
        new("12 weeks", $"/patients/{Id}/progress?weeks=12"),
        new("A year", $"/patients/{Id}/progress?weeks=52"),
    ];

    private IReadOnlyList<SessionLine> Rows => [.. sessions!.Sessions.Where(s => s.Day >= progress!.From)];

    protected override async Task OnInitializedAsync()
    {
        var found = await Ask(new GetPatient(new PatientId(Id)));
        var today = Clock.TodayIn(found.Details.TimeZoneId);
        progress = await Ask(new GetProgress(found.Id, today.AddDays(1 - (7 * Shown)), today));
        sessions = await Ask(new ListSessions(found.Id, null, MostSessions));
        patient = found;
    }
}
