using System.Text.Json;
using ClinicStretch.Application.Catalogue.Search;
using ClinicStretch.Infrastructure.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace ClinicStretch.Infrastructure.Catalogue;

/// <summary>
/// Searches with PostgreSQL's own full text and trigrams. First the words as they are typed, each as a beginning; only when nothing has them
/// all are those that nothing has replaced by the nearest words there are.
/// </summary>
internal sealed class ExerciseSearch(ClinicDb db) : IExerciseSearch
{
    private const int MostNear = 3;

    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public async Task<SearchAnswer> Find(SearchQuestion question, CancellationToken cancellationToken)
    {
        var words = question.Text is null ? null : SearchWords.In(question.Text);
        var found = await Ask(question, words, cancellationToken);
        if (words is null or [] || found.Matched > 0)
        {
            return AnswerOf(question, found, null, []);
        }

        var guesses = await Guess(question, words, cancellationToken);
        if (guesses.Any(g => g.Near.Count > 0) && guesses.All(g => g.Near.Count > 0 || g.IsKnown))
        {
            var guessed = await Ask(question, [.. guesses.Select(g => g.Words)], cancellationToken);
            if (guessed.Matched > 0)
            {
                return AnswerOf(question, guessed, string.Join(' ', guesses.Select(g => g.Best)), []);
            }
        }

        return AnswerOf(question, found, null, await Near(question, guesses, cancellationToken));
    }

    // What has at least one of the words, or of those most like them.
    private async Task<IReadOnlyList<NearName>> Near(SearchQuestion question, IReadOnlyList<Guessed> guesses, CancellationToken cancellationToken)
    {
        var any = string.Join(' ', guesses.Select(g => g.Likest).Where(w => w.Length > 0));
        if (any.Length is 0)
        {
            return [];
        }

        var unfiltered = question with { Chosen = new Dictionary<Facet, IReadOnlyList<string>>(), After = null, Limit = MostNear };
        IReadOnlyList<string> words = [any];
        await using var command = Command(ByIndex(SearchSql.Near(unfiltered, words)), unfiltered);
        command.Parameters.AddWithValue("words", words);
        SearchSql.Add(command.Parameters, unfiltered);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var near = new List<NearName>();
        while (await reader.ReadAsync(cancellationToken))
        {
            near.Add(new NearName(reader.GetString(0), reader.GetString(1)));
        }

        return near;
    }

    private async Task<SearchSql.Found> Ask(SearchQuestion question, IReadOnlyList<string>? words, CancellationToken cancellationToken)
    {
        await using var command = Command(ByIndex(SearchSql.Find(question, words)), question);
        command.Parameters.AddWithValue("words", words ?? []);
        SearchSql.Add(command.Parameters, question);
        var json = (string)(await command.ExecuteScalarAsync(cancellationToken))!;
        return JsonSerializer.Deserialize<SearchSql.Found>(json, Json)!;
    }

    private async Task<IReadOnlyList<Guessed>> Guess(SearchQuestion question, IReadOnlyList<string> words, CancellationToken cancellationToken)
    {
        await using var command = Command(SearchSql.Guess, question);
        command.Parameters.AddWithValue("words", words);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var guesses = new List<Guessed>();
        while (await reader.ReadAsync(cancellationToken))
        {
            guesses.Add(Guessed.Of(reader.GetString(0), reader.GetString(1), reader.GetBoolean(2), reader.GetFieldValue<string[]>(3)));
        }

        return guesses;
    }

    private static string ByIndex(string sql) => $"{SearchSql.PreferIndexes}\n{sql};\n{SearchSql.PreferNothing}";

    private NpgsqlCommand Command(string sql, SearchQuestion question)
    {
        var transaction = (NpgsqlTransaction)db.Database.CurrentTransaction!.GetDbTransaction();
        var command = new NpgsqlCommand(sql, transaction.Connection, transaction);
        command.Parameters.AddWithValue("clinic", question.Clinic.Value);
        command.Parameters.AddWithValue("language", question.Language.Tag);
        return command;
    }

    private static SearchAnswer AnswerOf(SearchQuestion question, SearchSql.Found found, string? understood, IReadOnlyList<NearName> near) => new(
        [.. found.Lines.Select(l => l.ToLine(question.SafeFor))],
        found.Total,
        found.Counts,
        found.Hidden,
        found.HiddenBecause,
        understood,
        near);
}
