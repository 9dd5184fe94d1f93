using ClinicStretch.Application.Catalogue.Media;
using ClinicStretch.Domain.Accounts;
using ClinicStretch.Domain.Catalogue.Media;
using ClinicStretch.Infrastructure.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ClinicStretch.Infrastructure.Catalogue.Media;

internal sealed class MediaAssetMapping : IEntityTypeConfiguration<MediaAsset>
{
    public void Configure(EntityTypeBuilder<MediaAsset> builder)
    {
        builder.ToTable("media_assets");
        builder.OwnedByClinic(x => new { x.ClinicId, x.Id }, x => x.ClinicId);
        builder.ComplexProperty(x => x.File);
        builder.ComplexProperty(x => x.Ledger, ledger =>
        {
            ledger.Ignore(x => x.Credit);
            ledger.Ignore(x => x.SourceAddress);
        });
        builder.HasOne<Member>().WithMany().HasForeignKey(x => new { x.ClinicId, x.UploadedBy });
        builder.HasOne<Member>().WithMany().HasForeignKey(x => new { x.ClinicId, x.WithdrawnBy }).IsRequired(false);
        builder.HasIndex(x => new { x.ClinicId, x.Exercise, x.UploadedAt });
        builder.HasRowVersion();
    }
}

internal sealed class MediaContentMapping : IEntityTypeConfiguration<MediaContent>
{
    public void Configure(EntityTypeBuilder<MediaContent> builder)
    {
        builder.ToTable("media_contents");
        builder.OwnedByClinic(x => new { x.ClinicId, x.Hash }, x => x.ClinicId);
    }
}

internal sealed class MediaChunkMapping : IEntityTypeConfiguration<MediaChunk>
{
    public void Configure(EntityTypeBuilder<MediaChunk> builder)
    {
        builder.ToTable("media_chunks");
        builder.HasKey(x => new { x.ClinicId, x.Hash, x.Number });
        builder.HasOne<MediaContent>().WithMany().HasForeignKey(x => new { x.ClinicId, x.Hash });
    }
}
