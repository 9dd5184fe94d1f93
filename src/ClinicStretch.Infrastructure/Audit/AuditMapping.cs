using ClinicStretch.Domain.Audit;
using ClinicStretch.Infrastructure.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ClinicStretch.Infrastructure.Audit;

internal sealed class AuditMapping : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.ToTable("audit_entries");
        builder.OwnedByClinic(x => new { x.ClinicId, x.Id }, x => x.ClinicId);
        builder.HasIndex(x => new { x.ClinicId, x.PatientId, x.At });
    }
}
