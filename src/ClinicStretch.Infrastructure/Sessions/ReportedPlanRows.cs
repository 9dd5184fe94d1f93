using System.Text.Json;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Json;
using ClinicStretch.Domain.Plans;
using ClinicStretch.Domain.Plans.Course;
using ClinicStretch.Domain.Progress.Watch;
using ClinicStretch.Domain.Sessions;
using ClinicStretch.Infrastructure.Plans;
using Npgsql;

namespace ClinicStretch.Infrastructure.Sessions;

internal sealed record ReadPlan(
    ReadHead Head,
    IReadOnlyList<RevisionMark> Marks,
    IReadOnlyList<StatusChange> History,
    IReadOnlyList<SessionId> Known,
    IReadOnlyList<ReadSession> Sessions,
    IReadOnlyList<NextDayPain> NextDays,
    bool HasOpenAlerts);

/// <param name="Zone">The patient's.</param>
/// <param name="ClinicsThresholds">Null for the defaults.</param>
internal sealed record ReadHead(PlanHead Plan, string Zone, AlertThresholds? ClinicsThresholds)
{
    public static ReadHead In(NpgsqlDataReader row, ClinicId clinic, PlanId plan) => new(
        new PlanHead(
            clinic, plan, PatientId.From(row.GetGuid(0)), row.Maybe<Guid>(1) is { } episode ? EpisodeId.From(episode) : null, row.GetString(2),
            Enum.Parse<PlanStatus>(row.GetString(3)), ThresholdsIn(row, 4), row.Maybe<DateOnly>(5), row.Maybe<DateOnly>(6)),
        row.GetString(7),
        ThresholdsIn(row, 8));

    private static AlertThresholds? ThresholdsIn(NpgsqlDataReader row, int column) =>
        row.IsDBNull(column) ? null : JsonSerializer.Deserialize<AlertThresholds>(row.GetString(column), DomainJson.Options);
}

/// <param name="Stands">False where a correction has taken its place.</param>
internal sealed record ReadSession(SessionPain Pain, int Revision, SessionId? Corrects, bool Stands)
{
    public static ReadSession In(NpgsqlDataReader row) => new(
        new SessionPain(
            SessionId.From(row.GetGuid(0)), row.GetFieldValue<DateOnly>(1), row.GetFieldValue<DateTimeOffset>(2), row.GetFieldValue<DateTimeOffset>(3),
            PainIn(row, 4), PainIn(row, 5), PainIn(row, 6)),
        row.GetInt32(7),
        row.Maybe<Guid>(8) is { } corrects ? SessionId.From(corrects) : null,
        row.GetBoolean(9));

    private static PainScore? PainIn(NpgsqlDataReader row, int column) => row.Maybe<int>(column) is { } pain ? PainScore.From(pain) : null;
}

internal static class ReportedPlanRows
{
    public static RevisionMark Mark(NpgsqlDataReader row) => new(row.GetInt32(0), row.GetString(1), row.Maybe<DateTimeOffset>(2));

    public static StatusChange Change(NpgsqlDataReader row) => new(
        MaybeEnum<PlanStatus>(row, 0), Enum.Parse<PlanStatus>(row.GetString(1)), row.GetFieldValue<DateTimeOffset>(2),
        row.Maybe<Guid>(3) is { } by ? PersonId.From(by) : null, row.IsDBNull(4) ? null : row.GetString(4),
        MaybeEnum<PauseKind>(row, 5), row.Maybe<DateOnly>(6), MaybeEnum<PlanEnding>(row, 7));

    public static NextDayPain NextDay(NpgsqlDataReader row, ClinicId clinic) => new()
    {
        ClinicId = clinic,
        SessionId = SessionId.From(row.GetGuid(0)),
        Number = row.GetInt32(1),
        PatientId = PatientId.From(row.GetGuid(2)),
        Pain = PainScore.From(row.GetInt32(3)),
        SaidAt = row.GetFieldValue<DateTimeOffset>(4),
        ReceivedAt = row.GetFieldValue<DateTimeOffset>(5),
        ReportedBy = PersonId.From(row.GetGuid(6)),
    };

    /// <summary>Null where the database has null.</summary>
    public static T? Maybe<T>(this NpgsqlDataReader row, int column)
        where T : struct => row.IsDBNull(column) ? null : row.GetFieldValue<T>(column);

    private static T? MaybeEnum<T>(NpgsqlDataReader row, int column)
        where T : struct, Enum => row.IsDBNull(column) ? null : Enum.Parse<T>(row.GetString(column));
}
