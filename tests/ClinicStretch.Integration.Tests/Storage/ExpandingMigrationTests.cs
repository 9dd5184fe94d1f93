using System.Reflection;
using ClinicStretch.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace ClinicStretch.Integration.Tests.Storage;

/// <summary>
/// A migration runs beside the version before it: it adds, and takes nothing away that the running servers still read or write. What is to go, goes one release after nothing uses it.
/// </summary>
public sealed class ExpandingMigrationTests
{
    // Made before the first release: no server of that time runs anywhere.
    private const string FirstReleased = "20261122053026_SecondFactor";

    [Fact]
    public void Every_migration_since_the_first_release_only_adds()
    {
        var migrations = Assembly.Load(InfrastructureSetup.MigrationsAssembly).GetTypes()
            .Select(t => (Type: t, Id: t.GetCustomAttribute<MigrationAttribute>()?.Id)).Where(m => m.Id is not null).OrderBy(m => m.Id, StringComparer.Ordinal).ToList();

        Assert.Contains(migrations, m => m.Id is FirstReleased);
        Assert.Empty(migrations.Where(m => string.CompareOrdinal(m.Id, FirstReleased) >= 0).SelectMany(m => Narrowing(OperationsOf(m.Type)).Select(what => $"{m.Id}: {what}")));
    }

    [Fact]
    public void One_that_takes_away_is_found()
    {
        var planted = new MigrationBuilder("Npgsql.EntityFrameworkCore.PostgreSQL");
        planted.DropColumn("note", "sessions");
        planted.DropTable("sessions");
        planted.RenameColumn("note", "sessions", "remark");
        planted.RenameTable("sessions", newName: "logs");
        planted.AddColumn<string>("remark", "sessions", "text", nullable: false);
        planted.AlterColumn<string>("note", "sessions", "text", nullable: false, oldType: "text", oldNullable: true);
        planted.AlterColumn<int>("pain", "sessions", "integer", nullable: false, oldClrType: typeof(long), oldType: "bigint");
        planted.AddColumn<bool>("seen", "sessions", "boolean", nullable: false, defaultValue: false);
        planted.AddColumn<string>("other", "sessions", "text", nullable: true);
        planted.AlterColumn<string>("note", "sessions", "text", nullable: true, oldType: "text", oldNullable: false);

        Assert.Equal(7, Narrowing(planted.Operations).Count());
    }

    private static IReadOnlyList<MigrationOperation> OperationsOf(Type migration)
    {
        var made = (Migration)Activator.CreateInstance(migration)!;
        made.ActiveProvider = "Npgsql.EntityFrameworkCore.PostgreSQL";
        return made.UpOperations;
    }

    private static IEnumerable<string> Narrowing(IEnumerable<MigrationOperation> operations) => operations.Select(operation => operation switch
    {
        DropColumnOperation o => $"drops {o.Table}.{o.Name}",
        DropTableOperation o => $"drops {o.Name}",
        RenameColumnOperation o => $"renames {o.Table}.{o.Name}",
        RenameTableOperation o => $"renames {o.Name}",
        AlterColumnOperation o when o.OldColumn.IsNullable && !o.IsNullable => $"asks for {o.Table}.{o.Name}, which the version before leaves empty",
        AlterColumnOperation o when o.OldColumn.ColumnType != o.ColumnType => $"changes what {o.Table}.{o.Name} is",
        AddColumnOperation { IsNullable: false, DefaultValue: null, DefaultValueSql: null, ComputedColumnSql: null } o => $"asks for {o.Table}.{o.Name}, which the version before does not write",
        _ => null,
    }).OfType<string>();
}
