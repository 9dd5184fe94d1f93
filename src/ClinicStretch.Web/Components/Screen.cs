using System.Globalization;
using ClinicStretch.Application.Accounts.Factors;
using ClinicStretch.Application.Languages.Entry;
using ClinicStretch.Application.Languages.Factors;
using ClinicStretch.Application.Languages.Pages;
using ClinicStretch.Application.Languages.Rights;
using ClinicStretch.Application.Languages.SingleSignOn;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Accounts;
using ClinicStretch.Web.Accounts;
using ClinicStretch.Web.Accounts.Factors;
using ClinicStretch.Web.Components.Forms;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Components;

namespace ClinicStretch.Web.Components;

/// <summary>
/// What every page can do: ask, change, say what was wrong, go elsewhere. Not found, not allowed and not signed in end the page by
/// themselves; the server answers them.
/// </summary>
public abstract class Screen : ComponentBase
{
    private bool _proofIsTaken;

    [Inject] protected ScreenSender Sender { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    [CascadingParameter] protected HttpContext Http { get; set; } = null!;

    /// <summary>What was wrong with the form that was sent; empty when nothing was.</summary>
    protected List<FormError> Errors { get; } = [];

    /// <summary>True where plans may be written and answers weighed; an administrator only reads.</summary>
    protected bool IsTherapist => Http.User.IsInRole(nameof(Role.Therapist));

    /// <summary>True where the page has <see cref="ProofFields"/> in the form that needs a proof, shown while <see cref="NeedsProof"/>.</summary>
    protected virtual bool ShowsProof => false;

    /// <summary>True when the change waits for the person to show once more that it is them.</summary>
    protected bool NeedsProof { get; private set; }

    protected bool IsPost => HttpMethods.IsPost(Http.Request.Method);

    protected CancellationToken Gone => Http.RequestAborted;

    protected Task<TAnswer> Ask<TAnswer>(IRequest<TAnswer> request) => Sender.Send(request, Gone);

    /// <summary>Sends a change; what was wrong goes to <see cref="Errors"/>.</summary>
    /// <param name="fieldOf">Turns a property's path or a rule's code into the id of the field to blame.</param>
    /// <param name="done">Gets the answer when it was done.</param>
    /// <returns>True when it was done.</returns>
    protected async Task<bool> Change<TAnswer>(IRequest<TAnswer> request, Func<string, string>? fieldOf = null, Action<TAnswer>? done = null)
    {
        if (!await TakeProof())
        {
            return false;
        }

        try
        {
            var answer = await Sender.Send(request, Gone);
            done?.Invoke(answer);
            return true;
        }
        catch (ProofNeededException)
        {
            return AskForProof();
        }
        catch (RuleBrokenException e)
        {
            Errors.Add(new FormError(fieldOf?.Invoke(e.Rule.Code) ?? "main", Said(e.Rule.Code, e.Message)));
        }
        catch (ValidationException e)
        {
            Errors.AddRange(e.Errors.Select(x => new FormError(fieldOf?.Invoke(x.PropertyName) ?? "main", Said(x.ErrorCode, x.ErrorMessage))));
        }

        return Refuse();
    }

    /// <summary>Shows the page again with what was typed, and says so to caches and programs.</summary>
    /// <returns>False.</returns>
    protected bool Refuse()
    {
        Http.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return false;
    }

    // A page that cannot ask for it on the spot has nothing typed that could be lost: it is come back to afterwards.
    private bool AskForProof()
    {
        if (!ShowsProof)
        {
            GoTo(ProofPage.PathFor(Http.Request.Path + Http.Request.QueryString));
            return false;
        }

        NeedsProof = true;
        return Refuse();
    }

    // What was typed into the fields for it comes with the form whose change had asked for it.
    private async Task<bool> TakeProof()
    {
        if (!ShowsProof || _proofIsTaken || ProofFields.Typed(Http.Request) is not { } typed)
        {
            return true;
        }

        try
        {
            await Http.Renew(await Sender.Send(typed, Gone));
            _proofIsTaken = true;
            return true;
        }
        catch (Exception e) when (e is RuleBrokenException or ValidationException)
        {
            Errors.Add(new FormError(ProofFields.PasswordField, FactorPhrases.Here.Proof.Refused));
            NeedsProof = true;
            return Refuse();
        }
    }

    // A patient reads no English that is not theirs.
    private static string Said(string code, string english)
    {
        var language = Language.Of(CultureInfo.CurrentUICulture.Name);
        var words = PatientPhrases.In(language);
        return language == Language.English ? english
            : words.Of(code) ?? RightsPhrases.In(language).Of(code) ?? EntryPhrases.In(language).Said.GetValueOrDefault(code) ?? FactorPhrases.In(language).Of(code) ?? PasswordPhrases.In(language).Of(code) ?? ProviderPhrases.In(language).Of(code) ?? words.Frame.CannotBeSaved;
    }

    /// <summary>Goes to another page after a change, so that loading again does not send it twice.</summary>
    protected void GoTo(string path) => Navigation.NavigateTo(path);
}
