using ClinicStretch.Application.Catalogue;
using ClinicStretch.Infrastructure.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ClinicStretch.Infrastructure.Catalogue;

internal sealed class LibraryExerciseMapping : IEntityTypeConfiguration<LibraryExercise>
{
    public void Configure(EntityTypeBuilder<LibraryExercise> builder)
    {
        builder.ToTable("library_exercises");
        builder.HasKey(x => new { x.Slug, x.Version, x.ContentHash });
        builder.HasIndex(x => x.Slug).IsUnique().HasFilter("is_current").HasDatabaseName("ix_library_exercises_current");
        builder.Property(x => x.Document).IsJson();
    }
}

internal sealed class LibrarySearchRowMapping : IEntityTypeConfiguration<LibrarySearchRow>
{
    public void Configure(EntityTypeBuilder<LibrarySearchRow> builder)
    {
        builder.ToTable("library_search");
        builder.HasKey(x => new { x.Language, x.Slug });
    }
}

internal sealed class LibraryRoutineMapping : IEntityTypeConfiguration<LibraryRoutine>
{
    public void Configure(EntityTypeBuilder<LibraryRoutine> builder)
    {
        builder.ToTable("library_routines");
        builder.HasKey(x => new { x.Slug, x.Version });
        builder.HasIndex(x => x.Slug).IsUnique().HasFilter("is_current").HasDatabaseName("ix_library_routines_current");
        builder.Property(x => x.Document).IsJson();
    }
}

internal sealed class LibraryReleaseMapping : IEntityTypeConfiguration<LibraryRelease>
{
    public void Configure(EntityTypeBuilder<LibraryRelease> builder)
    {
        builder.ToTable("library_releases");
        builder.HasKey(x => x.Version);
        builder.Property(x => x.Document).IsJson();
    }
}
