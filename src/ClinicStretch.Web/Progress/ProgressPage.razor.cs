using ClinicStretch.Application;
using ClinicStretch.Application.Patients;
using ClinicStretch.Application.Progress;
using ClinicStretch.Application.Progress.Measures;
using ClinicStretch.Domain;
using ClinicStretch.Web.Components;
using ClinicStretch.Web.Components.Forms;
using ClinicStretch.Web.Progress.Chart;
using Microsoft.AspNetCore.Components;

namespace ClinicStretch.Web.Progress;

/// <summary>How a patient is getting on, as reported.</summary>
public sealed partial class ProgressPage
{
    private PatientRecord? patient;
    private PatientProgress? progress;
    private ProgressPicture? picture;
    private PatientMeasures? measures;
    private ProgressRange range = ProgressRange.Usual[1];
    private IReadOnlyList<ReportRow> rows = [];

    [Inject] private TimeProvider Clock { get; set; } = null!;

    [Parameter] public Guid Id { get; set; }

    // The same days.
    private string Report => range is { Whole: false, Weeks: null } && progress is { } shown
        ? $"/patients/{Id}/report?from={shown.From:yyyy-MM-dd}&to={shown.To:yyyy-MM-dd}"
        : range.Address(Id, "report");

    protected override async Task OnInitializedAsync()
    {
        var found = await Ask(new GetPatient(new PatientId(Id)));
        var today = Clock.TodayIn(found.Details.TimeZoneId);
        var asked = ProgressRange.Read(Http.Request.Query);
        if (asked is null)
        {
            Errors.Add(new FormError("from", "Choose a first and a last day."));
            Refuse();
        }
        else if (await Change(asked.Request(found.Id, today), _ => "from", answer => progress = answer))
        {
            range = asked;
        }

        progress ??= await Ask(range.Request(found.Id, today));
        picture = new ProgressPicture(progress, TimeZoneInfo.FindSystemTimeZoneById(found.Details.TimeZoneId));
        rows = ReportRow.Of(progress);
        measures = await Ask(new GetMeasures(found.Id));
        patient = found;
    }
}
