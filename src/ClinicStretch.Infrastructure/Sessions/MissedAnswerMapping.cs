using ClinicStretch.Domain.Sessions.Missed;
using ClinicStretch.Infrastructure.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ClinicStretch.Infrastructure.Sessions;

internal sealed class MissedAnswerMapping : IEntityTypeConfiguration<MissedAnswer>
{
    public void Configure(EntityTypeBuilder<MissedAnswer> builder)
    {
        builder.ToTable("missed_answers");
        builder.OwnedByClinic(x => new { x.ClinicId, x.Id }, x => x.ClinicId);
        builder.BelongsToPatient(x => new { x.ClinicId, x.PatientId });
        builder.BelongsToPlan(x => new { x.ClinicId, x.PlanId });
        builder.HasIndex(x => new { x.ClinicId, x.PatientId, x.SaidAt });
    }
}
