using ClinicStretch.Application.Programmes.Issued;
using ClinicStretch.Domain.Accounts.Brand;
using ClinicStretch.Infrastructure.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ClinicStretch.Infrastructure.Programmes;

internal sealed class IssuedDocumentMapping : IEntityTypeConfiguration<IssuedDocument>
{
    public void Configure(EntityTypeBuilder<IssuedDocument> builder)
    {
        builder.ToTable("issued_documents");
        builder.OwnedByClinic(x => new { x.ClinicId, x.Id }, x => x.ClinicId);
        builder.BelongsToPatient(x => new { x.ClinicId, x.PatientId });
        builder.BelongsToPlan(x => new { x.ClinicId, x.PlanId });
        builder.Property(x => x.Revision).HasComment("Null for a report, which tells of days and not of a revision of a plan.");
        builder.HasIndex(x => new { x.ClinicId, x.PatientId, x.IssuedAt });
        builder.HasIndex(x => new { x.ClinicId, x.PlanId, x.IssuedAt });
    }
}

internal sealed class ClinicLogoMapping : IEntityTypeConfiguration<ClinicLogo>
{
    public void Configure(EntityTypeBuilder<ClinicLogo> builder)
    {
        builder.ToTable("clinic_logos");
        builder.OwnedByClinic(x => new { x.ClinicId, x.Hash }, x => x.ClinicId);
    }
}
