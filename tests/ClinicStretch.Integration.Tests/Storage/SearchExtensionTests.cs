using ClinicStretch.Infrastructure.Storage;
using ClinicStretch.Integration.Tests.Support;
using Npgsql;

namespace ClinicStretch.Integration.Tests.Storage;

/// <summary>A provider that keeps extensions back: the product's own role may install none, so it stands for an owner who may not.</summary>
public sealed class SearchExtensionTests(TestPostgres postgres)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Where_they_are_refused_it_is_said_which_and_what_to_ask_for()
    {
        await using var migrated = await postgres.Copy();
        await using var empty = await postgres.Empty();
        await using var refused = NpgsqlDataSource.Create(empty.App);

        Assert.Equal(["pg_trgm", "unaccent"], await SearchExtensions.Missing(refused, Cancel));
        var told = await Assert.ThrowsAsync<DatabaseNotReadyException>(() => SearchExtensions.Install(refused, Cancel));

        Assert.Contains("CREATE EXTENSION IF NOT EXISTS pg_trgm", told.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_they_are_there_or_may_be_installed_nothing_is_missing()
    {
        await using var migrated = await postgres.Copy();
        await using var empty = await postgres.Empty();
        await using var app = NpgsqlDataSource.Create(migrated.App);
        await using var owner = NpgsqlDataSource.Create(empty.Owner);

        Assert.Empty(await SearchExtensions.Missing(app, Cancel));
        Assert.Empty(await SearchExtensions.Missing(owner, Cancel));
    }
}
