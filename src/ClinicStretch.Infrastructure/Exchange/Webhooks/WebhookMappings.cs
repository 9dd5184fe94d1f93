using ClinicStretch.Domain.Accounts;
using ClinicStretch.Domain.Exchange.Webhooks;
using ClinicStretch.Domain.Patients;
using ClinicStretch.Infrastructure.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ClinicStretch.Infrastructure.Exchange.Webhooks;

internal sealed class WebhookMapping : IEntityTypeConfiguration<Webhook>
{
    public void Configure(EntityTypeBuilder<Webhook> builder)
    {
        builder.ToTable("webhooks");
        builder.OwnedByClinic(x => new { x.ClinicId, x.Id }, x => x.ClinicId);
        builder.HasOne<Member>().WithMany().HasForeignKey(x => new { x.ClinicId, x.MadeBy });
        builder.Property(x => x.Events).IsJson();
        builder.HasRowVersion();
    }
}

internal sealed class WebhookDeliveryMapping : IEntityTypeConfiguration<WebhookDelivery>
{
    public void Configure(EntityTypeBuilder<WebhookDelivery> builder)
    {
        builder.ToTable("webhook_deliveries");
        builder.OwnedByClinic(x => new { x.ClinicId, x.Id }, x => x.ClinicId);
        builder.HasOne<Webhook>().WithMany().HasForeignKey(x => new { x.ClinicId, x.WebhookId });
        builder.HasOne<Patient>().WithMany().HasForeignKey(x => new { x.ClinicId, x.PatientId }).IsRequired(false);
        builder.Property(x => x.Number).UseIdentityAlwaysColumn();
        builder.HasIndex(x => new { x.ClinicId, x.WebhookId, x.Number });

        // Of what is not over: what is due, and what of the same patient came before it.
        builder.HasIndex(x => new { x.ClinicId, x.WebhookId, x.NextAt }).HasFilter("finished_at IS NULL");
        builder.HasIndex(x => new { x.ClinicId, x.WebhookId, x.PatientId, x.Number }).HasFilter("finished_at IS NULL");
        builder.HasRowVersion();
    }
}
