using System.Text;
using System.Text.Json;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Json;
using ClinicStretch.Domain.Sessions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace ClinicStretch.Infrastructure.Storage;

/// <summary>What is true of every table, said once: typed ids, enums as text, UTC, snake_case, JSON columns.</summary>
internal static class Conventions
{
    public static void Apply(ModelConfigurationBuilder builder)
    {
        foreach (var id in typeof(ClinicId).Assembly.GetTypes().Where(IsEntityId))
        {
            builder.Properties(id).HaveConversion(typeof(IdConverter<>).MakeGenericType(id));
        }

        builder.Properties<Enum>().HaveConversion<string>();
        builder.Properties<DateTimeOffset>().HaveConversion<UtcConverter>();
        builder.Properties<PainScore>().HaveConversion<PainScoreConverter>();
    }

    /// <summary>Names tables, columns, keys and indexes in snake_case; a value's columns stand without its own name.</summary>
    public static void NameEverything(ModelBuilder builder)
    {
        foreach (var entity in builder.Model.GetEntityTypes())
        {
            if (entity.IsMappedToJson())
            {
                // The framework's own, inside a column of its owner.
                entity.SetContainerColumnName(Snake(entity.GetContainerColumnName()!));
                continue;
            }

            entity.SetTableName(Snake(entity.GetTableName()!));
            NameColumns(entity);
            foreach (var key in entity.GetKeys())
            {
                key.SetName(Snake(key.GetName()!));
            }

            foreach (var key in entity.GetForeignKeys())
            {
                key.SetConstraintName(Snake(key.GetConstraintName()!));
                key.DeleteBehavior = key.IsOwnership ? DeleteBehavior.Cascade : DeleteBehavior.Restrict;
            }

            foreach (var index in entity.GetIndexes())
            {
                index.SetDatabaseName(Snake(index.GetDatabaseName()!));
            }
        }
    }

    /// <summary>Keeps an immutable value in a <c>jsonb</c> column.</summary>
    public static PropertyBuilder<T> IsJson<T>(this PropertyBuilder<T> property) => property
        .HasColumnType("jsonb")
        .HasConversion(
            new ValueConverter<T, string>(
                value => JsonSerializer.Serialize(value, DomainJson.Options),
                text => JsonSerializer.Deserialize<T>(text, DomainJson.Options)!),
            new ValueComparer<T>((one, other) => ReferenceEquals(one, other), value => value!.GetHashCode(), value => value));

    private static void NameColumns(IMutableTypeBase type)
    {
        foreach (var property in type.GetProperties())
        {
            property.SetColumnName(property.GetColumnName() is "xmin" ? "xmin" : Snake(property.Name));
        }

        foreach (var complex in type.GetComplexProperties())
        {
            NameColumns(complex.ComplexType);
        }
    }

    private static bool IsEntityId(Type type) =>
        type.IsValueType && type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEntityId<>));

    private static string Snake(string name)
    {
        var snake = new StringBuilder(name.Length + 8);
        for (var i = 0; i < name.Length; i++)
        {
            if (char.IsUpper(name[i]) && i > 0 && name[i - 1] != '_' && (char.IsLower(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1]))))
            {
                snake.Append('_');
            }

            snake.Append(char.ToLowerInvariant(name[i]));
        }

        return snake.ToString();
    }

    private static TId Make<TId>(Guid value)
        where TId : struct, IEntityId<TId> => TId.From(value);

    private sealed class IdConverter<TId>() : ValueConverter<TId, Guid>(id => id.Value, value => Make<TId>(value))
        where TId : struct, IEntityId<TId>;

    // Npgsql refuses an offset other than zero; a phone sends its own.
    private sealed class UtcConverter() : ValueConverter<DateTimeOffset, DateTimeOffset>(at => at.ToUniversalTime(), at => at);

    private sealed class PainScoreConverter() : ValueConverter<PainScore, int>(score => score.Value, value => PainScore.From(value));
}
