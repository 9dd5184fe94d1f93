using ClinicStretch.Application.Accounts;
using ClinicStretch.Application.Exchange;
using ClinicStretch.Application.Languages.Rights.Erasing;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Exchange;
using ClinicStretch.Domain.Patients;
using ClinicStretch.Domain.Patients.Rights;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Patients.Erasing;

/// <summary>Erases a record and keeps the proof of it, in one transaction. Whether it may be erased is settled before.</summary>
internal sealed class ErasureDesk(IClinicDb db, IEraser eraser, ErasureMail mail, TimeProvider clock)
{
    /// <param name="patient">Not tracked.</param>
    public async Task<Erasure> Erase(Patient patient, ErasureOrder order, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var before = await eraser.Count(patient.Id, cancellationToken);
        var letter = await mail.LetterFor(patient, order.Scope, cancellationToken);
        var accounts = await eraser.Erase(patient.Id, order.Scope, cancellationToken);
        var after = await eraser.Count(patient.Id, cancellationToken);
        var json = new Certificate(
            1, order.Id, patient.ClinicId, patient.Id, order.Scope, order.Cause, order.Request, now, order.By, patient.Details.Language,
            order.Scope is ErasureScope.BesidesTheRecord ? order.KeptUntil : null, letter is not null, accounts,
            [.. ErasurePlan.Tables.Select(t => Line(t, order.Scope, before[t.Name], t.Name is "people" ? before[t.Name] - accounts.Count : after[t.Name]))]).ToJson();
        var erasure = new Erasure
        {
            ClinicId = patient.ClinicId,
            Id = order.Id,
            PatientId = patient.Id,
            Scope = order.Scope,
            Cause = order.Cause,
            RequestId = order.Request,
            At = now,
            By = order.By,
            Certificate = json,
            Hash = Erasure.HashOf(json),
        };
        db.Erasures.Add(erasure);
        await mail.Queue(letter, erasure, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return erasure;
    }

    private static CertificateLine Line(PlannedTable table, ErasureScope scope, long before, long after) =>
        new(table.Name, before - after, after, after is 0 ? null : table.Name is "people" ? KeptFor.UsedElsewhere : table.KeptIn(scope));
}

/// <param name="KeptUntil">The first day on which the record may be erased.</param>
/// <param name="By">Null where it goes by itself.</param>
internal sealed record ErasureOrder(ErasureId Id, ErasureScope Scope, ErasureCause Cause, DataRequestId? Request, MemberId? By, DateOnly? KeptUntil);

/// <summary>Tells the patient that it is done, in their language, since they can no longer read it here. Its address goes with the mail.</summary>
internal sealed class ErasureMail(IClinicDb db, IPost post, IAccounts accounts, PostBox box)
{
    private static readonly TimeSpan GoodFor = TimeSpan.FromDays(3);

    /// <returns>Null where there is no address, or the patient wants no mail.</returns>
    public async Task<Letter?> LetterFor(Patient patient, ErasureScope scope, CancellationToken cancellationToken)
    {
        var address = patient.Details.Email ?? (patient.PersonId is { } person ? await accounts.AddressOf(person, cancellationToken) : null);
        if (!post.IsOn || address is null || await IsUnwanted(patient.Id, cancellationToken))
        {
            return null;
        }

        var clinic = await db.Clinics.Select(c => c.Details.Name).SingleAsync(cancellationToken);
        var words = ErasurePhrases.In(Language.Of(patient.Details.Language));
        return new Letter(address, words.MailSubject, words.MailText(clinic, scope));
    }

    public async Task Queue(Letter? letter, Erasure erasure, CancellationToken cancellationToken)
    {
        if (letter is not null)
        {
            var order = new DeliveryOrder(erasure.ClinicId, $"erased:{erasure.Id.Value:N}", DeliveryKind.RecordErased, DeliveryChannel.Mail, GoodFor);
            await box.Queue(order, letter, cancellationToken);
        }
    }

    private async Task<bool> IsUnwanted(PatientId patient, CancellationToken cancellationToken) => ConsentRules.Newest(
        await db.Consents.AsNoTracking().Where(c => c.PatientId == patient && c.Kind == ConsentKind.ContactByEmail).ToListAsync(cancellationToken))
        is [{ State: ConsentState.Withdrawn }];
}
