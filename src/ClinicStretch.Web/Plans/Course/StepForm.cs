using ClinicStretch.Application.Plans;
using ClinicStretch.Web.Components;
using ClinicStretch.Web.Components.Forms;
using MediatR;
using Microsoft.AspNetCore.Components;

namespace ClinicStretch.Web.Plans.Course;

/// <summary>A form of the plan's page that takes one step and goes back to the page.</summary>
public abstract class StepForm : Screen
{
    [Parameter, EditorRequired] public required PlanRecord Plan { get; set; }

    /// <summary>Told what could not be done.</summary>
    [Parameter, EditorRequired] public required Action<IReadOnlyList<FormError>> Failed { get; set; }

    /// <summary>True once the form was sent and could not be done: it stays open.</summary>
    protected bool WasSent { get; private set; }

    /// <summary>What was typed in a field; empty before the form was sent.</summary>
    protected string Typed(string field) => WasSent ? Http.Request.Form.Text(field) : "";

    protected string Sent(string field)
    {
        WasSent = true;
        return Http.Request.Form.Text(field);
    }

    protected TEnum? Chosen<TEnum>(string field)
        where TEnum : struct, Enum => Enum.TryParse<TEnum>(Sent(field), out var value) ? value : null;

    protected async Task Take<TAnswer>(IRequest<TAnswer> step, Func<string, string> fieldOf, string? goTo = null)
    {
        if (Errors.Count is 0 ? await Change(step, fieldOf) : Refuse())
        {
            GoTo(goTo ?? $"/plans/{Plan.Id.Value}");
        }
        else
        {
            Failed(Errors);
        }
    }
}
