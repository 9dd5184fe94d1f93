using ClinicStretch.Domain;
using ClinicStretch.Domain.Progress.Measures;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Progress.Measures;

/// <summary>The clinic's content packs, newest first.</summary>
public sealed record ListContentPacks : IMemberRequest<IReadOnlyList<ContentPackLine>>;

/// <param name="UploadedBy">Name of the member.</param>
public sealed record ContentPackLine(
    ContentPackId Id, string InstrumentId, string Version, string Language, string LicenceStatement, string PermissionEvidence, int Items, string UploadedBy, DateTimeOffset UploadedAt);

/// <summary>The text of an instrument, word for word, for whoever is to answer it.</summary>
/// <param name="Language">BCP 47; where the clinic has no such text, another language's.</param>
public sealed record GetContentPack(string Instrument, string Language) : IClinicRequest<ShownContentPack>;

public sealed record ShownContentPack(string InstrumentId, string Version, string Language, string LicenceStatement, IReadOnlyList<ContentPackItem> Items);

internal sealed class ContentPacksHandler(IClinicDb db, MeasureBook book) :
    IRequestHandler<ListContentPacks, IReadOnlyList<ContentPackLine>>, IRequestHandler<GetContentPack, ShownContentPack>
{
    private const int Most = 200;

    public async Task<IReadOnlyList<ContentPackLine>> Handle(ListContentPacks request, CancellationToken cancellationToken)
    {
        var packs = await (
            from p in db.ContentPacks.AsNoTracking()
            join m in db.Members on p.UploadedBy equals m.Id
            orderby p.UploadedAt descending, p.Id
            select new { Pack = p, m.Name }).Take(Most).ToListAsync(cancellationToken);
        return
        [
            .. packs.Select(x => new ContentPackLine(
                x.Pack.Id, x.Pack.InstrumentId, x.Pack.Version, x.Pack.Language, x.Pack.LicenceStatement, x.Pack.PermissionEvidence,
                x.Pack.Items.Count, x.Name, x.Pack.UploadedAt)),
        ];
    }

    public async Task<ShownContentPack> Handle(GetContentPack request, CancellationToken cancellationToken)
    {
        var pack = await book.PackOf(request.Instrument, null, request.Language, cancellationToken) ?? throw new NotFoundException("content pack");
        return new ShownContentPack(pack.InstrumentId, pack.Version, pack.Language, pack.LicenceStatement, pack.Items);
    }
}
