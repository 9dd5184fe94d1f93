using ClinicStretch.Application.Accounts;
using ClinicStretch.Application.Accounts.Brand;
using ClinicStretch.Application.Catalogue;
using ClinicStretch.Application.Patients;
using ClinicStretch.Application.Patients.Duplicates;
using ClinicStretch.Domain;
using ClinicStretch.Web.Components.Forms;
using Microsoft.AspNetCore.Components;

namespace ClinicStretch.Web.Patients;

/// <summary>Registers a patient, or changes what is known of them.</summary>
public sealed partial class PatientEditPage
{
    private PatientForm? form;
    private string? known;
    private IReadOnlyList<string> offered = [];
    private IReadOnlyList<PossibleDuplicate> duplicates = [];
    private IReadOnlyDictionary<string, string>? meanings;

    [Parameter] public Guid? Id { get; set; }

    protected override async Task OnInitializedAsync()
    {
        offered = (await Ask(new GetClinicProfile())).Languages;
        meanings = (await Ask(new GetRelease())).CodeLists.CautionTag;
        if (Id is { } id)
        {
            var patient = await Ask(new GetPatient(new PatientId(id)));
            (known, form) = (patient.Details.Name, PatientForm.Of(patient));
        }
        else
        {
            form = PatientForm.New(await Ask(new GetClinic()));
        }

        if (IsPost)
        {
            form = PatientForm.Read(Http.Request.Form) with { Id = Id?.ToString() ?? Http.Request.Form["id"].ToString() };
        }
    }

    private async Task Save()
    {
        if (form!.ToRequest(Errors) is not { } request)
        {
            Refuse();
        }
        else if (await MayBeKnown(request))
        {
            Http.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        }
        else if (await Change(request, PatientForm.FieldOf))
        {
            GoTo($"/patients/{request.Id.Value}" + (Http.Request.Form["do"] == "prescribe" ? "/prescribe" : ""));
        }
    }

    // Asked once, of somebody new: "register all the same" says that it was seen.
    private async Task<bool> MayBeKnown(PutPatient request)
    {
        var isNew = Id is null && Http.Request.Form.Text("do") is not "all-the-same";
        return isNew
            && (!await Change(new FindDuplicates(request.Id, request.Details, request.Contact), PatientForm.FieldOf, found => duplicates = found)
                || duplicates.Count > 0);
    }
}
