using ClinicStretch.Domain.Sessions;
using ClinicStretch.Infrastructure.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ClinicStretch.Infrastructure.Sessions;

internal sealed class NextDayPainMapping : IEntityTypeConfiguration<NextDayPain>
{
    public void Configure(EntityTypeBuilder<NextDayPain> builder)
    {
        builder.ToTable("next_day_pains");
        builder.OwnedByClinic(x => new { x.ClinicId, x.SessionId, x.Number }, x => x.ClinicId);
        builder.BelongsToPatient(x => new { x.ClinicId, x.PatientId });
        builder.Property(x => x.Number).ValueGeneratedNever();
        builder.HasOne<Session>().WithMany().HasForeignKey(x => new { x.ClinicId, x.SessionId });
        builder.HasIndex(x => new { x.ClinicId, x.PatientId, x.SaidAt });
    }
}
