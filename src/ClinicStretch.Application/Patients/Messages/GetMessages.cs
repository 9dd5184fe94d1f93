using ClinicStretch.Domain;
using ClinicStretch.Domain.Patients.Messages;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Patients.Messages;

/// <summary>What was written between a patient and the clinic, newest first, at most the last hundred. Asking marks nothing as read.</summary>
public sealed record GetMessages(PatientId PatientId) : IClinicRequest<MessageThread>, IAudited
{
    public AuditSubject Subject => AuditSubject.Patient(PatientId.Value);
}

/// <summary>Says that the caller's side has read everything there is. A therapist settles the alert with it.</summary>
public sealed record ReadMessages(PatientId PatientId) : IClinicRequest<Unit>, IAudited
{
    public AuditSubject Subject => AuditSubject.Patient(PatientId.Value);
}

/// <param name="Language">BCP 47; the patient's.</param>
/// <param name="TimeZoneId">The patient's.</param>
/// <param name="Unread">How many of these the caller's side has not read.</param>
/// <param name="EmergencyNumber">Always to be shown beside: messages are not for emergencies.</param>
/// <param name="HasAccount">False when the patient has no account to read them in.</param>
public sealed record MessageThread(
    PatientId PatientId, string PatientName, string Language, string TimeZoneId, IReadOnlyList<MessageLine> Messages, int Unread, string? EmergencyNumber, bool HasAccount);

/// <param name="From">Name of the member; null when the patient or a carer wrote it.</param>
/// <param name="IsRead">By the other side.</param>
public sealed record MessageLine(
    MessageId Id, MessageSender Sender, string? From, DateTimeOffset SentAt, string Text, IReadOnlyList<ExerciseNote> Notes, bool IsUnread, bool IsRead);

internal sealed class MessagesHandler(IClinicDb db, ICaller caller, MessageBook book, TimeProvider clock) :
    IRequestHandler<GetMessages, MessageThread>,
    IRequestHandler<ReadMessages, Unit>
{
    private const int Most = 100;

    public async Task<MessageThread> Handle(GetMessages request, CancellationToken cancellationToken)
    {
        var patient = await db.Patients.AsNoTracking().SingleOrDefaultAsync(p => p.Id == request.PatientId, cancellationToken);
        if (patient is null || !caller.MaySee(patient.Id))
        {
            throw new NotFoundException("patient");
        }

        var clinic = await db.Clinics.AsNoTracking().SingleAsync(cancellationToken);
        var read = await db.Conversations.AsNoTracking().SingleOrDefaultAsync(c => c.PatientId == patient.Id, cancellationToken)
            ?? new Conversation { ClinicId = clinic.Id, PatientId = patient.Id };
        var messages = await db.Messages.AsNoTracking().Where(m => m.PatientId == patient.Id).OrderByDescending(m => m.SentAt).ThenBy(m => m.Id).Take(Most)
            .ToListAsync(cancellationToken);
        var names = await NamesOf(messages, cancellationToken);
        IReadOnlyList<MessageLine> lines = [.. messages.Select(m => LineOf(m, read, m.Member is { } by ? names.GetValueOrDefault(by) : null))];
        return new MessageThread(
            patient.Id, patient.Details.Name, patient.Details.Language, patient.Details.TimeZoneId, lines, lines.Count(l => l.IsUnread),
            clinic.Details.EmergencyNumber, patient.PersonId is not null);
    }

    public async Task<Unit> Handle(ReadMessages request, CancellationToken cancellationToken)
    {
        await caller.MustTalkWith(request.PatientId, db, cancellationToken);
        if (caller.IsMember)
        {
            await book.Settled(request.PatientId, "The message was read.", cancellationToken);
        }
        else
        {
            (await book.Of(request.PatientId, cancellationToken)).ReadByPatient(clock.GetUtcNow());
        }

        await db.SaveChangesAsync(cancellationToken);
        return Unit.Value;
    }

    private Task<Dictionary<MemberId, string>> NamesOf(List<Message> messages, CancellationToken cancellationToken)
    {
        var members = messages.Select(m => m.Member).OfType<MemberId>().Distinct().ToList();
        return db.Members.Where(m => members.Contains(m.Id)).ToDictionaryAsync(m => m.Id, m => m.Name, cancellationToken);
    }

    private MessageLine LineOf(Message message, Conversation read, string? from) => new(
        message.Id, message.Sender, from, message.SentAt, message.Text, message.Notes,
        read.IsUnread(message.Sender, message.SentAt, caller.IsMember),
        !read.IsUnread(message.Sender, message.SentAt, forClinic: !message.IsFromClinic));
}
