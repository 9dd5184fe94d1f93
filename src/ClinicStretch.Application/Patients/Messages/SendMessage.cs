using ClinicStretch.Application.Pipeline;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Accounts;
using ClinicStretch.Domain.Patients.Messages;
using ClinicStretch.Domain.Plans;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Patients.Messages;

/// <summary>
/// Writes to a patient, or as the patient to the clinic. A therapist's words on single exercises go along in the same message. A message of a
/// patient waits as an alert until a therapist has answered or read it; an answer settles it.
/// </summary>
/// <param name="Notes">Empty when there are none.</param>
public sealed record SendMessage(MessageId Id, PatientId PatientId, string Text, IReadOnlyList<NoteInput> Notes) : IClinicRequest<SentMessage>, IAudited
{
    public AuditSubject Subject => AuditSubject.Patient(PatientId.Value);
}

public sealed record NoteInput(PlanId Plan, ItemKey Item, string Text);

/// <param name="Created">False when the same was sent before.</param>
public sealed record SentMessage(MessageId Id, DateTimeOffset SentAt, bool Created);

internal sealed class SendMessageValidator : AbstractValidator<SendMessage>
{
    public SendMessageValidator()
    {
        RuleFor(x => x.Text).OptionalText(MessageRules.LongestText);
        RuleFor(x => x).Must(x => !string.IsNullOrWhiteSpace(x.Text) || x.Notes.Count > 0).OverridePropertyName("Text")
            .WithErrorCode(MessageRules.SaysSomething.Code).WithMessage(MessageRules.SaysSomething.Message);
        RuleFor(x => x.Notes).Must(n => n.Count <= PlanContent.MostItems).WithErrorCode("message.too_many_notes").WithMessage("Write at most 20 notes at a time.");
        RuleForEach(x => x.Notes).ChildRules(n => n.RuleFor(x => x.Text).OptionalText(MessageRules.LongestNote)
            .NotEmpty().WithErrorCode(MessageRules.SaysSomething.Code).WithMessage(MessageRules.SaysSomething.Message));
    }
}

internal sealed class SendMessageHandler(IClinicDb db, ICaller caller, MessageBook book, TimeProvider clock) : IRequestHandler<SendMessage, SentMessage>
{
    public async Task<SentMessage> Handle(SendMessage request, CancellationToken cancellationToken)
    {
        await caller.MustTalkWith(request.PatientId, db, cancellationToken);
        MessageRules.NotesAreTheClinics.MustHold(caller.IsMember || request.Notes.Count is 0);
        var notes = await NotesOf(request, cancellationToken);
        var known = await db.Messages.AsNoTracking().SingleOrDefaultAsync(m => m.Id == request.Id, cancellationToken);
        if (known is not null)
        {
            RequestRules.SameIdSameContent.MustHold(known.Says(request.PatientId, caller.Person, request.Text, notes));
            return new SentMessage(known.Id, known.SentAt, Created: false);
        }

        var message = MessageOf(request, notes);
        db.Messages.Add(message);
        await (caller.IsMember
            ? book.Settled(request.PatientId, "The message was answered.", cancellationToken)
            : book.Waits(request.PatientId, cancellationToken));
        await db.SaveChangesAsync(cancellationToken);
        return new SentMessage(message.Id, message.SentAt, Created: true);
    }

    private Message MessageOf(SendMessage request, IReadOnlyList<ExerciseNote> notes) => new()
    {
        ClinicId = caller.Clinic,
        Id = request.Id,
        PatientId = request.PatientId,
        Sender = caller.Role switch { Role.Patient => MessageSender.Patient, Role.Carer => MessageSender.Carer, _ => MessageSender.Clinic },
        By = caller.Person,
        Member = caller.MemberId,
        SentAt = clock.GetUtcNow(),
        Text = request.Text,
        Notes = notes,
    };

    private async Task<IReadOnlyList<ExerciseNote>> NotesOf(SendMessage request, CancellationToken cancellationToken)
    {
        if (request.Notes.Count is 0)
        {
            return [];
        }

        var plans = await db.Plans.AsNoTracking().Where(p => p.PatientId == request.PatientId).ToListAsync(cancellationToken);
        return [.. request.Notes.Select(n => new ExerciseNote(n.Plan, n.Item, NameOf(n, plans), n.Text))];
    }

    private static string NameOf(NoteInput note, IReadOnlyList<Plan> plans)
    {
        var item = plans.FirstOrDefault(p => p.Id == note.Plan)?.Revisions.OrderByDescending(r => r.Number)
            .SelectMany(r => r.Content.Items).FirstOrDefault(i => i.Key == note.Item);
        MessageRules.NotesAreOfTheirPlan.MustHold(item is not null);
        return item.Exercise.Name;
    }
}

internal static class MessageAccess
{
    /// <summary>Who may write and settle: a therapist who sees the patient, the patient, and a carer of theirs.</summary>
    /// <exception cref="ForbiddenException">An administrator asks.</exception>
    /// <exception cref="NotFoundException">It is somebody else's record.</exception>
    public static async Task MustTalkWith(this ICaller caller, PatientId patient, IClinicDb db, CancellationToken cancellationToken)
    {
        if (caller.Role is Role.Administrator)
        {
            throw new ForbiddenException();
        }

        if (!caller.MaySee(patient) || !await db.Patients.AnyAsync(p => p.Id == patient, cancellationToken))
        {
            throw new NotFoundException("patient");
        }
    }
}
