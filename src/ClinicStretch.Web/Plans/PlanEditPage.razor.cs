using ClinicStretch.Application.Plans;
using ClinicStretch.Application.Plans.Drafts;
using ClinicStretch.Domain;
using ClinicStretch.Web.Catalogue.Search;
using ClinicStretch.Web.Components.Forms;
using ClinicStretch.Web.Plans.Builder;
using ClinicStretch.Web.Plans.Forms;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;

namespace ClinicStretch.Web.Plans;

/// <summary>Writes a plan's draft. Every button keeps all that was typed, saves it and shows the page anew.</summary>
public sealed partial class PlanEditPage
{
    private PlanForm? form;
    private PlanBench? bench;
    private CheckedPlan? check;
    private DraftTrail? trail;
    private DraftStand stand;
    private BenchSearch search = null!;
    private BulkDoseForm bulk = BulkDoseForm.Empty;

    [Parameter] public Guid Id { get; set; }

    [SupplyParameterFromQuery] public bool Saved { get; set; }

    /// <summary>True when the plan is a copy of what somebody typed on another.</summary>
    [SupplyParameterFromQuery] public bool Copied { get; set; }

    /// <summary>How many exercises of the routine or the plan that it began with could not be taken over.</summary>
    [SupplyParameterFromQuery] public int LeftOut { get; set; }

    /// <summary>How many exercises of the earlier plan had to be brought to what is allowed today.</summary>
    [SupplyParameterFromQuery] public int Changed { get; set; }

    /// <summary>Keys of items whose dose stopped at a bound, with commas between.</summary>
    [SupplyParameterFromQuery] public string? Clamped { get; set; }

    private string Address => Way("", null);

    protected override async Task OnInitializedAsync()
    {
        var plan = await Ask(new GetPlan(new PlanId(Id)));
        search = BenchSearch.Read(Http.Request.Query, SearchLanguage.Of(Http));
        var shown = IsPost ? PlanForm.Read(Http.Request.Form) : PlanForm.Of(plan);
        bench = await new BenchReader(Sender, Gone).Read(plan, shown, search);
        check = await Ask(new CheckPlan(plan.Id));
        trail = await Ask(new GetDraftTrail(plan.Id));
        form = shown;
    }

    private async Task Act()
    {
        var edit = PlanEdit.Read(Http.Request.Form.Text("do"));
        search = BenchSearch.Read(Http.Request.Form, search.Language, asked: edit.Verb is PlanEdit.Search);
        bench = await new BenchReader(Sender, Gone).Read(bench!.Plan, form!, search, edit.Exercise);
        if (edit.Verb is PlanEdit.Replace)
        {
            form = form! with { DraftHash = Http.Request.Form.Text("their-hash"), BasedOn = Http.Request.Form.Text("their-based-on") };
        }

        var (items, at) = edit.Apply(form!.Items, bench.Exercises);
        form = form with { Items = ChangeDoses(edit, items) };
        var request = form.ToRequest(bench.Plan, bench.Exercises, Errors);
        if (edit.Verb is PlanEdit.Undo or PlanEdit.Redo)
        {
            await Step(edit, request);
        }
        else
        {
            await Keep(edit, request, at);
        }
    }

    private async Task Keep(PlanEdit edit, WritePlan? request, ItemKey? at)
    {
        var desk = new DraftDesk(Sender, Gone);
        var written = await desk.Keep(edit.Verb is PlanEdit.Copy && request is not null ? Copies.Of(request) : request);
        (stand, trail) = (desk.Stand, await Ask(new GetDraftTrail(new PlanId(Id))));
        Errors.AddRange(desk.Errors);
        if (written is null)
        {
            Refuse();
        }
        else
        {
            GoTo(edit.Verb is PlanEdit.Copy ? $"/plans/{written.Id.Value}/edit?copied=true" : Next(edit, at));
        }
    }

    // What was typed since is a step, too; what of it cannot be read is all that is undone.
    private async Task Step(PlanEdit edit, WritePlan? request)
    {
        var desk = new DraftDesk(Sender, Gone);
        var written = await desk.Keep(request);
        if (desk.Stand is DraftStand.Stale or DraftStand.Republished)
        {
            (stand, trail) = (desk.Stand, await Ask(new GetDraftTrail(new PlanId(Id))));
            Errors.AddRange(desk.Errors);
            Refuse();
            return;
        }

        Errors.Clear();
        var isDone = written is null || (edit.Verb is PlanEdit.Undo
            ? await Change(new UndoDraft(written.Id, written.DraftHash), PlanForm.FieldOf)
            : await Change(new RedoDraft(written.Id, written.DraftHash), PlanForm.FieldOf));
        if (isDone)
        {
            GoTo(Way("#items", null));
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
        PlanEdit.Publish when bench!.Patient.Screen is null or { IsClear: false, Locks: false } => $"/patients/{bench.Patient.Id.Value}/screen?plan={Id}",
        PlanEdit.Publish => $"/plans/{Id}/publish",
        PlanEdit.Preview => $"/plans/{Id}/preview",
        PlanEdit.Routine => $"/plans/{Id}#save-as-routine",
        PlanEdit.Group or PlanEdit.Doses => Way("#items", "true"),
        PlanEdit.Search => Way("#add", null),
        PlanEdit.Enter when !string.IsNullOrEmpty(search.Text) => Way("#add", null),
        _ when at is { } item => Way($"#item-{item.Value}", null),
        PlanEdit.Remove => Way("#items", null),
        _ => Way("", "true"),
    };

    private string Way(string place, string? saved) => search.In(QueryHelpers.AddQueryString(
        $"/plans/{Id}/edit",
        new Dictionary<string, string?> { ["saved"] = saved, ["clamped"] = Clamped })) + place;

    private static int NewestOf(PlanRecord plan) => plan.Revisions.Count is 0 ? 0 : plan.Revisions[0].Number;
}
