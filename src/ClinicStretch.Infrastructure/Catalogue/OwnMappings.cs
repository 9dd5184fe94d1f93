using ClinicStretch.Application.Catalogue;
using ClinicStretch.Domain.Accounts;
using ClinicStretch.Domain.Catalogue.Own;
using ClinicStretch.Infrastructure.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ClinicStretch.Infrastructure.Catalogue;

internal sealed class OwnExerciseMapping : IEntityTypeConfiguration<OwnExercise>
{
    public void Configure(EntityTypeBuilder<OwnExercise> builder)
    {
        builder.ToTable("own_exercises");
        builder.OwnedByClinic(x => new { x.ClinicId, x.Slug }, x => x.ClinicId);
        builder.Ignore(x => x.Current);
        builder.HasMany(x => x.Versions).WithOne().HasForeignKey(x => new { x.ClinicId, x.Slug });
        builder.Navigation(x => x.Versions).AutoInclude();
        builder.HasOne<Member>().WithMany().HasForeignKey(x => new { x.ClinicId, x.ArchivedBy }).IsRequired(false);
        builder.HasRowVersion();
    }
}

internal sealed class OwnExerciseVersionMapping : IEntityTypeConfiguration<OwnExerciseVersion>
{
    public void Configure(EntityTypeBuilder<OwnExerciseVersion> builder)
    {
        builder.ToTable("own_exercise_versions");
        builder.HasKey(x => new { x.ClinicId, x.Slug, x.Number });
        builder.Property(x => x.Number).ValueGeneratedNever();
        builder.Property(x => x.Exercise).IsJson();
        builder.Property(x => x.Translations).IsJson();
        builder.HasOne<Member>().WithMany().HasForeignKey(x => new { x.ClinicId, x.WrittenBy });
    }
}

internal sealed class OwnRoutineMapping : IEntityTypeConfiguration<OwnRoutine>
{
    public void Configure(EntityTypeBuilder<OwnRoutine> builder)
    {
        builder.ToTable("own_routines");
        builder.OwnedByClinic(x => new { x.ClinicId, x.Slug }, x => x.ClinicId);
        builder.Property(x => x.Text).IsJson();
        builder.HasOne<Member>().WithMany().HasForeignKey(x => new { x.ClinicId, x.WrittenBy });
        builder.HasRowVersion();
    }
}

internal sealed class FactSignOffMapping : IEntityTypeConfiguration<FactSignOff>
{
    public void Configure(EntityTypeBuilder<FactSignOff> builder)
    {
        builder.ToTable("fact_sign_offs");
        builder.OwnedByClinic(x => new { x.ClinicId, x.Id }, x => x.ClinicId);
        builder.HasIndex(x => new { x.ClinicId, x.Exercise });
        builder.HasOne<Member>().WithMany().HasForeignKey(x => new { x.ClinicId, x.SignedBy });
        builder.HasOne<Member>().WithMany().HasForeignKey(x => new { x.ClinicId, x.WithdrawnBy }).IsRequired(false);
    }
}

internal sealed class ExerciseMarkMapping : IEntityTypeConfiguration<ExerciseMark>
{
    public void Configure(EntityTypeBuilder<ExerciseMark> builder)
    {
        builder.ToTable("exercise_marks");
        builder.HasKey(x => new { x.ClinicId, x.MemberId, x.Exercise });
        builder.HasOne<Member>().WithMany().HasForeignKey(x => new { x.ClinicId, x.MemberId });
    }
}

internal sealed class SearchRowMapping : IEntityTypeConfiguration<SearchRow>
{
    public void Configure(EntityTypeBuilder<SearchRow> builder)
    {
        builder.ToTable("exercise_search");
        builder.OwnedByClinic(x => new { x.ClinicId, x.Language, x.Slug }, x => x.ClinicId);
    }
}
