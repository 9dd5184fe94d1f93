using ClinicStretch.Domain.Accounts;
using ClinicStretch.Domain.Patients.Messages;
using ClinicStretch.Infrastructure.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ClinicStretch.Infrastructure.Patients;

internal sealed class MessageMapping : IEntityTypeConfiguration<Message>
{
    public void Configure(EntityTypeBuilder<Message> builder)
    {
        builder.ToTable("messages");
        builder.OwnedByClinic(x => new { x.ClinicId, x.Id }, x => x.ClinicId);
        builder.BelongsToPatient(x => new { x.ClinicId, x.PatientId });
        builder.HasOne<Member>().WithMany().HasForeignKey(x => new { x.ClinicId, x.Member }).IsRequired(false);
        builder.Property(x => x.Notes).IsJson();
        builder.Ignore(x => x.IsFromClinic);
        builder.HasIndex(x => new { x.ClinicId, x.PatientId, x.SentAt });
    }
}

internal sealed class ConversationMapping : IEntityTypeConfiguration<Conversation>
{
    public void Configure(EntityTypeBuilder<Conversation> builder)
    {
        builder.ToTable("conversations");
        builder.OwnedByClinic(x => new { x.ClinicId, x.PatientId }, x => x.ClinicId);
        builder.BelongsToPatient(x => new { x.ClinicId, x.PatientId });
        builder.HasRowVersion();
    }
}
