using ClinicStretch.Domain.Accounts;
using ClinicStretch.Domain.Plans;
using ClinicStretch.Domain.Plans.Course;
using ClinicStretch.Infrastructure.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ClinicStretch.Infrastructure.Plans;

internal sealed class ItemShownMapping : IEntityTypeConfiguration<ItemShown>
{
    public void Configure(EntityTypeBuilder<ItemShown> builder)
    {
        builder.ToTable("items_shown");
        builder.OwnedByClinic(x => new { x.ClinicId, x.PlanId, x.Item, x.Exercise, x.Version }, x => x.ClinicId);
        builder.BelongsToPlan(x => new { x.ClinicId, x.PlanId });
        builder.HasOne<Member>().WithMany().HasForeignKey(x => new { x.ClinicId, x.By });
    }
}

internal sealed class RevisionSeenMapping : IEntityTypeConfiguration<RevisionSeen>
{
    public void Configure(EntityTypeBuilder<RevisionSeen> builder)
    {
        builder.ToTable("revisions_seen");
        builder.OwnedByClinic(x => new { x.ClinicId, x.PlanId, x.Revision, x.By }, x => x.ClinicId);
        builder.HasOne<Revision>().WithMany().HasForeignKey(x => new { x.ClinicId, x.PlanId, x.Revision });
    }
}
