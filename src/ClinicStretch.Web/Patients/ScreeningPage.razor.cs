using ClinicStretch.Application.Catalogue;
using ClinicStretch.Application.Patients;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Catalogue;
using ClinicStretch.Web.Components.Forms;
using Microsoft.AspNetCore.Components;

namespace ClinicStretch.Web.Patients;

/// <summary>The red-flag questions, as a therapist asks them. No answer is filled in before it is given.</summary>
public sealed partial class ScreeningPage
{
    private PatientRecord? patient;
    private IReadOnlyList<RedFlagQuestion> questions = [];
    private string screenId = Guid.CreateVersion7().ToString();

    [Parameter] public Guid Id { get; set; }

    /// <summary>A plan to come back to.</summary>
    [SupplyParameterFromQuery] public Guid? Plan { get; set; }

    protected override async Task OnInitializedAsync()
    {
        questions = (await Ask(new GetRelease())).Safety.RedFlags;
        patient = await Ask(new GetPatient(new PatientId(Id)));
        if (IsPost)
        {
            screenId = Http.Request.Form.Text("screen-id");
        }
    }

    private async Task Send()
    {
        var answers = ScreeningAnswers.Read(Http.Request.Form, questions);
        foreach (var question in questions.Where(q => answers.All(a => a.Code != q.Code)))
        {
            Errors.Add(new FormError(question.Code, $"Choose an answer: {question.Label}."));
        }

        if (Errors.Count > 0 || !Guid.TryParse(screenId, out var screen))
        {
            Refuse();
        }
        else if (await Change(new RecordScreen(new ScreenId(screen), new PatientId(Id), answers), _ => questions[0].Code))
        {
            GoTo($"/patients/{Id}/screen/result" + (Plan is { } plan ? $"?plan={plan}" : ""));
        }
    }

    private string[] Given(string code) => IsPost ? [Http.Request.Form.Text(code)] : [];
}
