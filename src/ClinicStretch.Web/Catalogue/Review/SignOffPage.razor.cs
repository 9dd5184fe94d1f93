using ClinicStretch.Application.Catalogue;
using ClinicStretch.Application.Catalogue.Review;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Catalogue.Own;
using ClinicStretch.Domain.Catalogue.Review;
using ClinicStretch.Web.Components.Forms;
using Microsoft.AspNetCore.Components;

namespace ClinicStretch.Web.Catalogue.Review;

/// <summary>The facts of an exercise that await a clinician, to be read once more before they are confirmed: one, or all but the translations.</summary>
public sealed partial class SignOffPage
{
    private ExerciseRecord? record;
    private IReadOnlyList<FactLine> facts = [];

    [Parameter] public required string Slug { get; set; }

    /// <summary>Key of the one fact that is asked for; null for all that rest on judgement.</summary>
    [SupplyParameterFromQuery] public string? Fact { get; set; }

    protected override async Task OnInitializedAsync()
    {
        var found = await Ask(new GetExercise(Slug));
        facts = [.. found.Facts.Where(f => Fact is null ? f is { Awaits: true, Kind: not FactKind.Translation } : f.Key == Fact && f.SignOff is not { ForOlderWording: false })];
        record = IsTherapist ? found : throw new Application.ForbiddenException();
    }

    private async Task Sign()
    {
        var ticked = facts.Where(IsTicked).ToList();
        if (ticked.Count is 0)
        {
            Errors.Add(new FormError("facts", "Tick at least one fact."));
            Refuse();
            return;
        }

        foreach (var fact in ticked)
        {
            await Change(RequestFor(fact), code => Blame(code));
        }

        if (Errors.Count is 0)
        {
            GoTo($"/exercises/{Slug}?signed={ticked.Count}#facts");
        }
    }

    private SignOffFact RequestFor(FactLine fact) =>
        new(Slug, new SignOffId(Guid.Parse(IdOf(fact))), fact.Key, Typed($"hash-{fact.Key}"), Typed("note"));

    // Everything is ticked at first: the page has been read to the end before it is sent.
    private bool IsTicked(FactLine fact) => !IsPost || Http.Request.Form["sign"].Contains(fact.Key);

    private string IdOf(FactLine fact) => Guid.TryParse(Typed($"id-{fact.Key}"), out var sent) ? sent.ToString() : SignOffId.New().Value.ToString();

    private string Typed(string name) => IsPost ? Http.Request.Form.Text(name) : "";

    private static string Blame(string pathOrCode) => pathOrCode switch
    {
        nameof(SignOffFact.Note) => "note",
        _ => "facts",
    };
}
