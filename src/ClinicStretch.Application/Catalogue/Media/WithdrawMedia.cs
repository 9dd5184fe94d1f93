using ClinicStretch.Application.Pipeline;
using ClinicStretch.Domain;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Catalogue.Media;

/// <summary>
/// Takes a picture or video out of sight at once. Any member may: somebody who no longer wants to be shown must not have to wait for a
/// therapist. Its row and its bytes stay; a second time changes nothing.
/// </summary>
public sealed record WithdrawMedia(MediaId Id, string Reason) : IMemberRequest<MediaLine>;

/// <summary>One picture or video with its ledger, also a withdrawn one.</summary>
public sealed record GetMediaLine(MediaId Id) : IMemberRequest<MediaLine>;

internal sealed class WithdrawMediaValidator : AbstractValidator<WithdrawMedia>
{
    public WithdrawMediaValidator() => RuleFor(x => x.Reason).Line(300);
}

internal sealed class WithdrawMediaHandler(IClinicDb db, ICaller caller, TimeProvider clock) :
    IRequestHandler<WithdrawMedia, MediaLine>,
    IRequestHandler<GetMediaLine, MediaLine>
{
    public async Task<MediaLine> Handle(WithdrawMedia request, CancellationToken cancellationToken)
    {
        var asset = await db.Media.SingleOrDefaultAsync(m => m.Id == request.Id, cancellationToken) ?? throw new NotFoundException("picture or video");
        asset.Withdraw(request.Reason, caller.Member, clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        return MediaLine.Of(asset);
    }

    public async Task<MediaLine> Handle(GetMediaLine request, CancellationToken cancellationToken) => MediaLine.Of(
        await db.Media.AsNoTracking().SingleOrDefaultAsync(m => m.Id == request.Id, cancellationToken) ?? throw new NotFoundException("picture or video"));
}
