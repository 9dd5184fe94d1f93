using ClinicStretch.Domain.Accounts;
using ClinicStretch.Domain.Plans.Drafts;
using ClinicStretch.Infrastructure.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ClinicStretch.Infrastructure.Plans;

internal sealed class DraftStepMapping : IEntityTypeConfiguration<DraftStep>
{
    public void Configure(EntityTypeBuilder<DraftStep> builder)
    {
        builder.ToTable("plan_draft_steps");
        builder.OwnedByClinic(x => new { x.ClinicId, x.PlanId, x.Number }, x => x.ClinicId);
        builder.BelongsToPlan(x => new { x.ClinicId, x.PlanId });
        builder.Property(x => x.Number).ValueGeneratedNever();
        builder.Property(x => x.Content).IsJson();
        builder.HasOne<Member>().WithMany().HasForeignKey(x => new { x.ClinicId, x.By });
    }
}
