using ClinicStretch.Domain;
using ClinicStretch.Domain.Catalogue.Media;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Catalogue.Media;

/// <summary>
/// A picture or video itself, for anybody who is signed in at the clinic: it was put there to be shown to its patients, and says
/// nothing of any of them. A withdrawn one is not there.
/// </summary>
public sealed record GetMedia(MediaId Id) : IClinicRequest<OpenedMedia>;

/// <param name="Content">Can be moved about in; the caller closes it.</param>
/// <param name="FileName">Of our making, such as <c>cat-cow-1f2e3d4c.jpg</c>: letters, digits, dashes and one dot.</param>
/// <param name="Hash">SHA-256 of the content, 64 lower-case hex digits.</param>
public sealed record OpenedMedia(Stream Content, string MediaType, string FileName, string Hash, DateTimeOffset UploadedAt);

internal sealed class GetMediaHandler(IClinicDb db, ICaller caller, MediaStores stores) : IRequestHandler<GetMedia, OpenedMedia>
{
    public async Task<OpenedMedia> Handle(GetMedia request, CancellationToken cancellationToken)
    {
        var asset = await db.Media.AsNoTracking().SingleOrDefaultAsync(m => m.Id == request.Id && m.WithdrawnAt == null, cancellationToken)
            ?? throw new NotFoundException("picture or video");
        var file = asset.File;
        var store = await db.MediaContents.Where(c => c.Hash == file.Hash).Select(c => c.Store).SingleAsync(cancellationToken);
        return new OpenedMedia(
            stores.Named(store).Open(new ContentKey(caller.Clinic, file.Hash), file.Bytes),
            file.Format.MediaType,
            $"{asset.Exercise}-{file.Hash[..8]}.{file.Format.Extension}",
            file.Hash,
            asset.UploadedAt);
    }
}
