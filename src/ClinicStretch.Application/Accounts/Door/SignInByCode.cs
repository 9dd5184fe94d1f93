using ClinicStretch.Application.Accounts.Factors;
using ClinicStretch.Application.Exchange;
using ClinicStretch.Application.Languages.Door;
using ClinicStretch.Application.Patients;
using ClinicStretch.Application.Pipeline;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Accounts;
using ClinicStretch.Domain.Exchange;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Accounts.Door;

/// <summary>Mails a code to sign in with, when the address is a patient's or a carer's who has shown that it is theirs. The answer never tells.</summary>
/// <param name="Language">That of the page it was asked on. A carer is written to in it; a patient in that of their record, which they know to be theirs.</param>
public sealed record AskCode(string Email, Language? Language = null) : IPublicRequest<Unit>, IOwnTransaction;

/// <summary>Signs in with such a code.</summary>
public sealed record SignInByCode(string Email, string Code) : IPublicRequest<SignedIn>, IOwnTransaction;

/// <summary>Whether codes can be mailed at all.</summary>
public sealed record AreCodesMailed : IPublicRequest<bool>, IOwnTransaction;

internal sealed class AskCodeValidator : AbstractValidator<AskCode>
{
    public AskCodeValidator() => RuleFor(x => x.Email).Line(254);
}

internal sealed class SignInByCodeValidator : AbstractValidator<SignInByCode>
{
    public SignInByCodeValidator()
    {
        RuleFor(x => x.Email).Line(254);
        RuleFor(x => x.Code).Line(20);
    }
}

internal sealed class SignInByCodeHandler(IAccounts accounts, ICodes codes, CodeDesk desk, Arrival arrival, TimeProvider clock) :
    IRequestHandler<AskCode, Unit>,
    IRequestHandler<SignInByCode, SignedIn>,
    IRequestHandler<AreCodesMailed, bool>
{
    private const string Purpose = "sign-in";

    // Longer than either way takes, so that the time does not tell what the answer does not.
    private static readonly TimeSpan Takes = TimeSpan.FromMilliseconds(400);

    public async Task<Unit> Handle(AskCode request, CancellationToken cancellationToken)
    {
        DoorRules.MailIsOn.MustHold(desk.IsOn);
        var began = clock.GetTimestamp();
        var code = await codes.Make(Purpose, request.Email, cancellationToken);
        if (await desk.HomeOf(await accounts.FindProven(request.Email, cancellationToken), cancellationToken) is { } home && code is not null)
        {
            await desk.Mail(home, request.Email, code, request.Language, cancellationToken);
        }

        var left = Takes - clock.GetElapsedTime(began);
        await Task.Delay(left > TimeSpan.Zero ? left : TimeSpan.Zero, cancellationToken);
        return Unit.Value;
    }

    public async Task<SignedIn> Handle(SignInByCode request, CancellationToken cancellationToken)
    {
        var fits = await codes.Use(Purpose, request.Email, request.Code, cancellationToken);
        var home = await desk.HomeOf(await accounts.FindProven(request.Email, cancellationToken), cancellationToken);
        DoorRules.CodeFits.MustHold(fits && home is not null);
        return await arrival.Of(home.Person, usedTwo: false, cancellationToken);
    }

    public Task<bool> Handle(AreCodesMailed request, CancellationToken cancellationToken) => Task.FromResult(desk.IsOn);
}

/// <summary>Where a person who may use codes belongs.</summary>
internal sealed record Home(PersonId Person, ClinicId Clinic, PatientId Patient, bool IsCarer);

/// <summary>Mails codes. Members of a clinic see many patients and do not get in by a mail alone.</summary>
internal sealed class CodeDesk(IClinicDb db, IPost post, PostBox box)
{
    private static readonly TimeSpan GoodFor = TimeSpan.FromMinutes(9);

    public bool IsOn => post.IsOn;

    /// <returns>Null for nobody, and for members.</returns>
    public async Task<Home?> HomeOf(PersonId? person, CancellationToken cancellationToken)
    {
        var who = person ?? PersonId.From(Guid.Empty);
        db.Enter(null, who);
        var places = await db.InTransactionAsync(
            () => db.Memberships.AsNoTracking().Where(m => m.PersonId == who && m.EndedAt == null).OrderBy(m => m.ClinicId).ToListAsync(cancellationToken),
            cancellationToken);
        return places is [{ PatientId: { } patient } first, ..] && places.TrueForAll(p => p.Role is Role.Patient or Role.Carer)
            ? new Home(who, first.ClinicId, patient, places.TrueForAll(p => p.Role is Role.Carer))
            : null;
    }

    public async Task Mail(Home home, string email, string code, Language? chosen, CancellationToken cancellationToken)
    {
        db.Enter(home.Clinic, home.Person);
        await db.InTransactionAsync(async () =>
        {
            var language = await db.Patients.Where(p => p.Id == home.Patient).Select(p => p.Details.Language).OrGone(cancellationToken);
            await Queue(home.Clinic, email, code, home.IsCarer && chosen is not null ? chosen.Tag : language, cancellationToken);
            return await db.SaveChangesAsync(cancellationToken);
        }, cancellationToken);
    }

    /// <summary>Inside a transaction of that clinic; saves nothing.</summary>
    public Task Queue(ClinicId clinic, string email, string code, string language, CancellationToken cancellationToken)
    {
        var words = DoorPhrases.In(Language.Of(language));
        var order = new DeliveryOrder(clinic, $"code:{Guid.NewGuid():N}", DeliveryKind.SignInCode, DeliveryChannel.Mail, GoodFor);
        return box.Queue(order, new Letter(email.Trim(), words.MailSubject, words.MailText(code)), cancellationToken);
    }
}
