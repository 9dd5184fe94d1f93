using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Npgsql;
using NpgsqlTypes;

namespace ClinicStretch.Integration.Tests.Speed;

/// <summary>
/// What the machine and PostgreSQL can do: a bare server that keeps a session by one statement written by hand, as a row, one an exercise and two of pain.
/// It signs nobody in, separates no clinics, checks and audits nothing, and is not safe to repeat.
/// </summary>
internal sealed class LimitServer : IAsyncDisposable
{
    private const string Tables =
        """
        DROP SCHEMA IF EXISTS limits CASCADE;
        CREATE SCHEMA limits;
        CREATE TABLE limits.sessions (id uuid PRIMARY KEY, plan_id uuid NOT NULL, started_at timestamptz NOT NULL, source text NOT NULL);
        CREATE INDEX ON limits.sessions (plan_id, started_at DESC);
        CREATE TABLE limits.exercises (session_id uuid REFERENCES limits.sessions, key uuid, outcome text NOT NULL, PRIMARY KEY (session_id, key));
        CREATE TABLE limits.observations (session_id uuid REFERENCES limits.sessions, kind text, value int NOT NULL, PRIMARY KEY (session_id, kind));
        """;

    private const string Insert =
        """
        WITH session AS (INSERT INTO limits.sessions VALUES ($1, $2, $3, $4) RETURNING id),
          exercises AS (INSERT INTO limits.exercises SELECT session.id, e.key, e.outcome FROM session, unnest($5, $6) e (key, outcome))
        INSERT INTO limits.observations SELECT session.id, o.kind, o.value FROM session, (VALUES ('before', $7), ('after', $8)) o (kind, value)
        """;

    private readonly NpgsqlDataSource _database;
    private readonly WebApplication _server;

    private LimitServer(NpgsqlDataSource database, WebApplication server) => (_database, _server) = (database, server);

    public Uri Address => Support.ClinicHost.AddressOf(_server);

    /// <param name="owner">A connection string that may make tables; they go with the database.</param>
    public static async Task<LimitServer> Start(string owner, CancellationToken cancellationToken)
    {
        var database = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(owner) { MaxAutoPrepare = 4 });
        await using (var tables = database.CreateCommand(Tables))
        {
            await tables.ExecuteNonQueryAsync(cancellationToken);
        }

        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = builder.Build();
        server.MapPut("/sessions/{id:guid}", (Guid id, LimitSession session) => Keep(database, id, session));
        await server.StartAsync(cancellationToken);
        return new LimitServer(database, server);
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        await _database.DisposeAsync();
    }

    private static async Task<IResult> Keep(NpgsqlDataSource database, Guid id, LimitSession session)
    {
        await using var command = database.CreateCommand(Insert);
        command.Parameters.Add(new() { Value = id });
        command.Parameters.Add(new() { Value = session.PlanId });
        command.Parameters.Add(new() { Value = session.StartedAt.ToUniversalTime() });
        command.Parameters.Add(new() { Value = session.Source });
        command.Parameters.Add(new() { Value = session.Items.Select(i => i.Key).ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Uuid });
        command.Parameters.Add(new() { Value = session.Items.Select(i => i.Outcome).ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text });
        command.Parameters.Add(new() { Value = session.PainBefore });
        command.Parameters.Add(new() { Value = session.PainAfter });
        await command.ExecuteNonQueryAsync();
        return Results.StatusCode(StatusCodes.Status201Created);
    }

    [SuppressMessage("Performance", "CA1812", Justification = "The framework makes it of JSON.")]
    private sealed record LimitSession(Guid PlanId, DateTimeOffset StartedAt, string Source, IReadOnlyList<LimitExercise> Items, int PainBefore, int PainAfter);

    [SuppressMessage("Performance", "CA1812", Justification = "The framework makes it of JSON.")]
    private sealed record LimitExercise(Guid Key, string Outcome);
}
