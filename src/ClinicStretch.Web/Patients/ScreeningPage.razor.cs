using ClinicStretch.Application.Catalogue;
using ClinicStretch.Application.Patients;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Catalogue;
using ClinicStretch.Domain.Patients;
using ClinicStretch.Web.Components.Forms;
using Microsoft.AspNetCore.Components;

namespace ClinicStretch.Web.Patients;

/// <summary>The red-flag questions, as a therapist asks them. No answer is filled in before it is given.</summary>
public sealed partial class ScreeningPage
{
    private PatientRecord? patient;
    private IReadOnlyList<RedFlagQuestion> questions = [];
    private ScreenLine? answered;
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
        else if (await Change(new RecordScreen(new ScreenId(screen), new PatientId(Id), answers), _ => questions[0].Code, kept => answered = kept))
        {
            GoTo(Next(answered!));
        }
    }

    // Where nothing was found, the way to a plan goes straight on; its last page says what the answers mean.
    private string Next(ScreenLine kept) => (Plan, kept.Tier) switch
    {
        ({ } plan, RedFlagTier.None) => $"/plans/{plan}/publish",
        ({ } plan, _) => $"/patients/{Id}/screen/result?plan={plan}",
        _ => $"/patients/{Id}/screen/result",
    };

    private string[] Given(string code) => IsPost ? [Http.Request.Form.Text(code)] : [];
}
