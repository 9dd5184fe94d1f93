using Microsoft.EntityFrameworkCore.Migrations;

namespace ClinicStretch.Migrations;

/// <summary>The walls round webhooks and what they are told, and their lines in what counts and erases a patient. The product's role deletes none.</summary>
internal static class WebhookWalls
{
    public static void Build(MigrationBuilder builder)
    {
        foreach (var table in new[] { "webhooks", "webhook_deliveries" })
        {
            builder.Sql(
                $"""
                ALTER TABLE {table} ENABLE ROW LEVEL SECURITY;
                ALTER TABLE {table} FORCE ROW LEVEL SECURITY;
                CREATE POLICY own_clinic ON {table}
                  USING (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid)
                  WITH CHECK (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid);
                GRANT SELECT, INSERT, UPDATE ON {table} TO clinicstretch_app;
                """);
        }

        builder.Sql("DO $narrow$ BEGIN PERFORM narrow_to_caseload(); END $narrow$;");
        builder.Sql(Anew(
            ErasureWalls.Rows,
            "          UNION ALL SELECT 'people', count(*)",
            "          UNION ALL SELECT 'webhook_deliveries', count(*) FROM webhook_deliveries t WHERE t.clinic_id = clinic AND t.patient_id = patient\n"));
        builder.Sql(Anew(
            ErasureWalls.BesidesTheRecord,
            "          DELETE FROM deliveries ",
            "          DELETE FROM webhook_deliveries WHERE clinic_id = of_clinic AND patient_id = of_patient;\n"));
    }

    // As it stands, with a line more.
    private static string Anew(string function, string before, string line)
    {
        before = before.TrimStart();
        var at = function.IndexOf(before, StringComparison.Ordinal);
        return at < 0
            ? throw new InvalidOperationException($"There is no {before} in the function.")
            : function[..at].Replace("CREATE FUNCTION", "CREATE OR REPLACE FUNCTION", StringComparison.Ordinal) + line.TrimStart() + "  " + function[at..];
    }
}
