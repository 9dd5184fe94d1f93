using ClinicStretch.Application.Sessions.Book;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Plans;
using ClinicStretch.Domain.Progress.Watch;
using ClinicStretch.Domain.Sessions;
using ClinicStretch.Infrastructure.Plans;
using ClinicStretch.Infrastructure.Storage;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace ClinicStretch.Infrastructure.Sessions;

/// <summary>
/// Eight statements, sent together. The first holds the patient's row, so that those after it see what others reported before; each of them
/// is held by the walls of the database as any other is.
/// </summary>
internal sealed class ReportedPlans(ClinicDb db, RevisionShelf shelf, TimeProvider clock) : IReportedPlans
{
    private const string Patient = "(SELECT patient_id FROM plans WHERE clinic_id = $1 AND id = $2)";

    private const string Hold = $"SELECT 1 FROM patients WHERE clinic_id = $1 AND id = {Patient} FOR NO KEY UPDATE";

    private const string Head = """
        SELECT p.patient_id, p.episode_id, p.name, p.status, p.alert_thresholds, p.review_on, p.ends_on, who.time_zone_id, c.alert_thresholds
        FROM plans p JOIN patients who ON who.clinic_id = p.clinic_id AND who.id = p.patient_id JOIN clinics c ON c.id = p.clinic_id
        WHERE p.clinic_id = $1 AND p.id = $2
        """;

    private const string Marks = "SELECT number, content_hash, superseded_at FROM plan_revisions WHERE clinic_id = $1 AND plan_id = $2 ORDER BY number";

    private const string History = """
        SELECT "from", "to", at, by, reason, pause, back_on, ending FROM plan_status_changes WHERE clinic_id = $1 AND plan_id = $2 ORDER BY number
        """;

    private const string Known = "SELECT id FROM sessions WHERE clinic_id = $1 AND id = ANY ($3)";

    private const string Sessions = $"""
        SELECT s.id, s.day, s.started_at, s.received_at, s.pain_before, s.pain_worst, s.pain_after, s.revision, s.corrects,
          NOT EXISTS (SELECT 1 FROM sessions newer WHERE newer.clinic_id = $1 AND newer.corrects = s.id)
        FROM sessions s WHERE s.clinic_id = $1 AND s.patient_id = {Patient} AND s.plan_id = $2 AND s.day >= $3 ORDER BY s.started_at
        """;

    private const string NextDays = $"""
        SELECT DISTINCT ON (session_id) session_id, number, patient_id, pain, said_at, received_at, reported_by
        FROM next_day_pains WHERE clinic_id = $1 AND patient_id = {Patient} AND said_at >= $3 ORDER BY session_id, number DESC
        """;

    private const string OpenAlerts =
        $"SELECT EXISTS (SELECT 1 FROM alerts WHERE clinic_id = $1 AND patient_id = {Patient} AND plan_id = $2 AND state <> 'Resolved')";

    public async Task<OpenedPlan?> Open(PlanId plan, IReadOnlyCollection<SessionId> reported, CancellationToken cancellationToken)
    {
        // EF Core's own strategy tells what passes from what does not, as it does for every other question.
        var read = await db.Database.CreateExecutionStrategy().ExecuteAsync(
            token => Read(plan, [.. reported.Select(r => r.Value)], token), cancellationToken);
        if (read is null)
        {
            return null;
        }

        var revisions = await shelf.Of(db, plan, read.Marks, cancellationToken);
        var whole = Plan.AsPublished(read.Head.Plan, revisions, read.History);
        return new OpenedPlan(CourseOf(whole, read), read.HasOpenAlerts, read.Known);
    }

    private async Task<ReadPlan?> Read(PlanId plan, Guid[] reported, CancellationToken cancellationToken)
    {
        await using var batch = BatchFor(plan, reported);
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        if (!await reader.ReadAsync(cancellationToken))
        {
            return null;
        }

        var clinic = db.Tenant!.Value;
        return new ReadPlan(
            (await Next(row => ReadHead.In(row, clinic, plan)))[0],
            await Next(ReportedPlanRows.Mark),
            await Next(ReportedPlanRows.Change),
            await Next(row => SessionId.From(row.GetGuid(0))),
            await Next(ReadSession.In),
            await Next(row => ReportedPlanRows.NextDay(row, clinic)),
            (await Next(row => row.GetBoolean(0)))[0]);

        async Task<List<T>> Next<T>(Func<NpgsqlDataReader, T> rowOf)
        {
            await reader.NextResultAsync(cancellationToken);
            var rows = new List<T>();
            while (await reader.ReadAsync(cancellationToken))
            {
                rows.Add(rowOf(reader));
            }

            return rows;
        }
    }

    private NpgsqlBatch BatchFor(PlanId plan, Guid[] reported)
    {
        var since = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime).AddDays(-PlanCourse.DaysBack);
        return new NpgsqlBatch((NpgsqlConnection)db.Database.GetDbConnection())
        {
            BatchCommands =
            {
                Ask(Hold), Ask(Head), Ask(Marks), Ask(History), Ask(Known, reported), Ask(Sessions, since),
                Ask(NextDays, new DateTimeOffset(since.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero)), Ask(OpenAlerts),
            },
        };

        NpgsqlBatchCommand Ask(string statement, params IEnumerable<object> more)
        {
            var command = new NpgsqlBatchCommand(statement);
            command.Parameters.AddRange(more.Prepend(plan.Value).Prepend(db.Tenant!.Value.Value).Select(value => new NpgsqlParameter { Value = value }).ToArray());
            return command;
        }
    }

    private static PlanCourse CourseOf(Plan plan, ReadPlan read)
    {
        var policies = plan.Revisions.ToDictionary(r => r.Number, r => r.Content.PainPolicy);
        var said = read.NextDays.ToDictionary(n => n.SessionId);
        return new PlanCourse(
            plan,
            TimeZoneInfo.FindSystemTimeZoneById(read.Head.Zone),
            [.. read.Sessions.Where(s => s.Stands).Select(s => new CourseSession(s.Pain, policies[s.Revision], said.GetValueOrDefault(s.Pain.Id)))],
            plan.AlertThresholds ?? read.Head.ClinicsThresholds ?? AlertThresholds.Default)
        {
            Corrections = read.Sessions.Where(s => s.Corrects is not null).ToDictionary(s => s.Pain.Id, s => s.Corrects!.Value),
        };
    }
}
