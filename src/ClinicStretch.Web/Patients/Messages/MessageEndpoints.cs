using ClinicStretch.Application.Patients.Messages;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Patients.Messages;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ClinicStretch.Web.Patients.Messages;

internal static class MessageEndpoints
{
    public static void MapMessages(this RouteGroupBuilder api)
    {
        var messages = api.MapGroup("/patients/{patientId:guid}/messages").WithTags("Messages");
        messages.MapGet("/", Get).WithSummary("What was written between a patient and the clinic");
        messages.MapPut("/{messageId:guid}", Send).WithSummary("Write to a patient, or as the patient to the clinic; not for emergencies");
        messages.MapPost("/read", Read).WithSummary("Say that everything was read");
    }

    private static async Task<Ok<MessageThread>> Get(Guid patientId, IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mediator.Send(new GetMessages(new PatientId(patientId)), cancellationToken));

    private static async Task<Results<Created<SentMessage>, Ok<SentMessage>>> Send(
        Guid patientId, Guid messageId, MessageBody body, IMediator mediator, CancellationToken cancellationToken)
    {
        var answer = await mediator.Send(
            new SendMessage(MessageId.From(messageId), new PatientId(patientId), body.Text ?? "", body.Notes ?? []), cancellationToken);
        return answer.Created ? TypedResults.Created((string?)null, answer) : TypedResults.Ok(answer);
    }

    private static async Task<NoContent> Read(Guid patientId, IMediator mediator, CancellationToken cancellationToken)
    {
        await mediator.Send(new ReadMessages(new PatientId(patientId)), cancellationToken);
        return TypedResults.NoContent();
    }
}

/// <param name="Text">May be left out where there are notes.</param>
internal sealed record MessageBody(string? Text = null, IReadOnlyList<NoteInput>? Notes = null);
