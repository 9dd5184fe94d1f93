using ClinicStretch.Application;
using ClinicStretch.Application.Plans;
using ClinicStretch.Domain;
using ClinicStretch.Web.Catalogue.Search;
using ClinicStretch.Web.Components.Forms;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;

namespace ClinicStretch.Web.Plans;

/// <summary>Writes a plan's draft. Every button keeps all that was typed, saves it and shows the page anew.</summary>
public sealed partial class PlanEditPage
{
    private PlanForm? form;
    private PlanBench? bench;
    private BenchSearch search = null!;

    [Parameter] public Guid Id { get; set; }

    [SupplyParameterFromQuery] public bool Saved { get; set; }

    private bool Stale => Errors.Any(e => e.Message == RequestRules.SomebodyElseWasFaster.Message);

    private string Address => Way("", null);

    protected override async Task OnInitializedAsync()
    {
        var plan = await Ask(new GetPlan(new PlanId(Id)));
        search = BenchSearch.Read(Http.Request.Query, SearchLanguage.Of(Http));
        var shown = IsPost ? PlanForm.Read(Http.Request.Form) : PlanForm.Of(plan);
        bench = await new BenchReader(Sender, Gone).Read(plan, shown, search);
        form = shown;
    }

    private async Task Act()
    {
        var edit = PlanEdit.Read(Http.Request.Form.Text("do"));
        search = BenchSearch.Read(Http.Request.Form, search.Language, asked: edit.Verb is PlanEdit.Search);
        bench = await new BenchReader(Sender, Gone).Read(bench!.Plan, form!, search, edit.Exercise);
        (form, var at) = edit.Apply(form!, bench.Exercises.GetValueOrDefault(edit.Exercise));
        if (form.ToRequest(bench.Plan, bench.Exercises, Errors) is not { } request)
        {
            Refuse();
        }
        else if (await Change(request, PlanForm.FieldOf))
        {
            GoTo(Next(edit, at));
        }
        else if (Stale)
        {
            // The next save is meant: it puts this draft in the place of the other.
            form = form with { DraftHash = (await Ask(new GetPlan(new PlanId(Id)))).DraftHash };
        }
    }

    private string Next(PlanEdit edit, ItemKey? at) => edit.Verb switch
    {
        PlanEdit.Publish => $"/plans/{Id}/publish",
        PlanEdit.Search => Way("#add", null),
        "enter" when !string.IsNullOrEmpty(search.Text) => Way("#add", null),
        _ when at is { } item => Way($"#item-{item.Value}", null),
        PlanEdit.Remove => Way("#items", null),
        _ => Way("", "true"),
    };

    private string Way(string place, string? saved) =>
        search.In(QueryHelpers.AddQueryString($"/plans/{Id}/edit", new Dictionary<string, string?> { ["saved"] = saved })) + place;
}
