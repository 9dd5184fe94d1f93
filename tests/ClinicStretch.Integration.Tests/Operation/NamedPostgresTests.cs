using ClinicStretch.Web.Operation;
using ClinicStretch.Web.Operation.Backups;
using Microsoft.Extensions.Configuration;

namespace ClinicStretch.Integration.Tests.Operation;

/// <summary>V12.3.1: the line to a database on another machine is closed to others, or nothing starts.</summary>
public sealed class NamedPostgresTests
{
    private const string Elsewhere = "Host=db.example;Database=clinic;Username=owner;Password=not-to-be-told";

    [Theory]
    [InlineData(Elsewhere)]
    [InlineData(Elsewhere + ";SSL Mode=Disable")]
    [InlineData(Elsewhere + ";SSL Mode=Prefer")]
    [InlineData(Elsewhere + ";SSL Mode=Require")]
    [InlineData(Elsewhere + ";SSL Mode=VerifyCA")]
    [InlineData("Host=10.0.0.5:5433;Username=owner;Password=not-to-be-told")]
    [InlineData("Host=127.0.0.1,db.example;Username=owner;Password=not-to-be-told")]
    [InlineData("Host=[2001:db8::5]:5433;Username=owner;Password=not-to-be-told")]
    [InlineData("Host=2001:db8::5;Username=owner;Password=not-to-be-told")]
    [InlineData("Host=localhost.example;Username=owner;Password=not-to-be-told")]
    public async Task An_open_line_to_another_machine_is_not_begun_and_what_to_type_is_said(string named)
    {
        var told = await Assert.ThrowsAsync<OperatorException>(() => Open(named));

        Assert.Contains("ConnectionStrings__Clinic", told.Message, StringComparison.Ordinal);
        Assert.Contains("SSL Mode=VerifyFull", told.Message, StringComparison.Ordinal);
        Assert.Contains("Database__Tls=not-needed", told.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("not-to-be-told", told.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Elsewhere + ";SSL Mode=VerifyFull", null)]
    [InlineData(Elsewhere + ";SSL Mode=VerifyFull", "verified")]
    [InlineData(Elsewhere, "not-needed")]
    [InlineData("Host=localhost;Username=owner", null)]
    [InlineData("Host=LOCALHOST:5433;Username=owner", null)]
    [InlineData("Host=127.0.0.1;Username=owner", null)]
    [InlineData("Host=::1;Username=owner", null)]
    [InlineData("Host=[::1]:5433;Username=owner", null)]
    [InlineData("Host=/var/run/postgresql;Username=owner", null)]
    public async Task A_closed_one_is_and_so_is_one_that_does_not_leave_the_machine(string named, string? setting)
    {
        await using var database = await Open(named, setting);

        Assert.Equal(named, database.Owner);
    }

    [Theory]
    [InlineData("Host=db.example;Wher=not-to-be-told", null, "cannot be read")]
    [InlineData(Elsewhere, "no", "verified or not-needed")]
    public async Task What_cannot_be_read_is_told_without_what_stands_in_it(string named, string? setting, string said)
    {
        var told = await Assert.ThrowsAsync<OperatorException>(() => Open(named, setting));

        Assert.Contains(said, told.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("not-to-be-told", told.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_backup_and_a_restore_ask_the_same()
    {
        var backup = Settings(("ConnectionStrings:Backup", Elsewhere));
        var restore = Settings(("ConnectionStrings:Clinic", Elsewhere));

        var told = await Assert.ThrowsAsync<OperatorException>(() => BackupSource.Open(backup, "/nowhere", TestContext.Current.CancellationToken));
        Assert.Contains("ConnectionStrings__Backup", told.Message, StringComparison.Ordinal);
        await using var output = new StringWriter();
        told = await Assert.ThrowsAsync<OperatorException>(() => RestoreVerb.Run(["--from", "/nowhere"], restore, output, TestContext.Current.CancellationToken));
        Assert.Contains("ConnectionStrings__Clinic", told.Message, StringComparison.Ordinal);
    }

    private static Task<ClinicDatabase> Open(string named, string? setting = null) => ClinicDatabase.Open(
        Settings(("ConnectionStrings:Clinic", named), (NamedPostgres.Setting, setting)), "/nowhere", throwaway: false, TestContext.Current.CancellationToken);

    private static IConfiguration Settings(params (string Name, string? Value)[] values) =>
        new ConfigurationBuilder().AddInMemoryCollection(values.ToDictionary(v => v.Name, v => v.Value)).Build();
}
