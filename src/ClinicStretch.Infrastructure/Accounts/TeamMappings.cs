using ClinicStretch.Domain.Accounts;
using ClinicStretch.Domain.Accounts.Team;
using ClinicStretch.Infrastructure.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ClinicStretch.Infrastructure.Accounts;

internal sealed class CoverMapping : IEntityTypeConfiguration<Cover>
{
    public void Configure(EntityTypeBuilder<Cover> builder)
    {
        builder.ToTable("covers");
        builder.OwnedByClinic(x => new { x.ClinicId, x.Id }, x => x.ClinicId);
        builder.HasOne<Member>().WithMany().HasForeignKey(x => new { x.ClinicId, x.Absent });
        builder.HasOne<Member>().WithMany().HasForeignKey(x => new { x.ClinicId, x.StandIn });
        builder.HasIndex(x => new { x.ClinicId, x.StandIn, x.EndsOn });
        builder.HasRowVersion();
    }
}

internal sealed class RecordOpeningMapping : IEntityTypeConfiguration<RecordOpening>
{
    public void Configure(EntityTypeBuilder<RecordOpening> builder)
    {
        builder.ToTable("record_openings");
        builder.OwnedByClinic(x => new { x.ClinicId, x.Id }, x => x.ClinicId);
        builder.BelongsToPatient(x => new { x.ClinicId, x.PatientId });
        builder.HasOne<Member>().WithMany().HasForeignKey(x => new { x.ClinicId, x.MemberId });
        builder.HasIndex(x => new { x.ClinicId, x.MemberId, x.EndsAt });
    }
}
