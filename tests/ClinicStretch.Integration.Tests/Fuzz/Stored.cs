using System.Text.Json;
using ClinicStretch.Infrastructure.Storage;
using Npgsql;

namespace ClinicStretch.Integration.Tests.Fuzz;

/// <summary>The properties of all that is stored, each with a value that is found again if anybody could set it from outside.</summary>
internal static class Stored
{
    private const string MarkedText = "massmarked";
    private const string MarkedId = "a55a55a5-5a55-4a55-a55a-55a55a55a55a";
    private const string MarkedNumber = "987654321";
    private const string MarkedDay = "1999-12-31";

    public static IReadOnlyList<(string Name, Tree Value)> Properties(ClinicDb db) =>
    [
        .. db.Model.GetEntityTypes().SelectMany(e => e.GetFlattenedProperties())
            .Select(p => (Name: JsonNamingPolicy.CamelCase.ConvertName(p.Name), Value: Marked(Nullable.GetUnderlyingType(p.ClrType) ?? p.ClrType)))
            .Append(("roles", new Tree("[\"administrator\"]"))).DistinctBy(p => p.Item1).OrderBy(p => p.Item1, StringComparer.Ordinal),
    ];

    /// <summary>Tables that hold a value nobody was to set.</summary>
    public static async Task<IReadOnlyList<string>> Marked(NpgsqlDataSource owner)
    {
        List<string> found = [];
        foreach (var table in await Tables(owner))
        {
            await using var command = owner.CreateCommand($"SELECT t::text FROM {table} t WHERE t::text ~ '{MarkedText}|{MarkedId}|{MarkedNumber}|{MarkedDay}' LIMIT 1");
            if (await command.ExecuteScalarAsync(TestContext.Current.CancellationToken) is string row)
            {
                found.Add($"{table}: {row}");
            }
        }

        return found;
    }

    private static async Task<string[]> Tables(NpgsqlDataSource owner)
    {
        await using var command = owner.CreateCommand("SELECT array_agg(quote_ident(table_name::text)) FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'");
        return (string[])(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }

    private static Tree Marked(Type type) =>
        type == typeof(bool) ? new Tree("true")
        : type == typeof(int) || type == typeof(long) || type == typeof(short) || type == typeof(double) || type == typeof(decimal) ? new Tree(MarkedNumber)
        : type == typeof(DateOnly) ? Tree.Text(MarkedDay)
        : type == typeof(DateTimeOffset) || type == typeof(DateTime) ? Tree.Text(MarkedDay + "T00:00:00Z")
        : type == typeof(Guid) || type.Name.EndsWith("Id", StringComparison.Ordinal) ? Tree.Text(MarkedId)
        : Tree.Text(MarkedText);
}
