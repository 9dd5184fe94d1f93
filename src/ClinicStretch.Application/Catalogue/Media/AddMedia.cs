using ClinicStretch.Application.Pipeline;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Catalogue.Media;
using FluentValidation;
using FluentValidation.Results;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Catalogue.Media;

/// <summary>Adds a picture or video of the clinic's own to an exercise. The same id with the same content is answered as the first time.</summary>
/// <param name="Exercise">Slug.</param>
/// <param name="Content">Read to its end only when everything else is right; need not be able to go back.</param>
public sealed record AddMedia(MediaId Id, string Exercise, Ledger Ledger, Stream Content) : ITherapistRequest<AddedMedia>, IOwnTransaction;

/// <param name="Created">False when it was there already.</param>
public sealed record AddedMedia(bool Created, MediaLine Media);

internal sealed class AddMediaValidator : AbstractValidator<AddMedia>
{
    public AddMediaValidator()
    {
        RuleFor(x => x.Exercise).Line(80);
        RuleFor(x => x.Content).Must(c => !c.CanSeek || c.Length > 0)
            .WithErrorCode(MediaRules.IsNotEmpty.Code).WithMessage(MediaRules.IsNotEmpty.Message);
        RuleFor(x => x.Ledger.Author).Line(200);
        RuleFor(x => x.Ledger.Source).Line(500);
        RuleFor(x => x.Ledger.LicenceNote).OptionalLine(500);
        RuleFor(x => x.Ledger.AlternativeText).OptionalLine(500);
        RuleFor(x => x.Ledger).Custom((ledger, context) =>
        {
            foreach (var broken in MediaRules.BrokenBy(ledger))
            {
                context.AddFailure(new ValidationFailure(broken.Code, broken.Message) { ErrorCode = broken.Code });
            }
        });
    }
}

internal sealed class AddMediaHandler(IClinicDb db, ICaller caller, TimeProvider clock, MediaStores stores, MediaDoor door)
    : IRequestHandler<AddMedia, AddedMedia>
{
    // A slow sender must hold neither a transaction nor a connection: the file is taken in before one begins.
    public async Task<AddedMedia> Handle(AddMedia request, CancellationToken cancellationToken)
    {
        var place = new MediaPlace(caller.Clinic, request.Id, request.Exercise);
        db.Enter(place.Clinic, caller.Person);
        await db.InTransactionAsync(() => door.MustKnow(request.Exercise, cancellationToken), cancellationToken);
        await using var intake = await door.Take(request.Content, cancellationToken);
        return await db.InTransactionAsync(() => Keep(place, request.Ledger, intake, cancellationToken), cancellationToken);
    }

    private async Task<AddedMedia> Keep(MediaPlace place, Ledger ledger, MediaIntake intake, CancellationToken cancellationToken)
    {
        if (await db.Media.SingleOrDefaultAsync(m => m.Id == place.Id, cancellationToken) is { } known)
        {
            RequestRules.SameIdSameContent.MustHold(known.IsSameAs(place, intake.File, ledger));
            return new AddedMedia(Created: false, MediaLine.Of(known));
        }

        var asset = MediaAsset.Add(place, intake.File, ledger, caller.Member, clock.GetUtcNow());
        db.Media.Add(asset);
        await KeepContent(place.Clinic, intake, cancellationToken);
        return new AddedMedia(Created: true, MediaLine.Of(asset));
    }

    // The bytes come last, when nothing but the commit can go wrong any more: a store that is no part of the transaction then keeps none
    // that no row names. The row of the content also makes a second upload of the same bytes wait for this one.
    private async Task KeepContent(ClinicId clinic, MediaIntake intake, CancellationToken cancellationToken)
    {
        var (hash, store) = (intake.File.Hash, stores.ToWriteTo);
        var isKept = await db.MediaContents.AnyAsync(c => c.Hash == hash, cancellationToken);
        if (!isKept)
        {
            db.MediaContents.Add(new MediaContent { ClinicId = clinic, Hash = hash, Bytes = intake.File.Bytes, Store = store.Name });
        }

        await db.SaveChangesAsync(cancellationToken);
        if (!isKept)
        {
            intake.Content.Position = 0;
            await store.Keep(new ContentKey(clinic, hash), intake.Content, cancellationToken);
        }
    }
}
