using Microsoft.EntityFrameworkCore.Migrations;

namespace ClinicStretch.Migrations;

/// <summary>The wall round what clients have shown, which is forgotten once it is over, and that a key is proven in one way.</summary>
internal static class ClientWalls
{
    public static void Build(MigrationBuilder builder) => builder.Sql(
        """
        ALTER TABLE api_keys ADD CONSTRAINT ck_api_keys_proven_in_one_way CHECK (num_nonnulls(hash, jwks, jwks_address) = 1);
        ALTER TABLE spent_assertions ENABLE ROW LEVEL SECURITY;
        ALTER TABLE spent_assertions FORCE ROW LEVEL SECURITY;
        CREATE POLICY own_clinic ON spent_assertions
          USING (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid)
          WITH CHECK (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid);
        GRANT SELECT, INSERT, DELETE ON spent_assertions TO clinicstretch_app;
        """);
}
