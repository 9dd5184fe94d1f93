using ClinicStretch.Application;
using ClinicStretch.Application.Plans;
using ClinicStretch.Domain;
using ClinicStretch.Web.Catalogue.Search;
using ClinicStretch.Web.Components.Forms;
using ClinicStretch.Web.Plans.Forms;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;

namespace ClinicStretch.Web.Plans;

/// <summary>Writes a plan's draft. Every button keeps all that was typed, saves it and shows the page anew.</summary>
public sealed partial class PlanEditPage
{
    private PlanForm? form;
    private PlanBench? bench;
    private BenchSearch search = null!;
    private BulkDoseForm bulk = BulkDoseForm.Empty;

    [Parameter] public Guid Id { get; set; }

    [SupplyParameterFromQuery] public bool Saved { get; set; }

    /// <summary>How many exercises of the routine or the plan that it began with could not be taken over.</summary>
    [SupplyParameterFromQuery] public int LeftOut { get; set; }

    /// <summary>How many exercises of the earlier plan had to be brought to what is allowed today.</summary>
    [SupplyParameterFromQuery] public int Changed { get; set; }

    /// <summary>Keys of items whose dose stopped at a bound, with commas between.</summary>
    [SupplyParameterFromQuery] public string? Clamped { get; set; }

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
        var (items, at) = edit.Apply(form!.Items, bench.Exercises);
        form = form with { Items = ChangeDoses(edit, items) };
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

    private IReadOnlyList<ItemForm> ChangeDoses(PlanEdit edit, IReadOnlyList<ItemForm> items)
    {
        Clamped = null;
        if (edit.Verb is not PlanEdit.Doses)
        {
            return items;
        }

        bulk = BulkDoseForm.Read(Http.Request.Form);
        var (changed, clamped) = bulk.Apply(items, bench!.Exercises, Errors);
        Clamped = string.Join(',', clamped.Select(k => k.Value)).OrNull();
        return changed;
    }

    private string Next(PlanEdit edit, ItemKey? at) => edit.Verb switch
    {
        PlanEdit.Publish => $"/plans/{Id}/publish",
        PlanEdit.Routine => $"/plans/{Id}#save-as-routine",
        PlanEdit.Group or PlanEdit.Doses => Way("#items", "true"),
        PlanEdit.Search => Way("#add", null),
        "enter" when !string.IsNullOrEmpty(search.Text) => Way("#add", null),
        _ when at is { } item => Way($"#item-{item.Value}", null),
        PlanEdit.Remove => Way("#items", null),
        _ => Way("", "true"),
    };

    private string Way(string place, string? saved) => search.In(QueryHelpers.AddQueryString(
        $"/plans/{Id}/edit",
        new Dictionary<string, string?> { ["saved"] = saved, ["clamped"] = Clamped })) + place;
}
