using System.Globalization;
using System.Text.Json;
using ClinicStretch.Application;
using ClinicStretch.Application.Accounts;
using ClinicStretch.Application.Accounts.Factors;
using ClinicStretch.Application.Languages.Entry;
using ClinicStretch.Application.Programmes;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Accounts.Brand;
using ClinicStretch.Domain.Catalogue.Media;
using ClinicStretch.Domain.Exchange.Keys;
using ClinicStretch.Infrastructure.Storage;
using ClinicStretch.Web.Accounts.Factors;
using ClinicStretch.Web.Exchange.Fhir.Reading;
using ClinicStretch.Web.Exchange.Fhir.Writing;
using FluentValidation;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;

namespace ClinicStretch.Web.Hosting;

/// <summary>Turns whatever ended a request into its HTTP status: the one place that knows both.</summary>
internal sealed partial class ProblemMapper(ILogger<ProblemMapper> log) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext context, Exception exception, CancellationToken cancellationToken)
    {
        var problem = ProblemOf(exception is ForbiddenException && context.User.Identity?.IsAuthenticated is not true ? new SignInNeededException() : exception);
        context.Response.StatusCode = problem.Status!.Value;
        if (problem.Status is StatusCodes.Status500InternalServerError)
        {
            Unexpected(log, exception);
        }

        if (problem.Status is StatusCodes.Status503ServiceUnavailable)
        {
            TellOperator(exception);
        }

        if (PauseAfter(exception, problem.Status.Value) is { } pause)
        {
            context.Response.Headers.RetryAfter = pause.TotalSeconds.ToString("F0", CultureInfo.InvariantCulture);
        }

        context.Features.Set(TroubleOf(exception));
        if (!context.Request.IsForPrograms)
        {
            return PageFor(context, exception, problem);
        }

        await Tell(context, problem);
        return true;
    }

    /// <summary>Writes a problem as the answer, whatever kinds of answer were asked for: a refusal without words helps nobody.</summary>
    public static Task Tell(HttpContext context, ProblemDetails problem) =>
        context.Request.IsFhir ? OperationOutcomes.Tell(context, problem) : TypedResults.Problem(problem).ExecuteAsync(context);

    /// <summary>The problem an exception stands for; 500 without any detail when nobody expected it.</summary>
    public static ProblemDetails ProblemOf(Exception exception) => exception switch
    {
        ValidationException e => Invalid(e),
        FaultsException e => Faulty(e),
        RuleBrokenException e when e.Rule == AccountRules.SignInFits => Problem(401, e.Rule.Code, e.Message),
        RuleBrokenException e when e.Rule == FactorRules.CodeIsAsked || e.Rule == FactorRules.CodeFits => Problem(401, e.Rule.Code, e.Message),
        RuleBrokenException e when e.Rule == KeyRules.Opens || e.Rule == KeyRules.OpensFhirAlone => Problem(401, e.Rule.Code, e.Message),
        RuleBrokenException e when e.Rule == KeyRules.ReachesFarEnough => Problem(403, e.Rule.Code, e.Message),
        RuleBrokenException e when e.Rule == LogoRules.FitsTheLimit => Problem(413, e.Rule.Code, e.Message),
        RuleBrokenException e when e.Rule == MediaRules.FitsTheLimit => Problem(413, e.Rule.Code, e.Message),
        RuleBrokenException { Rule.IsAboutInput: true } e => Problem(400, e.Rule.Code, e.Message),
        RuleBrokenException e => Problem(409, e.Rule.Code, e.Message),
        NotFoundException e => Problem(404, "not_found", e.Message),
        ForbiddenException e => Problem(403, "forbidden", e.Message),
        ProofNeededException e => Problem(403, "account.proof_needed", e.Message),
        SecondFactorNeededException e => Problem(403, "account.second_factor_needed", e.Message),
        SignInNeededException e => Problem(401, "sign_in_needed", e.Message),
        UnconfirmedCommitException e => Problem(503, "unconfirmed", e.Message),
        BusyException e => Problem(503, "busy", e.Message),
        TooManyAtOnceException e => Problem(429, "request.too_many_at_once", e.Message),
        UnprintableTextException e => Problem(409, "programme.unprintable", e.Message),
        UnreadablePictureException e => Problem(409, "programme.picture", e.Message),
        BadHttpRequestException { StatusCode: not 400 } e => ProblemOf(e.StatusCode),
        BadHttpRequestException { InnerException: JsonException e } => Malformed(e),
        BadHttpRequestException e => Problem(e.StatusCode, "request.malformed", "The request cannot be read. Check its address, type and values."),
        _ when Outage.IsFullDisk(exception) => Problem(503, "no_room", "The server's disk is full, so nothing of this was kept. Tell whoever runs the server to make room; then send the same again."),
        _ when Outage.IsBehind(exception) => Problem(503, "unavailable", "The clinic's records cannot be reached for a moment. Send the same again: nothing is saved twice."),
        _ => Problem(500, "unexpected", "Something went wrong on our side. Nothing was changed; try again."),
    };

    /// <summary>The problem a bare status stands for.</summary>
    public static ProblemDetails ProblemOf(int status) => status switch
    {
        401 => Problem(401, "sign_in_needed", "Sign in first."),
        403 => Problem(403, "forbidden", "Your role does not allow this."),
        404 => Problem(404, "not_found", "There is nothing at this address."),
        405 => Problem(405, "request.method", "This address does not take this method."),
        413 => Problem(413, "request.too_large", "The request is too large. Send at most 256 KB."),
        415 => Problem(415, "request.media_type", "Send JSON, as application/json (FHIR as application/fhir+json too); a picture or video as multipart/form-data."),
        429 => Problem(429, "request.too_often", "Too many tries. Wait a minute."),
        _ => Problem(status, "request.refused", "The request was refused."),
    };

    // How long whoever asks should wait before they ask again.
    private static TimeSpan? PauseAfter(Exception exception, int status) => exception switch
    {
        BusyException e => e.Pause,
        TooManyAtOnceException e => e.Pause,
        _ when Outage.IsFullDisk(exception) => TimeSpan.FromMinutes(1),
        _ when status is StatusCodes.Status503ServiceUnavailable => TimeSpan.FromSeconds(2),
        _ => null,
    };

    private static Trouble? TroubleOf(Exception exception) => exception switch
    {
        BusyException => new Trouble(TroubleKind.Busy),
        TooManyAtOnceException => new Trouble(TroubleKind.TooManyAtOnce),
        _ when Outage.IsFullDisk(exception) => new Trouble(TroubleKind.NoRoom),
        _ => null,
    };

    private static ProblemDetails Invalid(ValidationException exception)
    {
        var errors = exception.Errors.ToList();
        var problem = Problem(400, errors[0].ErrorCode, "Some values are not right. See errors for each.");
        problem.Extensions["errors"] = errors.ConvertAll(e => new { field = e.PropertyName, code = e.ErrorCode, message = e.ErrorMessage });
        return problem;
    }

    private static ProblemDetails Faulty(FaultsException exception)
    {
        var problem = Problem(exception.Status, exception.Faults[0].Code, exception.Message);
        problem.Extensions["errors"] = exception.Faults;
        return problem;
    }

    // The parser's own words quote what was sent, so only the place is told.
    private static ProblemDetails Malformed(JsonException exception)
    {
        if (Rule(exception) is { } broken)
        {
            return Problem(400, broken.Code, broken.Message);
        }

        var problem = Problem(400, "request.malformed_json", $"The value at {exception.Path ?? "$"} is missing or of the wrong kind.");
        problem.Extensions["path"] = exception.Path;
        return problem;
    }

    private static Rule? Rule(Exception? exception) => exception switch
    {
        null => null,
        RuleBrokenException e => e.Rule,
        _ => Rule(exception.InnerException),
    };

    private static ProblemDetails Problem(int status, string code, string detail) => new()
    {
        Status = status,
        Title = Title(status),
        Detail = detail,
        Extensions = { ["code"] = code },
    };

    private static string Title(int status) => status switch
    {
        400 => "The request is not right",
        401 => "Sign in first",
        403 => "Not allowed",
        404 => "Not found",
        409 => "This cannot be done now",
        405 or 415 or 422 => "The request is not right",
        413 => "Too large",
        429 => "Too often",
        503 => "Try again",
        _ => "Something went wrong",
    };

    [LoggerMessage(Level = LogLevel.Error, Message = "A request ended in an error that nobody expected")]
    private static partial void Unexpected(ILogger log, Exception exception);

    private void TellOperator(Exception exception)
    {
        var kind = exception.GetType().Name;
        if (Outage.IsFullDisk(exception))
        {
            NoRoom(log, kind);
        }
        else
        {
            Unavailable(log, kind);
        }
    }

    [LoggerMessage(Level = LogLevel.Critical, Message = "A disk is full, and nothing can be saved until there is room: {Kind}")]
    private static partial void NoRoom(ILogger log, string kind);

    // The driver's own words may quote a value.
    [LoggerMessage(Level = LogLevel.Warning, Message = "A request was turned away for a while: {Kind}")]
    private static partial void Unavailable(ILogger log, string kind);

    private static bool PageFor(HttpContext context, Exception exception, ProblemDetails problem)
    {
        if (exception is ProofNeededException or SecondFactorNeededException)
        {
            var way = HttpMethods.IsGet(context.Request.Method) ? context.Request.Path + context.Request.QueryString : "/";
            context.Response.Redirect(exception is ProofNeededException ? ProofPage.PathFor(way) : "/account/factor");
        }

        if (problem.Status is StatusCodes.Status401Unauthorized)
        {
            context.Response.Redirect(SignInFor(context.Request));
        }

        return problem.Status is not StatusCodes.Status500InternalServerError;
    }

    // Back to the page after the sign-in; what a form was sending is lost with the sign-in it belonged to.
    private static string SignInFor(HttpRequest request) => HttpMethods.IsGet(request.Method)
        ? $"/sign-in?ReturnUrl={Uri.EscapeDataString(request.Path + request.QueryString)}"
        : "/sign-in";
}
