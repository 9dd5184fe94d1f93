using ClinicStretch.Application.Catalogue.Search;
using ClinicStretch.Domain;
using ClinicStretch.Infrastructure.Catalogue;
using ClinicStretch.Infrastructure.Storage;
using ClinicStretch.Integration.Tests.Support;
using Npgsql;

namespace ClinicStretch.Integration.Tests.Catalogue.Search;

/// <summary>How the search is carried out among 5,000 exercises, as the product's own role, below row-level security.</summary>
public sealed class SearchAtSizeTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_text_is_found_by_index_and_no_table_is_read_from_end_to_end()
    {
        var (clinic, elsewhere) = (await host.NewClinic(), await host.NewClinic());
        await MadeUpLibrary.Fill(host.Owner, [clinic.Id, elsewhere.Id], Cancel);
        await using var app = NpgsqlDataSource.Create(host.Database.App);

        foreach (var words in (string[][])[["bridge"], ["ham"], ["a"], ["stretch"], ["lower", "back"], ["knee", "roll rolls"]])
        {
            var plan = await Plan(app, Question(clinic.Id), words);

            Assert.Contains("library_search_en_document_idx", plan, StringComparison.Ordinal);
            Assert.DoesNotContain("Seq Scan on library_search", plan, StringComparison.Ordinal);
            Assert.DoesNotContain("Seq Scan on exercise_search", plan, StringComparison.Ordinal);
        }

        // The test can see one: without a text, in every language, there is nothing to look up.
        Assert.Contains("Seq Scan on library_search", await Explain(app, Question(clinic.Id), "SELECT body FROM library_search", []), StringComparison.Ordinal);
        var found = await clinic.Therapist.SearchText("bridge", "&limit=100");
        Assert.True(found["total"]!.GetValue<int>() > 200);
        Assert.Equal("bridge", found.Slugs()[0]);
    }

    private static SearchQuestion Question(ClinicId clinic) => new(
        clinic, MemberId.From(Guid.CreateVersion7()), Language.English, "text", new Dictionary<Facet, IReadOnlyList<string>> { [Facet.Region] = ["hip"] },
        ["knee-problem"], ShowAvoided: false, ShowArchived: false, DateTimeOffset.UnixEpoch, null, 30);

    private static Task<string> Plan(NpgsqlDataSource app, SearchQuestion question, string[] words) =>
        Explain(app, question, SearchSql.Find(question, words), words, SearchSql.PreferIndexes);

    private static async Task<string> Explain(NpgsqlDataSource app, SearchQuestion question, string sql, string[] words, string set = "")
    {
        await using var connection = await app.OpenConnectionAsync(Cancel);
        await using var transaction = await connection.BeginTransactionAsync(Cancel);
        await using var enter = new NpgsqlCommand(
            $"SELECT set_config('app.clinic_id', '{question.Clinic.Value}', true); {set}", connection, transaction);
        await enter.ExecuteNonQueryAsync(Cancel);
        await using var command = new NpgsqlCommand($"EXPLAIN {sql}", connection, transaction);
        command.Parameters.AddWithValue("clinic", question.Clinic.Value);
        command.Parameters.AddWithValue("language", question.Language.Tag);
        command.Parameters.AddWithValue("words", words);
        SearchSql.Add(command.Parameters, question);
        await using var reader = await command.ExecuteReaderAsync(Cancel);
        var lines = new List<string>();
        while (await reader.ReadAsync(Cancel))
        {
            lines.Add(reader.GetString(0));
        }

        Assert.Equal(ClinicMigrator.AppRole, new NpgsqlConnectionStringBuilder(connection.ConnectionString).Username);
        return string.Join('\n', lines);
    }
}
