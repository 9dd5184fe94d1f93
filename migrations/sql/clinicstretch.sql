CREATE TABLE IF NOT EXISTS schema_migrations (
    "MigrationId" character varying(150) NOT NULL,
    "ProductVersion" character varying(32) NOT NULL,
    CONSTRAINT "PK_schema_migrations" PRIMARY KEY ("MigrationId")
);

START TRANSACTION;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121030846_Initial') THEN
    CREATE TABLE clinics (
        id uuid NOT NULL,
        emergency_number text,
        language text NOT NULL,
        name text NOT NULL,
        phone text,
        time_zone_id text NOT NULL,
        CONSTRAINT pk_clinics PRIMARY KEY (id)
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121030846_Initial') THEN
    CREATE TABLE data_protection_keys (
        name text NOT NULL,
        xml text NOT NULL,
        CONSTRAINT pk_data_protection_keys PRIMARY KEY (name)
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121030846_Initial') THEN
    CREATE TABLE library_exercises (
        slug text NOT NULL,
        version text NOT NULL,
        content_hash text NOT NULL,
        is_current boolean NOT NULL,
        status text NOT NULL,
        name text NOT NULL,
        regions text[] NOT NULL,
        goals text[] NOT NULL,
        movements text[] NOT NULL,
        equipment text[] NOT NULL,
        position text NOT NULL,
        avoid_tags text[] NOT NULL,
        search_text text NOT NULL,
        document jsonb NOT NULL,
        CONSTRAINT pk_library_exercises PRIMARY KEY (slug, version, content_hash)
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121030846_Initial') THEN
    CREATE TABLE library_releases (
        version text NOT NULL,
        content_hash text NOT NULL,
        is_current boolean NOT NULL,
        loaded_at timestamp with time zone NOT NULL,
        document jsonb NOT NULL,
        CONSTRAINT pk_library_releases PRIMARY KEY (version)
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121030846_Initial') THEN
    CREATE TABLE library_routines (
        slug text NOT NULL,
        version text NOT NULL,
        is_current boolean NOT NULL,
        "order" integer NOT NULL,
        document jsonb NOT NULL,
        CONSTRAINT pk_library_routines PRIMARY KEY (slug, version)
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121030846_Initial') THEN
    CREATE TABLE people (
        id uuid NOT NULL,
        user_name character varying(256),
        normalized_user_name character varying(256),
        email character varying(256),
        normalized_email character varying(256),
        email_confirmed boolean NOT NULL,
        password_hash text,
        security_stamp text,
        concurrency_stamp text,
        phone_number text,
        phone_number_confirmed boolean NOT NULL,
        two_factor_enabled boolean NOT NULL,
        lockout_end timestamp with time zone,
        lockout_enabled boolean NOT NULL,
        access_failed_count integer NOT NULL,
        CONSTRAINT pk_people PRIMARY KEY (id)
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121030846_Initial') THEN
    CREATE TABLE sign_ins (
        key_hash text NOT NULL,
        person_id uuid NOT NULL,
        ticket bytea NOT NULL,
        expires_at timestamp with time zone NOT NULL,
        CONSTRAINT pk_sign_ins PRIMARY KEY (key_hash)
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121030846_Initial') THEN
    CREATE TABLE audit_entries (
        clinic_id uuid NOT NULL,
        id uuid NOT NULL,
        at timestamp with time zone NOT NULL,
        person_id uuid,
        role text NOT NULL,
        action text NOT NULL,
        subject_kind text NOT NULL,
        subject_id uuid NOT NULL,
        patient_id uuid,
        CONSTRAINT pk_audit_entries PRIMARY KEY (clinic_id, id),
        CONSTRAINT fk_audit_entries_clinics_clinic_id FOREIGN KEY (clinic_id) REFERENCES clinics (id) ON DELETE RESTRICT
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121030846_Initial') THEN
    CREATE TABLE members (
        clinic_id uuid NOT NULL,
        id uuid NOT NULL,
        person_id uuid NOT NULL,
        name text NOT NULL,
        role text NOT NULL,
        CONSTRAINT pk_members PRIMARY KEY (clinic_id, id),
        CONSTRAINT fk_members_clinics_clinic_id FOREIGN KEY (clinic_id) REFERENCES clinics (id) ON DELETE RESTRICT
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121030846_Initial') THEN
    CREATE TABLE person_claims (
        id integer GENERATED BY DEFAULT AS IDENTITY,
        user_id uuid NOT NULL,
        claim_type text,
        claim_value text,
        CONSTRAINT pk_person_claims PRIMARY KEY (id),
        CONSTRAINT fk_person_claims_people_user_id FOREIGN KEY (user_id) REFERENCES people (id) ON DELETE RESTRICT
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121030846_Initial') THEN
    CREATE TABLE person_logins (
        login_provider text NOT NULL,
        provider_key text NOT NULL,
        provider_display_name text,
        user_id uuid NOT NULL,
        CONSTRAINT pk_person_logins PRIMARY KEY (login_provider, provider_key),
        CONSTRAINT fk_person_logins_people_user_id FOREIGN KEY (user_id) REFERENCES people (id) ON DELETE RESTRICT
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121030846_Initial') THEN
    CREATE TABLE person_tokens (
        user_id uuid NOT NULL,
        login_provider text NOT NULL,
        name text NOT NULL,
        value text,
        CONSTRAINT pk_person_tokens PRIMARY KEY (user_id, login_provider, name),
        CONSTRAINT fk_person_tokens_people_user_id FOREIGN KEY (user_id) REFERENCES people (id) ON DELETE RESTRICT
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121030846_Initial') THEN
    CREATE TABLE patients (
        clinic_id uuid NOT NULL,
        id uuid NOT NULL,
        person_id uuid,
        therapist_id uuid NOT NULL,
        birth_date date,
        email text,
        format_need text NOT NULL,
        language text NOT NULL,
        minutes_a_day integer,
        name text NOT NULL,
        reference text,
        rising_time time without time zone,
        time_zone_id text NOT NULL,
        CONSTRAINT pk_patients PRIMARY KEY (clinic_id, id),
        CONSTRAINT fk_patients_clinics_clinic_id FOREIGN KEY (clinic_id) REFERENCES clinics (id) ON DELETE RESTRICT,
        CONSTRAINT fk_patients_members_clinic_id_therapist_id FOREIGN KEY (clinic_id, therapist_id) REFERENCES members (clinic_id, id) ON DELETE RESTRICT
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121030846_Initial') THEN
    CREATE TABLE invitations (
        clinic_id uuid NOT NULL,
        id uuid NOT NULL,
        patient_id uuid NOT NULL,
        secret_hash text NOT NULL,
        created_at timestamp with time zone NOT NULL,
        used_at timestamp with time zone,
        withdrawn_at timestamp with time zone,
        CONSTRAINT pk_invitations PRIMARY KEY (clinic_id, id),
        CONSTRAINT fk_invitations_clinics_clinic_id FOREIGN KEY (clinic_id) REFERENCES clinics (id) ON DELETE RESTRICT,
        CONSTRAINT fk_invitations_patients_clinic_id_patient_id FOREIGN KEY (clinic_id, patient_id) REFERENCES patients (clinic_id, id) ON DELETE RESTRICT
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121030846_Initial') THEN
    CREATE TABLE memberships (
        clinic_id uuid NOT NULL,
        person_id uuid NOT NULL,
        role text NOT NULL,
        member_id uuid,
        patient_id uuid,
        CONSTRAINT pk_memberships PRIMARY KEY (clinic_id, person_id, role),
        CONSTRAINT fk_memberships_clinics_clinic_id FOREIGN KEY (clinic_id) REFERENCES clinics (id) ON DELETE RESTRICT,
        CONSTRAINT fk_memberships_members_clinic_id_member_id FOREIGN KEY (clinic_id, member_id) REFERENCES members (clinic_id, id) ON DELETE RESTRICT,
        CONSTRAINT fk_memberships_patients_clinic_id_patient_id FOREIGN KEY (clinic_id, patient_id) REFERENCES patients (clinic_id, id) ON DELETE RESTRICT
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121030846_Initial') THEN
    CREATE TABLE plans (
        clinic_id uuid NOT NULL,
        id uuid NOT NULL,
        patient_id uuid NOT NULL,
        name text NOT NULL,
        status text NOT NULL,
        draft jsonb,
        draft_based_on integer NOT NULL,
        CONSTRAINT pk_plans PRIMARY KEY (clinic_id, id),
        CONSTRAINT fk_plans_clinics_clinic_id FOREIGN KEY (clinic_id) REFERENCES clinics (id) ON DELETE RESTRICT,
        CONSTRAINT fk_plans_patients_clinic_id_patient_id FOREIGN KEY (clinic_id, patient_id) REFERENCES patients (clinic_id, id) ON DELETE RESTRICT
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121030846_Initial') THEN
    CREATE TABLE precautions (
        clinic_id uuid NOT NULL,
        patient_id uuid NOT NULL,
        tag text NOT NULL,
        since date NOT NULL,
        until date,
        note text,
        CONSTRAINT pk_precautions PRIMARY KEY (clinic_id, patient_id, tag, since),
        CONSTRAINT fk_precautions_patients_clinic_id_patient_id FOREIGN KEY (clinic_id, patient_id) REFERENCES patients (clinic_id, id) ON DELETE RESTRICT
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121030846_Initial') THEN
    CREATE TABLE red_flag_screens (
        clinic_id uuid NOT NULL,
        id uuid NOT NULL,
        patient_id uuid NOT NULL,
        set_version text NOT NULL,
        answers jsonb NOT NULL,
        answered_by text NOT NULL,
        answered_at timestamp with time zone NOT NULL,
        time_zone_id text NOT NULL,
        tier text NOT NULL,
        cleared_at timestamp with time zone,
        cleared_by uuid,
        clearing_note text,
        CONSTRAINT pk_red_flag_screens PRIMARY KEY (clinic_id, id),
        CONSTRAINT fk_red_flag_screens_clinics_clinic_id FOREIGN KEY (clinic_id) REFERENCES clinics (id) ON DELETE RESTRICT,
        CONSTRAINT fk_red_flag_screens_patients_clinic_id_patient_id FOREIGN KEY (clinic_id, patient_id) REFERENCES patients (clinic_id, id) ON DELETE RESTRICT
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121030846_Initial') THEN
    CREATE TABLE alerts (
        clinic_id uuid NOT NULL,
        id uuid NOT NULL,
        patient_id uuid NOT NULL,
        plan_id uuid,
        cause text NOT NULL,
        severity text NOT NULL,
        raised_at timestamp with time zone NOT NULL,
        state text NOT NULL,
        last_seen_at timestamp with time zone NOT NULL,
        times integer NOT NULL,
        handled_by uuid,
        resolution text,
        CONSTRAINT pk_alerts PRIMARY KEY (clinic_id, id),
        CONSTRAINT fk_alerts_clinics_clinic_id FOREIGN KEY (clinic_id) REFERENCES clinics (id) ON DELETE RESTRICT,
        CONSTRAINT fk_alerts_patients_clinic_id_patient_id FOREIGN KEY (clinic_id, patient_id) REFERENCES patients (clinic_id, id) ON DELETE RESTRICT,
        CONSTRAINT fk_alerts_plans_clinic_id_plan_id FOREIGN KEY (clinic_id, plan_id) REFERENCES plans (clinic_id, id) ON DELETE RESTRICT
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121030846_Initial') THEN
    CREATE TABLE plan_revisions (
        clinic_id uuid NOT NULL,
        plan_id uuid NOT NULL,
        number integer NOT NULL,
        content jsonb NOT NULL,
        reason_for_change text NOT NULL,
        overrides jsonb NOT NULL,
        precautions jsonb NOT NULL,
        published_by uuid NOT NULL,
        published_at timestamp with time zone NOT NULL,
        content_hash text NOT NULL,
        superseded_at timestamp with time zone,
        CONSTRAINT pk_plan_revisions PRIMARY KEY (clinic_id, plan_id, number),
        CONSTRAINT fk_plan_revisions_members_clinic_id_published_by FOREIGN KEY (clinic_id, published_by) REFERENCES members (clinic_id, id) ON DELETE RESTRICT,
        CONSTRAINT fk_plan_revisions_plans_clinic_id_plan_id FOREIGN KEY (clinic_id, plan_id) REFERENCES plans (clinic_id, id) ON DELETE RESTRICT
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121030846_Initial') THEN
    CREATE TABLE plan_status_changes (
        clinic_id uuid NOT NULL,
        plan_id uuid NOT NULL,
        number bigint GENERATED ALWAYS AS IDENTITY,
        "from" text,
        "to" text NOT NULL,
        at timestamp with time zone NOT NULL,
        by uuid,
        reason text,
        CONSTRAINT pk_plan_status_changes PRIMARY KEY (clinic_id, plan_id, number),
        CONSTRAINT fk_plan_status_changes_plans_clinic_id_plan_id FOREIGN KEY (clinic_id, plan_id) REFERENCES plans (clinic_id, id) ON DELETE RESTRICT
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121030846_Initial') THEN
    CREATE TABLE sessions (
        clinic_id uuid NOT NULL,
        id uuid NOT NULL,
        patient_id uuid NOT NULL,
        plan_id uuid NOT NULL,
        revision integer NOT NULL,
        started_at timestamp with time zone NOT NULL,
        ended_at timestamp with time zone,
        logged_at timestamp with time zone NOT NULL,
        received_at timestamp with time zone NOT NULL,
        day date NOT NULL,
        source text NOT NULL,
        items jsonb NOT NULL,
        pain_before integer,
        pain_worst integer,
        pain_after integer,
        effort integer,
        note text,
        reported_by uuid NOT NULL,
        corrects uuid,
        body_hash text NOT NULL,
        logged_late boolean NOT NULL,
        CONSTRAINT pk_sessions PRIMARY KEY (clinic_id, id),
        CONSTRAINT fk_sessions_clinics_clinic_id FOREIGN KEY (clinic_id) REFERENCES clinics (id) ON DELETE RESTRICT,
        CONSTRAINT fk_sessions_patients_clinic_id_patient_id FOREIGN KEY (clinic_id, patient_id) REFERENCES patients (clinic_id, id) ON DELETE RESTRICT,
        CONSTRAINT fk_sessions_plan_revisions_clinic_id_plan_id_revision FOREIGN KEY (clinic_id, plan_id, revision) REFERENCES plan_revisions (clinic_id, plan_id, number) ON DELETE RESTRICT,
        CONSTRAINT fk_sessions_sessions_clinic_id_corrects FOREIGN KEY (clinic_id, corrects) REFERENCES sessions (clinic_id, id) ON DELETE RESTRICT
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121030846_Initial') THEN
    CREATE UNIQUE INDEX ix_alerts_clinic_id_patient_id_plan_id_cause ON alerts (clinic_id, patient_id, plan_id, cause) NULLS NOT DISTINCT WHERE state <> 'Resolved';
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121030846_Initial') THEN
    CREATE INDEX ix_alerts_clinic_id_plan_id ON alerts (clinic_id, plan_id);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121030846_Initial') THEN
    CREATE INDEX ix_alerts_clinic_id_state_last_seen_at ON alerts (clinic_id, state, last_seen_at);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121030846_Initial') THEN
    CREATE INDEX ix_audit_entries_clinic_id_patient_id_at ON audit_entries (clinic_id, patient_id, at);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121030846_Initial') THEN
    CREATE INDEX ix_invitations_clinic_id_patient_id ON invitations (clinic_id, patient_id);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121030846_Initial') THEN
    CREATE UNIQUE INDEX ix_library_exercises_current ON library_exercises (slug) WHERE is_current;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121030846_Initial') THEN
    CREATE UNIQUE INDEX ix_library_routines_current ON library_routines (slug) WHERE is_current;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121030846_Initial') THEN
    CREATE UNIQUE INDEX ix_members_clinic_id_person_id ON members (clinic_id, person_id);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121030846_Initial') THEN
    CREATE INDEX ix_memberships_clinic_id_member_id ON memberships (clinic_id, member_id);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121030846_Initial') THEN
    CREATE INDEX ix_memberships_clinic_id_patient_id ON memberships (clinic_id, patient_id);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121030846_Initial') THEN
    CREATE INDEX ix_memberships_person_id ON memberships (person_id);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121030846_Initial') THEN
    CREATE INDEX ix_patients_clinic_id_therapist_id ON patients (clinic_id, therapist_id);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121030846_Initial') THEN
    CREATE INDEX email_index ON people (normalized_email);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121030846_Initial') THEN
    CREATE UNIQUE INDEX user_name_index ON people (normalized_user_name);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121030846_Initial') THEN
    CREATE INDEX ix_person_claims_user_id ON person_claims (user_id);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121030846_Initial') THEN
    CREATE INDEX ix_person_logins_user_id ON person_logins (user_id);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121030846_Initial') THEN
    CREATE INDEX ix_plan_revisions_clinic_id_published_by ON plan_revisions (clinic_id, published_by);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121030846_Initial') THEN
    CREATE INDEX ix_plans_clinic_id_patient_id ON plans (clinic_id, patient_id);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121030846_Initial') THEN
    CREATE INDEX ix_red_flag_screens_clinic_id_patient_id_answered_at ON red_flag_screens (clinic_id, patient_id, answered_at);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121030846_Initial') THEN
    CREATE UNIQUE INDEX ix_sessions_clinic_id_corrects ON sessions (clinic_id, corrects) WHERE corrects IS NOT NULL;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121030846_Initial') THEN
    CREATE INDEX ix_sessions_clinic_id_patient_id_day ON sessions (clinic_id, patient_id, day);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121030846_Initial') THEN
    CREATE INDEX ix_sessions_clinic_id_patient_id_started_at ON sessions (clinic_id, patient_id, started_at);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121030846_Initial') THEN
    CREATE INDEX ix_sessions_clinic_id_plan_id_revision ON sessions (clinic_id, plan_id, revision);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121030846_Initial') THEN
    CREATE INDEX ix_sign_ins_expires_at ON sign_ins (expires_at);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121030846_Initial') THEN
    CREATE INDEX ix_sign_ins_person_id ON sign_ins (person_id);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121030846_Initial') THEN
    INSERT INTO schema_migrations ("MigrationId", "ProductVersion")
    VALUES ('20261121030846_Initial', '10.0.14');
    END IF;
END $EF$;
COMMIT;

START TRANSACTION;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121031017_Walls') THEN
    DO $$
    BEGIN
      IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'clinicstretch_app') THEN
        CREATE ROLE clinicstretch_app NOLOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE;
      END IF;
    END
    $$;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121031017_Walls') THEN
    ALTER TABLE alerts ENABLE ROW LEVEL SECURITY;
    ALTER TABLE alerts FORCE ROW LEVEL SECURITY;
    CREATE POLICY own_clinic ON alerts
      USING (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid)
      WITH CHECK (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121031017_Walls') THEN
    ALTER TABLE audit_entries ENABLE ROW LEVEL SECURITY;
    ALTER TABLE audit_entries FORCE ROW LEVEL SECURITY;
    CREATE POLICY own_clinic ON audit_entries
      USING (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid)
      WITH CHECK (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121031017_Walls') THEN
    ALTER TABLE invitations ENABLE ROW LEVEL SECURITY;
    ALTER TABLE invitations FORCE ROW LEVEL SECURITY;
    CREATE POLICY own_clinic ON invitations
      USING (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid)
      WITH CHECK (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121031017_Walls') THEN
    ALTER TABLE members ENABLE ROW LEVEL SECURITY;
    ALTER TABLE members FORCE ROW LEVEL SECURITY;
    CREATE POLICY own_clinic ON members
      USING (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid)
      WITH CHECK (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121031017_Walls') THEN
    ALTER TABLE patients ENABLE ROW LEVEL SECURITY;
    ALTER TABLE patients FORCE ROW LEVEL SECURITY;
    CREATE POLICY own_clinic ON patients
      USING (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid)
      WITH CHECK (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121031017_Walls') THEN
    ALTER TABLE plan_revisions ENABLE ROW LEVEL SECURITY;
    ALTER TABLE plan_revisions FORCE ROW LEVEL SECURITY;
    CREATE POLICY own_clinic ON plan_revisions
      USING (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid)
      WITH CHECK (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121031017_Walls') THEN
    ALTER TABLE plan_status_changes ENABLE ROW LEVEL SECURITY;
    ALTER TABLE plan_status_changes FORCE ROW LEVEL SECURITY;
    CREATE POLICY own_clinic ON plan_status_changes
      USING (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid)
      WITH CHECK (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121031017_Walls') THEN
    ALTER TABLE plans ENABLE ROW LEVEL SECURITY;
    ALTER TABLE plans FORCE ROW LEVEL SECURITY;
    CREATE POLICY own_clinic ON plans
      USING (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid)
      WITH CHECK (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121031017_Walls') THEN
    ALTER TABLE precautions ENABLE ROW LEVEL SECURITY;
    ALTER TABLE precautions FORCE ROW LEVEL SECURITY;
    CREATE POLICY own_clinic ON precautions
      USING (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid)
      WITH CHECK (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121031017_Walls') THEN
    ALTER TABLE red_flag_screens ENABLE ROW LEVEL SECURITY;
    ALTER TABLE red_flag_screens FORCE ROW LEVEL SECURITY;
    CREATE POLICY own_clinic ON red_flag_screens
      USING (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid)
      WITH CHECK (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121031017_Walls') THEN
    ALTER TABLE sessions ENABLE ROW LEVEL SECURITY;
    ALTER TABLE sessions FORCE ROW LEVEL SECURITY;
    CREATE POLICY own_clinic ON sessions
      USING (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid)
      WITH CHECK (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121031017_Walls') THEN
    ALTER TABLE memberships ENABLE ROW LEVEL SECURITY;
    ALTER TABLE memberships FORCE ROW LEVEL SECURITY;
    CREATE POLICY own_clinic ON memberships
      USING (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid)
      WITH CHECK (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121031017_Walls') THEN
    CREATE POLICY own_memberships ON memberships FOR SELECT
      USING (person_id = nullif(current_setting('app.person_id', true), '')::uuid);
    ALTER TABLE clinics ENABLE ROW LEVEL SECURITY;
    ALTER TABLE clinics FORCE ROW LEVEL SECURITY;
    CREATE POLICY own_clinic ON clinics
      USING (id = nullif(current_setting('app.clinic_id', true), '')::uuid)
      WITH CHECK (id = nullif(current_setting('app.clinic_id', true), '')::uuid);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121031017_Walls') THEN
    ALTER TABLE members ADD CONSTRAINT fk_members_people FOREIGN KEY (person_id) REFERENCES people (id);
    ALTER TABLE memberships ADD CONSTRAINT fk_memberships_people FOREIGN KEY (person_id) REFERENCES people (id);
    ALTER TABLE patients ADD CONSTRAINT fk_patients_people FOREIGN KEY (person_id) REFERENCES people (id);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121031017_Walls') THEN
    GRANT USAGE ON SCHEMA public TO clinicstretch_app;
    GRANT SELECT ON library_exercises, library_routines, library_releases, schema_migrations TO clinicstretch_app;
    GRANT SELECT, INSERT, UPDATE ON clinics, members, memberships, invitations, patients, precautions, red_flag_screens, plans,
      plan_revisions, alerts TO clinicstretch_app;
    GRANT SELECT, INSERT ON sessions, audit_entries, plan_status_changes TO clinicstretch_app;
    GRANT SELECT, INSERT, UPDATE, DELETE ON people, person_claims, person_logins, person_tokens, sign_ins TO clinicstretch_app;
    GRANT SELECT, INSERT ON data_protection_keys TO clinicstretch_app;
    GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO clinicstretch_app;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121031017_Walls') THEN
    INSERT INTO schema_migrations ("MigrationId", "ProductVersion")
    VALUES ('20261121031017_Walls', '10.0.14');
    END IF;
END $EF$;
COMMIT;

START TRANSACTION;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121094133_ClinicCatalogue') THEN
    ALTER TABLE library_exercises DROP COLUMN avoid_tags;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121094133_ClinicCatalogue') THEN
    ALTER TABLE library_exercises DROP COLUMN equipment;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121094133_ClinicCatalogue') THEN
    ALTER TABLE library_exercises DROP COLUMN goals;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121094133_ClinicCatalogue') THEN
    ALTER TABLE library_exercises DROP COLUMN movements;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121094133_ClinicCatalogue') THEN
    ALTER TABLE library_exercises DROP COLUMN name;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121094133_ClinicCatalogue') THEN
    ALTER TABLE library_exercises DROP COLUMN position;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121094133_ClinicCatalogue') THEN
    ALTER TABLE library_exercises DROP COLUMN regions;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121094133_ClinicCatalogue') THEN
    ALTER TABLE library_exercises DROP COLUMN search_text;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121094133_ClinicCatalogue') THEN
    ALTER TABLE library_exercises DROP COLUMN status;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121094133_ClinicCatalogue') THEN
    CREATE TABLE exercise_marks (
        clinic_id uuid NOT NULL,
        member_id uuid NOT NULL,
        exercise text NOT NULL,
        is_favourite boolean NOT NULL,
        last_used_at timestamp with time zone,
        CONSTRAINT pk_exercise_marks PRIMARY KEY (clinic_id, member_id, exercise),
        CONSTRAINT fk_exercise_marks_members_clinic_id_member_id FOREIGN KEY (clinic_id, member_id) REFERENCES members (clinic_id, id) ON DELETE RESTRICT
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121094133_ClinicCatalogue') THEN
    CREATE TABLE exercise_search (
        slug text NOT NULL,
        language text NOT NULL,
        clinic_id uuid NOT NULL,
        name text NOT NULL,
        drawing text NOT NULL,
        names text NOT NULL,
        labels text NOT NULL,
        body text NOT NULL,
        version text NOT NULL,
        status text NOT NULL,
        seconds integer NOT NULL,
        avoid_tags text[] NOT NULL,
        caution_tags text[] NOT NULL,
        is_unreviewed boolean NOT NULL,
        facets text[] NOT NULL,
        CONSTRAINT pk_exercise_search PRIMARY KEY (clinic_id, language, slug),
        CONSTRAINT fk_exercise_search_clinics_clinic_id FOREIGN KEY (clinic_id) REFERENCES clinics (id) ON DELETE RESTRICT
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121094133_ClinicCatalogue') THEN
    CREATE TABLE fact_sign_offs (
        clinic_id uuid NOT NULL,
        id uuid NOT NULL,
        exercise text NOT NULL,
        fact text NOT NULL,
        fact_hash text NOT NULL,
        signed_by uuid NOT NULL,
        signed_at timestamp with time zone NOT NULL,
        note text,
        withdrawn_at timestamp with time zone,
        withdrawn_by uuid,
        CONSTRAINT pk_fact_sign_offs PRIMARY KEY (clinic_id, id),
        CONSTRAINT fk_fact_sign_offs_clinics_clinic_id FOREIGN KEY (clinic_id) REFERENCES clinics (id) ON DELETE RESTRICT,
        CONSTRAINT fk_fact_sign_offs_members_clinic_id_signed_by FOREIGN KEY (clinic_id, signed_by) REFERENCES members (clinic_id, id) ON DELETE RESTRICT,
        CONSTRAINT fk_fact_sign_offs_members_clinic_id_withdrawn_by FOREIGN KEY (clinic_id, withdrawn_by) REFERENCES members (clinic_id, id) ON DELETE RESTRICT
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121094133_ClinicCatalogue') THEN
    CREATE TABLE library_search (
        slug text NOT NULL,
        language text NOT NULL,
        name text NOT NULL,
        drawing text NOT NULL,
        names text NOT NULL,
        labels text NOT NULL,
        body text NOT NULL,
        version text NOT NULL,
        status text NOT NULL,
        seconds integer NOT NULL,
        avoid_tags text[] NOT NULL,
        caution_tags text[] NOT NULL,
        is_unreviewed boolean NOT NULL,
        facets text[] NOT NULL,
        CONSTRAINT pk_library_search PRIMARY KEY (language, slug)
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121094133_ClinicCatalogue') THEN
    CREATE TABLE media_assets (
        clinic_id uuid NOT NULL,
        id uuid NOT NULL,
        exercise text NOT NULL,
        uploaded_by uuid NOT NULL,
        uploaded_at timestamp with time zone NOT NULL,
        withdrawn_at timestamp with time zone,
        withdrawn_by uuid,
        withdrawn_reason text,
        bytes bigint NOT NULL,
        format text NOT NULL,
        hash text NOT NULL,
        height integer,
        width integer,
        alternative_text text,
        author text NOT NULL,
        consent_on_file boolean NOT NULL,
        licence text NOT NULL,
        licence_note text,
        shows_people boolean NOT NULL,
        source text NOT NULL,
        CONSTRAINT pk_media_assets PRIMARY KEY (clinic_id, id),
        CONSTRAINT fk_media_assets_clinics_clinic_id FOREIGN KEY (clinic_id) REFERENCES clinics (id) ON DELETE RESTRICT,
        CONSTRAINT fk_media_assets_members_clinic_id_uploaded_by FOREIGN KEY (clinic_id, uploaded_by) REFERENCES members (clinic_id, id) ON DELETE RESTRICT,
        CONSTRAINT fk_media_assets_members_clinic_id_withdrawn_by FOREIGN KEY (clinic_id, withdrawn_by) REFERENCES members (clinic_id, id) ON DELETE RESTRICT
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121094133_ClinicCatalogue') THEN
    CREATE TABLE media_contents (
        clinic_id uuid NOT NULL,
        hash text NOT NULL,
        bytes bigint NOT NULL,
        store text NOT NULL,
        CONSTRAINT pk_media_contents PRIMARY KEY (clinic_id, hash),
        CONSTRAINT fk_media_contents_clinics_clinic_id FOREIGN KEY (clinic_id) REFERENCES clinics (id) ON DELETE RESTRICT
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121094133_ClinicCatalogue') THEN
    CREATE TABLE own_exercises (
        clinic_id uuid NOT NULL,
        slug text NOT NULL,
        copied_from text,
        archived_at timestamp with time zone,
        archived_by uuid,
        CONSTRAINT pk_own_exercises PRIMARY KEY (clinic_id, slug),
        CONSTRAINT fk_own_exercises_clinics_clinic_id FOREIGN KEY (clinic_id) REFERENCES clinics (id) ON DELETE RESTRICT,
        CONSTRAINT fk_own_exercises_members_clinic_id_archived_by FOREIGN KEY (clinic_id, archived_by) REFERENCES members (clinic_id, id) ON DELETE RESTRICT
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121094133_ClinicCatalogue') THEN
    CREATE TABLE own_routines (
        clinic_id uuid NOT NULL,
        slug text NOT NULL,
        number integer NOT NULL,
        text jsonb NOT NULL,
        written_by uuid NOT NULL,
        written_at timestamp with time zone NOT NULL,
        archived_at timestamp with time zone,
        CONSTRAINT pk_own_routines PRIMARY KEY (clinic_id, slug),
        CONSTRAINT fk_own_routines_clinics_clinic_id FOREIGN KEY (clinic_id) REFERENCES clinics (id) ON DELETE RESTRICT,
        CONSTRAINT fk_own_routines_members_clinic_id_written_by FOREIGN KEY (clinic_id, written_by) REFERENCES members (clinic_id, id) ON DELETE RESTRICT
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121094133_ClinicCatalogue') THEN
    CREATE TABLE media_chunks (
        clinic_id uuid NOT NULL,
        hash text NOT NULL,
        number integer NOT NULL,
        bytes bytea NOT NULL,
        CONSTRAINT pk_media_chunks PRIMARY KEY (clinic_id, hash, number),
        CONSTRAINT fk_media_chunks_media_contents_clinic_id_hash FOREIGN KEY (clinic_id, hash) REFERENCES media_contents (clinic_id, hash) ON DELETE RESTRICT
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121094133_ClinicCatalogue') THEN
    CREATE TABLE own_exercise_versions (
        clinic_id uuid NOT NULL,
        slug text NOT NULL,
        number integer NOT NULL,
        exercise jsonb NOT NULL,
        translations jsonb NOT NULL,
        content_hash text NOT NULL,
        written_by uuid NOT NULL,
        written_at timestamp with time zone NOT NULL,
        CONSTRAINT pk_own_exercise_versions PRIMARY KEY (clinic_id, slug, number),
        CONSTRAINT fk_own_exercise_versions_members_clinic_id_written_by FOREIGN KEY (clinic_id, written_by) REFERENCES members (clinic_id, id) ON DELETE RESTRICT,
        CONSTRAINT fk_own_exercise_versions_own_exercises_clinic_id_slug FOREIGN KEY (clinic_id, slug) REFERENCES own_exercises (clinic_id, slug) ON DELETE RESTRICT
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121094133_ClinicCatalogue') THEN
    CREATE INDEX ix_fact_sign_offs_clinic_id_exercise ON fact_sign_offs (clinic_id, exercise);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121094133_ClinicCatalogue') THEN
    CREATE INDEX ix_fact_sign_offs_clinic_id_signed_by ON fact_sign_offs (clinic_id, signed_by);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121094133_ClinicCatalogue') THEN
    CREATE INDEX ix_fact_sign_offs_clinic_id_withdrawn_by ON fact_sign_offs (clinic_id, withdrawn_by);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121094133_ClinicCatalogue') THEN
    CREATE INDEX ix_media_assets_clinic_id_exercise_uploaded_at ON media_assets (clinic_id, exercise, uploaded_at);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121094133_ClinicCatalogue') THEN
    CREATE INDEX ix_media_assets_clinic_id_uploaded_by ON media_assets (clinic_id, uploaded_by);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121094133_ClinicCatalogue') THEN
    CREATE INDEX ix_media_assets_clinic_id_withdrawn_by ON media_assets (clinic_id, withdrawn_by);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121094133_ClinicCatalogue') THEN
    CREATE INDEX ix_own_exercise_versions_clinic_id_written_by ON own_exercise_versions (clinic_id, written_by);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121094133_ClinicCatalogue') THEN
    CREATE INDEX ix_own_exercises_clinic_id_archived_by ON own_exercises (clinic_id, archived_by);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121094133_ClinicCatalogue') THEN
    CREATE INDEX ix_own_routines_clinic_id_written_by ON own_routines (clinic_id, written_by);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121094133_ClinicCatalogue') THEN
    INSERT INTO schema_migrations ("MigrationId", "ProductVersion")
    VALUES ('20261121094133_ClinicCatalogue', '10.0.14');
    END IF;
END $EF$;
COMMIT;

START TRANSACTION;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121094200_CatalogueSearch') THEN
    CREATE EXTENSION IF NOT EXISTS pg_trgm SCHEMA public;
    CREATE EXTENSION IF NOT EXISTS unaccent SCHEMA public;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121094200_CatalogueSearch') THEN
    CREATE TEXT SEARCH CONFIGURATION public.exercise_en (COPY = pg_catalog.english);
    ALTER TEXT SEARCH CONFIGURATION public.exercise_en ALTER MAPPING FOR hword, hword_part, word WITH public.unaccent, pg_catalog.english_stem;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121094200_CatalogueSearch') THEN
    CREATE TEXT SEARCH CONFIGURATION public.exercise_es (COPY = pg_catalog.spanish);
    ALTER TEXT SEARCH CONFIGURATION public.exercise_es ALTER MAPPING FOR hword, hword_part, word WITH public.unaccent, pg_catalog.spanish_stem;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121094200_CatalogueSearch') THEN
    CREATE TEXT SEARCH CONFIGURATION public.exercise_fr (COPY = pg_catalog.french);
    ALTER TEXT SEARCH CONFIGURATION public.exercise_fr ALTER MAPPING FOR hword, hword_part, word WITH public.unaccent, pg_catalog.french_stem;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121094200_CatalogueSearch') THEN
    CREATE TEXT SEARCH CONFIGURATION public.exercise_de (COPY = pg_catalog.german);
    ALTER TEXT SEARCH CONFIGURATION public.exercise_de ALTER MAPPING FOR hword, hword_part, word WITH public.unaccent, pg_catalog.german_stem;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121094200_CatalogueSearch') THEN
    CREATE TEXT SEARCH CONFIGURATION public.exercise_any (COPY = pg_catalog.simple);
    ALTER TEXT SEARCH CONFIGURATION public.exercise_any ALTER MAPPING FOR hword, hword_part, word WITH public.unaccent, pg_catalog.simple;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121094200_CatalogueSearch') THEN
    CREATE FUNCTION public.exercise_plain(text text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN lower(public.unaccent('public.unaccent'::regdictionary, text));

    CREATE FUNCTION public.exercise_reading(language text) RETURNS regconfig LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN CASE split_part(language, '-', 1)
      WHEN 'en' THEN 'public.exercise_en'::regconfig WHEN 'es' THEN 'public.exercise_es'::regconfig
      WHEN 'fr' THEN 'public.exercise_fr'::regconfig WHEN 'de' THEN 'public.exercise_de'::regconfig
      ELSE 'public.exercise_any'::regconfig END;

    CREATE FUNCTION public.exercise_words(language text, text text) RETURNS tsvector LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN strip(to_tsvector(public.exercise_reading(language), text) || to_tsvector('public.exercise_any'::regconfig, text));

    -- With each line once more in one word: birddog finds Bird dog.
    CREATE FUNCTION public.exercise_lines(lines text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN lines || E'\n' || regexp_replace(lines, '[^[:alnum:]\n]', '', 'g');

    -- Each word as a beginning; a word with blanks in it is several, of which one is enough. Stop words need not be there.
    CREATE FUNCTION public.exercise_query(language text, words text[]) RETURNS tsquery LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
    SET client_min_messages = warning AS $body$
    DECLARE
      word text;
      part text;
      one tsquery;
      typed tsquery;
      stemmed tsquery;
      whole tsquery := '';
      stopped tsquery := '';
    BEGIN
      FOREACH word IN ARRAY words LOOP
        one := '';
        FOREACH part IN ARRAY string_to_array(word, ' ') LOOP
          stemmed := to_tsquery(public.exercise_reading(language), quote_literal(part) || ':*');
          typed := to_tsquery('public.exercise_any'::regconfig, quote_literal(part) || ':*');
          IF numnode(stemmed) = 0 THEN
            stopped := stopped && typed;
          ELSE
            one := one || CASE WHEN stemmed = typed THEN typed ELSE stemmed || typed END;
          END IF;
        END LOOP;
        whole := whole && one;
      END LOOP;
      RETURN CASE WHEN numnode(whole) = 0 THEN stopped ELSE whole END;
    END
    $body$;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121094200_CatalogueSearch') THEN
    ALTER TABLE library_search
      ADD COLUMN plain_name text COLLATE "C" GENERATED ALWAYS AS (public.exercise_plain(name)) STORED,
      ADD COLUMN plain_labels text COLLATE "C" GENERATED ALWAYS AS (public.exercise_plain(names || ' ' || labels)) STORED,
      ADD COLUMN name_words tsvector GENERATED ALWAYS AS (public.exercise_words(language, name)) STORED,
      ADD COLUMN names_words tsvector GENERATED ALWAYS AS (public.exercise_words(language, public.exercise_lines(names))) STORED,
      ADD COLUMN document tsvector GENERATED ALWAYS AS (public.exercise_words(language, public.exercise_lines(names) || ' ' || labels || ' ' || body)) STORED;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121094200_CatalogueSearch') THEN
    ALTER TABLE exercise_search
      ADD COLUMN plain_name text COLLATE "C" GENERATED ALWAYS AS (public.exercise_plain(name)) STORED,
      ADD COLUMN plain_labels text COLLATE "C" GENERATED ALWAYS AS (public.exercise_plain(names || ' ' || labels)) STORED,
      ADD COLUMN name_words tsvector GENERATED ALWAYS AS (public.exercise_words(language, name)) STORED,
      ADD COLUMN names_words tsvector GENERATED ALWAYS AS (public.exercise_words(language, public.exercise_lines(names))) STORED,
      ADD COLUMN document tsvector GENERATED ALWAYS AS (public.exercise_words(language, public.exercise_lines(names) || ' ' || labels || ' ' || body)) STORED;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121094200_CatalogueSearch') THEN
    ALTER TABLE library_search SET (toast_tuple_target = 1024);
    ALTER TABLE library_search
      ALTER COLUMN names SET STORAGE EXTERNAL, ALTER COLUMN labels SET STORAGE EXTERNAL, ALTER COLUMN body SET STORAGE EXTERNAL,
      ALTER COLUMN plain_labels SET STORAGE EXTERNAL, ALTER COLUMN document SET STORAGE EXTERNAL,
      ALTER COLUMN facets SET STORAGE MAIN, ALTER COLUMN avoid_tags SET STORAGE MAIN, ALTER COLUMN caution_tags SET STORAGE MAIN,
      ALTER COLUMN name SET STORAGE MAIN, ALTER COLUMN plain_name SET STORAGE MAIN, ALTER COLUMN name_words SET STORAGE MAIN,
      ALTER COLUMN names_words SET STORAGE MAIN;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121094200_CatalogueSearch') THEN
    ALTER TABLE exercise_search SET (toast_tuple_target = 1024);
    ALTER TABLE exercise_search
      ALTER COLUMN names SET STORAGE EXTERNAL, ALTER COLUMN labels SET STORAGE EXTERNAL, ALTER COLUMN body SET STORAGE EXTERNAL,
      ALTER COLUMN plain_labels SET STORAGE EXTERNAL, ALTER COLUMN document SET STORAGE EXTERNAL,
      ALTER COLUMN facets SET STORAGE MAIN, ALTER COLUMN avoid_tags SET STORAGE MAIN, ALTER COLUMN caution_tags SET STORAGE MAIN,
      ALTER COLUMN name SET STORAGE MAIN, ALTER COLUMN plain_name SET STORAGE MAIN, ALTER COLUMN name_words SET STORAGE MAIN,
      ALTER COLUMN names_words SET STORAGE MAIN;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121094200_CatalogueSearch') THEN
    CREATE INDEX ix_library_search_document ON library_search USING gin (document);
    -- All that a search without words reads of a row: it need not touch the rows themselves.
    CREATE INDEX ix_library_search_browse ON library_search (language, slug) INCLUDE (status, plain_name, facets, avoid_tags);
    GRANT SELECT ON library_search TO clinicstretch_app;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121094200_CatalogueSearch') THEN
    CREATE TABLE library_words (language text NOT NULL, word text COLLATE "C" NOT NULL, CONSTRAINT pk_library_words PRIMARY KEY (language, word));
    CREATE INDEX ix_library_words_word ON library_words USING gin (word public.gin_trgm_ops);
    GRANT SELECT ON library_words TO clinicstretch_app;

    CREATE FUNCTION public.library_words_follow() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $body$
    BEGIN
      DELETE FROM library_words;
      INSERT INTO library_words (language, word)
      SELECT DISTINCT s.language, w.word FROM library_search s CROSS JOIN LATERAL regexp_split_to_table(s.plain_labels, '[^[:alnum:]]+') w (word)
      WHERE w.word <> '';
      RETURN NULL;
    END
    $body$;
    CREATE TRIGGER library_words_follow AFTER INSERT OR UPDATE OR DELETE ON library_search
    FOR EACH STATEMENT EXECUTE FUNCTION public.library_words_follow();
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121094200_CatalogueSearch') THEN
    INSERT INTO schema_migrations ("MigrationId", "ProductVersion")
    VALUES ('20261121094200_CatalogueSearch', '10.0.14');
    END IF;
END $EF$;
COMMIT;

START TRANSACTION;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121094300_CatalogueWalls') THEN
    ALTER TABLE exercise_marks ENABLE ROW LEVEL SECURITY;
    ALTER TABLE exercise_marks FORCE ROW LEVEL SECURITY;
    CREATE POLICY own_clinic ON exercise_marks
      USING (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid)
      WITH CHECK (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121094300_CatalogueWalls') THEN
    ALTER TABLE exercise_search ENABLE ROW LEVEL SECURITY;
    ALTER TABLE exercise_search FORCE ROW LEVEL SECURITY;
    CREATE POLICY own_clinic ON exercise_search
      USING (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid)
      WITH CHECK (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121094300_CatalogueWalls') THEN
    ALTER TABLE fact_sign_offs ENABLE ROW LEVEL SECURITY;
    ALTER TABLE fact_sign_offs FORCE ROW LEVEL SECURITY;
    CREATE POLICY own_clinic ON fact_sign_offs
      USING (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid)
      WITH CHECK (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121094300_CatalogueWalls') THEN
    ALTER TABLE media_assets ENABLE ROW LEVEL SECURITY;
    ALTER TABLE media_assets FORCE ROW LEVEL SECURITY;
    CREATE POLICY own_clinic ON media_assets
      USING (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid)
      WITH CHECK (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121094300_CatalogueWalls') THEN
    ALTER TABLE media_chunks ENABLE ROW LEVEL SECURITY;
    ALTER TABLE media_chunks FORCE ROW LEVEL SECURITY;
    CREATE POLICY own_clinic ON media_chunks
      USING (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid)
      WITH CHECK (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121094300_CatalogueWalls') THEN
    ALTER TABLE media_contents ENABLE ROW LEVEL SECURITY;
    ALTER TABLE media_contents FORCE ROW LEVEL SECURITY;
    CREATE POLICY own_clinic ON media_contents
      USING (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid)
      WITH CHECK (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121094300_CatalogueWalls') THEN
    ALTER TABLE own_exercise_versions ENABLE ROW LEVEL SECURITY;
    ALTER TABLE own_exercise_versions FORCE ROW LEVEL SECURITY;
    CREATE POLICY own_clinic ON own_exercise_versions
      USING (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid)
      WITH CHECK (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121094300_CatalogueWalls') THEN
    ALTER TABLE own_exercises ENABLE ROW LEVEL SECURITY;
    ALTER TABLE own_exercises FORCE ROW LEVEL SECURITY;
    CREATE POLICY own_clinic ON own_exercises
      USING (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid)
      WITH CHECK (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121094300_CatalogueWalls') THEN
    ALTER TABLE own_routines ENABLE ROW LEVEL SECURITY;
    ALTER TABLE own_routines FORCE ROW LEVEL SECURITY;
    CREATE POLICY own_clinic ON own_routines
      USING (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid)
      WITH CHECK (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121094300_CatalogueWalls') THEN
    GRANT SELECT, INSERT, UPDATE ON own_exercises, own_routines, fact_sign_offs, exercise_marks TO clinicstretch_app;
    GRANT SELECT, INSERT ON own_exercise_versions TO clinicstretch_app;
    GRANT SELECT, INSERT, UPDATE, DELETE ON exercise_search TO clinicstretch_app;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121094300_CatalogueWalls') THEN
    ALTER TABLE media_assets ADD CONSTRAINT fk_media_assets_media_contents FOREIGN KEY (clinic_id, hash)
      REFERENCES media_contents (clinic_id, hash) DEFERRABLE INITIALLY DEFERRED;
    ALTER TABLE media_chunks ALTER COLUMN bytes SET STORAGE EXTERNAL;
    GRANT SELECT, INSERT ON media_assets, media_contents, media_chunks TO clinicstretch_app;
    GRANT UPDATE (withdrawn_at, withdrawn_by, withdrawn_reason) ON media_assets TO clinicstretch_app;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121094300_CatalogueWalls') THEN
    INSERT INTO schema_migrations ("MigrationId", "ProductVersion")
    VALUES ('20261121094300_CatalogueWalls', '10.0.14');
    END IF;
END $EF$;
COMMIT;

START TRANSACTION;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121112213_NextDayPain') THEN
    CREATE TABLE next_day_pains (
        clinic_id uuid NOT NULL,
        session_id uuid NOT NULL,
        number integer NOT NULL,
        patient_id uuid NOT NULL,
        pain integer NOT NULL,
        said_at timestamp with time zone NOT NULL,
        received_at timestamp with time zone NOT NULL,
        reported_by uuid NOT NULL,
        CONSTRAINT pk_next_day_pains PRIMARY KEY (clinic_id, session_id, number),
        CONSTRAINT fk_next_day_pains_clinics_clinic_id FOREIGN KEY (clinic_id) REFERENCES clinics (id) ON DELETE RESTRICT,
        CONSTRAINT fk_next_day_pains_patients_clinic_id_patient_id FOREIGN KEY (clinic_id, patient_id) REFERENCES patients (clinic_id, id) ON DELETE RESTRICT,
        CONSTRAINT fk_next_day_pains_sessions_clinic_id_session_id FOREIGN KEY (clinic_id, session_id) REFERENCES sessions (clinic_id, id) ON DELETE RESTRICT
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121112213_NextDayPain') THEN
    CREATE INDEX ix_next_day_pains_clinic_id_patient_id_said_at ON next_day_pains (clinic_id, patient_id, said_at);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121112213_NextDayPain') THEN
    ALTER TABLE next_day_pains ENABLE ROW LEVEL SECURITY;
    ALTER TABLE next_day_pains FORCE ROW LEVEL SECURITY;
    CREATE POLICY own_clinic ON next_day_pains
      USING (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid)
      WITH CHECK (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid);
    GRANT SELECT, INSERT ON next_day_pains TO clinicstretch_app;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121112213_NextDayPain') THEN
    INSERT INTO schema_migrations ("MigrationId", "ProductVersion")
    VALUES ('20261121112213_NextDayPain', '10.0.14');
    END IF;
END $EF$;
COMMIT;

START TRANSACTION;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121112827_SearchByLanguage') THEN
    CREATE FUNCTION public.exercise_facet_set(facets text[], avoid_tags text[]) RETURNS bigint LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $body$
    BEGIN
      RETURN ('x' || left(md5(array_to_string(facets, ',') || ';' || array_to_string(avoid_tags, ',')), 16))::bit(64)::bigint;
    END
    $body$;

    -- A clinic's own rows are read below row-level security, without an index on text: all of them, so what is searched stays in the row.
    ALTER TABLE exercise_search ALTER COLUMN document SET STORAGE MAIN;
    ALTER TABLE exercise_search ADD COLUMN facet_set bigint GENERATED ALWAYS AS (public.exercise_facet_set(facets, avoid_tags)) STORED;

    CREATE TABLE library_facet_sets (facet_set bigint CONSTRAINT pk_library_facet_sets PRIMARY KEY, facets text[] NOT NULL, avoid_tags text[] NOT NULL);
    GRANT SELECT ON library_facet_sets TO clinicstretch_app;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121112827_SearchByLanguage') THEN
    ALTER TABLE library_search RENAME TO library_search_mixed;
    ALTER TABLE library_search_mixed RENAME CONSTRAINT pk_library_search TO pk_library_search_mixed;

    CREATE TABLE library_search (
      language text NOT NULL,
      slug text NOT NULL,
      status text NOT NULL,
      facet_set bigint GENERATED ALWAYS AS (public.exercise_facet_set(facets, avoid_tags)) STORED,
      plain_name text COLLATE "C" GENERATED ALWAYS AS (public.exercise_plain(name)) STORED,
      name_words tsvector GENERATED ALWAYS AS (public.exercise_words(language, name)) STORED,
      names_words tsvector GENERATED ALWAYS AS (public.exercise_words(language, public.exercise_lines(names))) STORED,
      name text NOT NULL, drawing text NOT NULL, version text NOT NULL, seconds integer NOT NULL, is_unreviewed boolean NOT NULL,
      avoid_tags text[] NOT NULL, caution_tags text[] NOT NULL, facets text[] NOT NULL, names text NOT NULL, labels text NOT NULL, body text NOT NULL,
      plain_labels text COLLATE "C" GENERATED ALWAYS AS (public.exercise_plain(names || ' ' || labels)) STORED,
      document tsvector GENERATED ALWAYS AS (public.exercise_words(language, public.exercise_lines(names) || ' ' || labels || ' ' || body)) STORED,
      CONSTRAINT pk_library_search PRIMARY KEY (language, slug)
    ) PARTITION BY LIST (language);
    CREATE TABLE library_search_en PARTITION OF library_search FOR VALUES IN ('en-GB') WITH (toast_tuple_target = 1024);
    CREATE TABLE library_search_es PARTITION OF library_search FOR VALUES IN ('es') WITH (toast_tuple_target = 1024);
    CREATE TABLE library_search_fr PARTITION OF library_search FOR VALUES IN ('fr') WITH (toast_tuple_target = 1024);
    CREATE TABLE library_search_de PARTITION OF library_search FOR VALUES IN ('de') WITH (toast_tuple_target = 1024);
    CREATE TABLE library_search_others PARTITION OF library_search DEFAULT WITH (toast_tuple_target = 1024);
    ALTER TABLE library_search
      ALTER COLUMN names SET STORAGE EXTERNAL, ALTER COLUMN labels SET STORAGE EXTERNAL, ALTER COLUMN body SET STORAGE EXTERNAL,
      ALTER COLUMN plain_labels SET STORAGE EXTERNAL, ALTER COLUMN document SET STORAGE EXTERNAL, ALTER COLUMN facets SET STORAGE EXTERNAL,
      ALTER COLUMN name_words SET STORAGE MAIN, ALTER COLUMN names_words SET STORAGE MAIN;

    INSERT INTO library_search
      (language, slug, status, name, drawing, version, seconds, is_unreviewed, avoid_tags, caution_tags, facets, names, labels, body)
    SELECT language, slug, status, name, drawing, version, seconds, is_unreviewed, avoid_tags, caution_tags, facets, names, labels, body
    FROM library_search_mixed;
    DROP TABLE library_search_mixed;

    CREATE INDEX ix_library_search_document ON library_search USING gin (document);
    -- All that a search without words reads of a row: it need not touch the rows themselves.
    CREATE INDEX ix_library_search_browse ON library_search (language, plain_name, slug) INCLUDE (status, facet_set);
    GRANT SELECT ON library_search TO clinicstretch_app;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121112827_SearchByLanguage') THEN
    CREATE TRIGGER library_words_follow AFTER INSERT OR UPDATE OR DELETE ON library_search
    FOR EACH STATEMENT EXECUTE FUNCTION public.library_words_follow();

    CREATE FUNCTION public.library_facet_sets_follow() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $body$
    BEGIN
      DELETE FROM library_facet_sets;
      INSERT INTO library_facet_sets (facet_set, facets, avoid_tags)
      SELECT DISTINCT ON (facet_set) facet_set, facets, avoid_tags FROM library_search ORDER BY facet_set;
      RETURN NULL;
    END
    $body$;
    CREATE TRIGGER library_facet_sets_follow AFTER INSERT OR UPDATE OR DELETE ON library_search
    FOR EACH STATEMENT EXECUTE FUNCTION public.library_facet_sets_follow();

    INSERT INTO library_facet_sets (facet_set, facets, avoid_tags)
    SELECT DISTINCT ON (facet_set) facet_set, facets, avoid_tags FROM library_search ORDER BY facet_set;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121112827_SearchByLanguage') THEN
    INSERT INTO schema_migrations ("MigrationId", "ProductVersion")
    VALUES ('20261121112827_SearchByLanguage', '10.0.14');
    END IF;
END $EF$;
COMMIT;

START TRANSACTION;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121113741_PlanCourse') THEN
    ALTER TABLE plans ADD review_on date;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121113741_PlanCourse') THEN
    ALTER TABLE plan_status_changes ADD back_on date;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121113741_PlanCourse') THEN
    ALTER TABLE plan_status_changes ADD ending text;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121113741_PlanCourse') THEN
    ALTER TABLE plan_status_changes ADD pause text;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121113741_PlanCourse') THEN
    CREATE TABLE items_shown (
        clinic_id uuid NOT NULL,
        plan_id uuid NOT NULL,
        item uuid NOT NULL,
        exercise text NOT NULL,
        version text NOT NULL,
        by uuid NOT NULL,
        at timestamp with time zone NOT NULL,
        CONSTRAINT pk_items_shown PRIMARY KEY (clinic_id, plan_id, item, exercise, version),
        CONSTRAINT fk_items_shown_clinics_clinic_id FOREIGN KEY (clinic_id) REFERENCES clinics (id) ON DELETE RESTRICT,
        CONSTRAINT fk_items_shown_members_clinic_id_by FOREIGN KEY (clinic_id, by) REFERENCES members (clinic_id, id) ON DELETE RESTRICT,
        CONSTRAINT fk_items_shown_plans_clinic_id_plan_id FOREIGN KEY (clinic_id, plan_id) REFERENCES plans (clinic_id, id) ON DELETE RESTRICT
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121113741_PlanCourse') THEN
    CREATE TABLE revisions_seen (
        clinic_id uuid NOT NULL,
        plan_id uuid NOT NULL,
        revision integer NOT NULL,
        by uuid NOT NULL,
        at timestamp with time zone NOT NULL,
        CONSTRAINT pk_revisions_seen PRIMARY KEY (clinic_id, plan_id, revision, by),
        CONSTRAINT fk_revisions_seen_clinics_clinic_id FOREIGN KEY (clinic_id) REFERENCES clinics (id) ON DELETE RESTRICT,
        CONSTRAINT fk_revisions_seen_plan_revisions_clinic_id_plan_id_revision FOREIGN KEY (clinic_id, plan_id, revision) REFERENCES plan_revisions (clinic_id, plan_id, number) ON DELETE RESTRICT
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121113741_PlanCourse') THEN
    CREATE INDEX ix_plans_clinic_id_review_on ON plans (clinic_id, review_on);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121113741_PlanCourse') THEN
    CREATE INDEX ix_items_shown_clinic_id_by ON items_shown (clinic_id, by);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121113741_PlanCourse') THEN
    ALTER TABLE items_shown ENABLE ROW LEVEL SECURITY;
    ALTER TABLE items_shown FORCE ROW LEVEL SECURITY;
    CREATE POLICY own_clinic ON items_shown
      USING (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid)
      WITH CHECK (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid);
    GRANT SELECT, INSERT ON items_shown TO clinicstretch_app;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121113741_PlanCourse') THEN
    ALTER TABLE revisions_seen ENABLE ROW LEVEL SECURITY;
    ALTER TABLE revisions_seen FORCE ROW LEVEL SECURITY;
    CREATE POLICY own_clinic ON revisions_seen
      USING (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid)
      WITH CHECK (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid);
    GRANT SELECT, INSERT ON revisions_seen TO clinicstretch_app;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121113741_PlanCourse') THEN
    INSERT INTO schema_migrations ("MigrationId", "ProductVersion")
    VALUES ('20261121113741_PlanCourse', '10.0.14');
    END IF;
END $EF$;
COMMIT;

START TRANSACTION;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121114730_PatientRecord') THEN
    ALTER TABLE precautions ADD began date;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121114730_PatientRecord') THEN
    ALTER TABLE plans ADD episode_id uuid;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121114730_PatientRecord') THEN
    ALTER TABLE patients ADD address text;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121114730_PatientRecord') THEN
    ALTER TABLE patients ADD contrast text;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121114730_PatientRecord') THEN
    ALTER TABLE patients ADD emergency_name text;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121114730_PatientRecord') THEN
    ALTER TABLE patients ADD emergency_phone text;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121114730_PatientRecord') THEN
    ALTER TABLE patients ADD emergency_relation text;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121114730_PatientRecord') THEN
    ALTER TABLE patients ADD interpreter_note text;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121114730_PatientRecord') THEN
    ALTER TABLE patients ADD phone text;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121114730_PatientRecord') THEN
    ALTER TABLE patients ADD preferred_contact text;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121114730_PatientRecord') THEN
    ALTER TABLE memberships ADD ended_at timestamp with time zone;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121114730_PatientRecord') THEN
    ALTER TABLE invitations ADD carer_id uuid;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121114730_PatientRecord') THEN
    CREATE TABLE carers (
        clinic_id uuid NOT NULL,
        id uuid NOT NULL,
        patient_id uuid NOT NULL,
        name text NOT NULL,
        relation text,
        invited_at timestamp with time zone NOT NULL,
        invited_by uuid NOT NULL,
        person_id uuid,
        accepted_at timestamp with time zone,
        ended_at timestamp with time zone,
        ended_by uuid,
        end_reason text,
        CONSTRAINT pk_carers PRIMARY KEY (clinic_id, id),
        CONSTRAINT fk_carers_clinics_clinic_id FOREIGN KEY (clinic_id) REFERENCES clinics (id) ON DELETE RESTRICT,
        CONSTRAINT fk_carers_patients_clinic_id_patient_id FOREIGN KEY (clinic_id, patient_id) REFERENCES patients (clinic_id, id) ON DELETE RESTRICT
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121114730_PatientRecord') THEN
    CREATE TABLE consents (
        clinic_id uuid NOT NULL,
        id uuid NOT NULL,
        patient_id uuid NOT NULL,
        kind text NOT NULL,
        state text NOT NULL,
        at timestamp with time zone NOT NULL,
        way text NOT NULL,
        text_version text,
        note text,
        recorded_by uuid NOT NULL,
        recorded_at timestamp with time zone NOT NULL,
        CONSTRAINT pk_consents PRIMARY KEY (clinic_id, id),
        CONSTRAINT fk_consents_clinics_clinic_id FOREIGN KEY (clinic_id) REFERENCES clinics (id) ON DELETE RESTRICT,
        CONSTRAINT fk_consents_members_clinic_id_recorded_by FOREIGN KEY (clinic_id, recorded_by) REFERENCES members (clinic_id, id) ON DELETE RESTRICT,
        CONSTRAINT fk_consents_patients_clinic_id_patient_id FOREIGN KEY (clinic_id, patient_id) REFERENCES patients (clinic_id, id) ON DELETE RESTRICT
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121114730_PatientRecord') THEN
    CREATE TABLE episodes (
        clinic_id uuid NOT NULL,
        id uuid NOT NULL,
        patient_id uuid NOT NULL,
        title text NOT NULL,
        referral_reason text,
        start date NOT NULL,
        "end" date,
        outcome text,
        closing_note text,
        CONSTRAINT pk_episodes PRIMARY KEY (clinic_id, id),
        CONSTRAINT fk_episodes_clinics_clinic_id FOREIGN KEY (clinic_id) REFERENCES clinics (id) ON DELETE RESTRICT,
        CONSTRAINT fk_episodes_patients_clinic_id_patient_id FOREIGN KEY (clinic_id, patient_id) REFERENCES patients (clinic_id, id) ON DELETE RESTRICT
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121114730_PatientRecord') THEN
    CREATE INDEX ix_plans_clinic_id_episode_id ON plans (clinic_id, episode_id);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121114730_PatientRecord') THEN
    CREATE INDEX ix_invitations_clinic_id_carer_id ON invitations (clinic_id, carer_id);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121114730_PatientRecord') THEN
    CREATE INDEX ix_carers_clinic_id_patient_id_invited_at ON carers (clinic_id, patient_id, invited_at);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121114730_PatientRecord') THEN
    CREATE INDEX ix_consents_clinic_id_patient_id_at ON consents (clinic_id, patient_id, at);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121114730_PatientRecord') THEN
    CREATE INDEX ix_consents_clinic_id_recorded_by ON consents (clinic_id, recorded_by);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121114730_PatientRecord') THEN
    CREATE INDEX ix_episodes_clinic_id_patient_id_start ON episodes (clinic_id, patient_id, start);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121114730_PatientRecord') THEN
    ALTER TABLE invitations ADD CONSTRAINT fk_invitations_carers_clinic_id_carer_id FOREIGN KEY (clinic_id, carer_id) REFERENCES carers (clinic_id, id) ON DELETE RESTRICT;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121114730_PatientRecord') THEN
    ALTER TABLE plans ADD CONSTRAINT fk_plans_episodes_clinic_id_episode_id FOREIGN KEY (clinic_id, episode_id) REFERENCES episodes (clinic_id, id) ON DELETE RESTRICT;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121114730_PatientRecord') THEN
    CREATE INDEX ix_patients_clinic_id_birth_date ON patients (clinic_id, birth_date);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121114730_PatientRecord') THEN
    ALTER TABLE carers ENABLE ROW LEVEL SECURITY;
    ALTER TABLE carers FORCE ROW LEVEL SECURITY;
    CREATE POLICY own_clinic ON carers
      USING (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid)
      WITH CHECK (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121114730_PatientRecord') THEN
    ALTER TABLE consents ENABLE ROW LEVEL SECURITY;
    ALTER TABLE consents FORCE ROW LEVEL SECURITY;
    CREATE POLICY own_clinic ON consents
      USING (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid)
      WITH CHECK (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121114730_PatientRecord') THEN
    ALTER TABLE episodes ENABLE ROW LEVEL SECURITY;
    ALTER TABLE episodes FORCE ROW LEVEL SECURITY;
    CREATE POLICY own_clinic ON episodes
      USING (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid)
      WITH CHECK (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121114730_PatientRecord') THEN
    ALTER TABLE carers ADD CONSTRAINT fk_carers_people FOREIGN KEY (person_id) REFERENCES people (id);
    GRANT SELECT, INSERT, UPDATE ON carers, episodes TO clinicstretch_app;
    GRANT SELECT, INSERT ON consents TO clinicstretch_app;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121114730_PatientRecord') THEN
    INSERT INTO schema_migrations ("MigrationId", "ProductVersion")
    VALUES ('20261121114730_PatientRecord', '10.0.14');
    END IF;
END $EF$;
COMMIT;

START TRANSACTION;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121122537_DraftSteps') THEN
    CREATE TABLE plan_draft_steps (
        clinic_id uuid NOT NULL,
        plan_id uuid NOT NULL,
        number integer NOT NULL,
        based_on integer NOT NULL,
        by uuid NOT NULL,
        name text NOT NULL,
        content jsonb NOT NULL,
        place text,
        at timestamp with time zone NOT NULL,
        is_undone boolean NOT NULL,
        CONSTRAINT pk_plan_draft_steps PRIMARY KEY (clinic_id, plan_id, number),
        CONSTRAINT fk_plan_draft_steps_clinics_clinic_id FOREIGN KEY (clinic_id) REFERENCES clinics (id) ON DELETE RESTRICT,
        CONSTRAINT fk_plan_draft_steps_members_clinic_id_by FOREIGN KEY (clinic_id, by) REFERENCES members (clinic_id, id) ON DELETE RESTRICT,
        CONSTRAINT fk_plan_draft_steps_plans_clinic_id_plan_id FOREIGN KEY (clinic_id, plan_id) REFERENCES plans (clinic_id, id) ON DELETE RESTRICT
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121122537_DraftSteps') THEN
    CREATE INDEX ix_plan_draft_steps_clinic_id_by ON plan_draft_steps (clinic_id, by);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121122537_DraftSteps') THEN
    ALTER TABLE plan_draft_steps ENABLE ROW LEVEL SECURITY;
    ALTER TABLE plan_draft_steps FORCE ROW LEVEL SECURITY;
    CREATE POLICY own_clinic ON plan_draft_steps
      USING (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid)
      WITH CHECK (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid);
    GRANT SELECT, INSERT, UPDATE, DELETE ON plan_draft_steps TO clinicstretch_app;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121122537_DraftSteps') THEN
    INSERT INTO schema_migrations ("MigrationId", "ProductVersion")
    VALUES ('20261121122537_DraftSteps', '10.0.14');
    END IF;
END $EF$;
COMMIT;

START TRANSACTION;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121124359_PlanEnds') THEN
    ALTER TABLE plans ADD ends_on date;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121124359_PlanEnds') THEN
    CREATE INDEX ix_plans_clinic_id_ends_on ON plans (clinic_id, ends_on);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121124359_PlanEnds') THEN
    ALTER TABLE plans NO FORCE ROW LEVEL SECURITY;
    ALTER TABLE plan_revisions NO FORCE ROW LEVEL SECURITY;
    UPDATE plans p SET ends_on = (r.content #>> '{schedule,end}')::date
      FROM plan_revisions r
      WHERE r.clinic_id = p.clinic_id AND r.plan_id = p.id AND r.superseded_at IS NULL;
    ALTER TABLE plans FORCE ROW LEVEL SECURITY;
    ALTER TABLE plan_revisions FORCE ROW LEVEL SECURITY;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121124359_PlanEnds') THEN
    INSERT INTO schema_migrations ("MigrationId", "ProductVersion")
    VALUES ('20261121124359_PlanEnds', '10.0.14');
    END IF;
END $EF$;
COMMIT;

START TRANSACTION;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121125554_AlertLife') THEN
    ALTER TABLE sessions ADD fell boolean NOT NULL DEFAULT FALSE;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121125554_AlertLife') THEN
    ALTER TABLE plans ADD alert_thresholds jsonb;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121125554_AlertLife') THEN
    ALTER TABLE clinics ADD alert_thresholds jsonb;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121125554_AlertLife') THEN
    ALTER TABLE clinics ADD escalation jsonb;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121125554_AlertLife') THEN
    ALTER TABLE alerts ADD assigned_to uuid;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121125554_AlertLife') THEN
    ALTER TABLE alerts ADD open_since timestamp with time zone;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121125554_AlertLife') THEN
    ALTER TABLE alerts ADD reach text NOT NULL DEFAULT 'None';
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121125554_AlertLife') THEN
    ALTER TABLE alerts ADD reached_on_call uuid;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121125554_AlertLife') THEN
    ALTER TABLE alerts ADD reminded_at timestamp with time zone;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121125554_AlertLife') THEN
    ALTER TABLE alerts ADD resolved_at timestamp with time zone;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121125554_AlertLife') THEN
    ALTER TABLE alerts ADD sessions jsonb NOT NULL DEFAULT ('[]');
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121125554_AlertLife') THEN
    ALTER TABLE alerts ADD why text NOT NULL DEFAULT '';
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121125554_AlertLife') THEN
    CREATE TABLE alert_events (
        number integer NOT NULL,
        clinic_id uuid NOT NULL,
        alert_id uuid NOT NULL,
        at timestamp with time zone NOT NULL,
        step text NOT NULL,
        by uuid,
        "to" uuid,
        note text,
        CONSTRAINT pk_alert_events PRIMARY KEY (clinic_id, alert_id, number),
        CONSTRAINT fk_alert_events_alerts_clinic_id_alert_id FOREIGN KEY (clinic_id, alert_id) REFERENCES alerts (clinic_id, id) ON DELETE CASCADE
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121125554_AlertLife') THEN
    CREATE TABLE falls (
        clinic_id uuid NOT NULL,
        id uuid NOT NULL,
        patient_id uuid NOT NULL,
        happened_at timestamp with time zone NOT NULL,
        reported_at timestamp with time zone NOT NULL,
        reported_by uuid NOT NULL,
        note text,
        CONSTRAINT pk_falls PRIMARY KEY (clinic_id, id),
        CONSTRAINT fk_falls_clinics_clinic_id FOREIGN KEY (clinic_id) REFERENCES clinics (id) ON DELETE RESTRICT,
        CONSTRAINT fk_falls_patients_clinic_id_patient_id FOREIGN KEY (clinic_id, patient_id) REFERENCES patients (clinic_id, id) ON DELETE RESTRICT
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121125554_AlertLife') THEN
    CREATE TABLE patient_looks (
        clinic_id uuid NOT NULL,
        member_id uuid NOT NULL,
        patient_id uuid NOT NULL,
        until timestamp with time zone NOT NULL,
        CONSTRAINT pk_patient_looks PRIMARY KEY (clinic_id, member_id, patient_id),
        CONSTRAINT fk_patient_looks_clinics_clinic_id FOREIGN KEY (clinic_id) REFERENCES clinics (id) ON DELETE RESTRICT,
        CONSTRAINT fk_patient_looks_members_clinic_id_member_id FOREIGN KEY (clinic_id, member_id) REFERENCES members (clinic_id, id) ON DELETE RESTRICT,
        CONSTRAINT fk_patient_looks_patients_clinic_id_patient_id FOREIGN KEY (clinic_id, patient_id) REFERENCES patients (clinic_id, id) ON DELETE RESTRICT
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121125554_AlertLife') THEN
    CREATE INDEX ix_sessions_clinic_id_received_at ON sessions (clinic_id, received_at);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121125554_AlertLife') THEN
    CREATE INDEX ix_plans_clinic_id_status_id ON plans (clinic_id, status, id);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121125554_AlertLife') THEN
    CREATE INDEX ix_plans_with_draft ON plans (clinic_id) WHERE draft IS NOT NULL;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121125554_AlertLife') THEN
    CREATE INDEX ix_alerts_clinic_id_assigned_to ON alerts (clinic_id, assigned_to);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121125554_AlertLife') THEN
    CREATE INDEX ix_falls_clinic_id_patient_id_happened_at ON falls (clinic_id, patient_id, happened_at);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121125554_AlertLife') THEN
    CREATE INDEX ix_patient_looks_clinic_id_patient_id ON patient_looks (clinic_id, patient_id);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121125554_AlertLife') THEN
    ALTER TABLE alerts ADD CONSTRAINT fk_alerts_members_clinic_id_assigned_to FOREIGN KEY (clinic_id, assigned_to) REFERENCES members (clinic_id, id) ON DELETE RESTRICT;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121125554_AlertLife') THEN
    ALTER TABLE alert_events ENABLE ROW LEVEL SECURITY;
    ALTER TABLE alert_events FORCE ROW LEVEL SECURITY;
    CREATE POLICY own_clinic ON alert_events
      USING (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid)
      WITH CHECK (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121125554_AlertLife') THEN
    ALTER TABLE falls ENABLE ROW LEVEL SECURITY;
    ALTER TABLE falls FORCE ROW LEVEL SECURITY;
    CREATE POLICY own_clinic ON falls
      USING (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid)
      WITH CHECK (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121125554_AlertLife') THEN
    ALTER TABLE patient_looks ENABLE ROW LEVEL SECURITY;
    ALTER TABLE patient_looks FORCE ROW LEVEL SECURITY;
    CREATE POLICY own_clinic ON patient_looks
      USING (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid)
      WITH CHECK (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121125554_AlertLife') THEN
    GRANT SELECT, INSERT ON alert_events, falls TO clinicstretch_app;
    GRANT SELECT, INSERT, UPDATE ON patient_looks TO clinicstretch_app;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121125554_AlertLife') THEN
    CREATE TABLE clinic_register (id uuid CONSTRAINT pk_clinic_register PRIMARY KEY);
    GRANT SELECT ON clinic_register TO clinicstretch_app;
    CREATE FUNCTION register_clinic() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    BEGIN
      INSERT INTO public.clinic_register (id) VALUES (NEW.id) ON CONFLICT DO NOTHING;
      RETURN NEW;
    END
    $$;
    REVOKE ALL ON FUNCTION register_clinic() FROM PUBLIC;
    CREATE TRIGGER register_clinic AFTER INSERT ON clinics FOR EACH ROW EXECUTE FUNCTION register_clinic();
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121125554_AlertLife') THEN
    ALTER TABLE clinics NO FORCE ROW LEVEL SECURITY;
    INSERT INTO clinic_register (id) SELECT id FROM clinics ON CONFLICT DO NOTHING;
    ALTER TABLE clinics FORCE ROW LEVEL SECURITY;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121125554_AlertLife') THEN
    INSERT INTO schema_migrations ("MigrationId", "ProductVersion")
    VALUES ('20261121125554_AlertLife', '10.0.14');
    END IF;
END $EF$;
COMMIT;

START TRANSACTION;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121125654_Measures') THEN
    CREATE TABLE content_packs (
        clinic_id uuid NOT NULL,
        id uuid NOT NULL,
        instrument_id text NOT NULL,
        version text NOT NULL,
        language text NOT NULL,
        licence_statement text NOT NULL,
        permission_evidence text NOT NULL,
        items jsonb NOT NULL,
        uploaded_by uuid NOT NULL,
        uploaded_at timestamp with time zone NOT NULL,
        hash text NOT NULL,
        CONSTRAINT pk_content_packs PRIMARY KEY (clinic_id, id),
        CONSTRAINT fk_content_packs_clinics_clinic_id FOREIGN KEY (clinic_id) REFERENCES clinics (id) ON DELETE RESTRICT,
        CONSTRAINT fk_content_packs_members_clinic_id_uploaded_by FOREIGN KEY (clinic_id, uploaded_by) REFERENCES members (clinic_id, id) ON DELETE RESTRICT
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121125654_Measures') THEN
    CREATE TABLE measure_answers (
        clinic_id uuid NOT NULL,
        id uuid NOT NULL,
        patient_id uuid NOT NULL,
        instrument text NOT NULL,
        version text,
        day date NOT NULL,
        reading jsonb NOT NULL,
        score numeric,
        source text NOT NULL,
        scored_by text,
        reported_by uuid NOT NULL,
        received_at timestamp with time zone NOT NULL,
        corrects uuid,
        body_hash text NOT NULL,
        CONSTRAINT pk_measure_answers PRIMARY KEY (clinic_id, id),
        CONSTRAINT fk_measure_answers_clinics_clinic_id FOREIGN KEY (clinic_id) REFERENCES clinics (id) ON DELETE RESTRICT,
        CONSTRAINT fk_measure_answers_measure_answers_clinic_id_corrects FOREIGN KEY (clinic_id, corrects) REFERENCES measure_answers (clinic_id, id) ON DELETE RESTRICT,
        CONSTRAINT fk_measure_answers_patients_clinic_id_patient_id FOREIGN KEY (clinic_id, patient_id) REFERENCES patients (clinic_id, id) ON DELETE RESTRICT
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121125654_Measures') THEN
    CREATE TABLE measure_schedules (
        clinic_id uuid NOT NULL,
        patient_id uuid NOT NULL,
        measures jsonb NOT NULL,
        CONSTRAINT pk_measure_schedules PRIMARY KEY (clinic_id, patient_id),
        CONSTRAINT fk_measure_schedules_clinics_clinic_id FOREIGN KEY (clinic_id) REFERENCES clinics (id) ON DELETE RESTRICT,
        CONSTRAINT fk_measure_schedules_patients_clinic_id_patient_id FOREIGN KEY (clinic_id, patient_id) REFERENCES patients (clinic_id, id) ON DELETE RESTRICT
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121125654_Measures') THEN
    CREATE UNIQUE INDEX ix_content_packs_clinic_id_instrument_id_version_language ON content_packs (clinic_id, instrument_id, version, language);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121125654_Measures') THEN
    CREATE INDEX ix_content_packs_clinic_id_uploaded_by ON content_packs (clinic_id, uploaded_by);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121125654_Measures') THEN
    CREATE UNIQUE INDEX ix_measure_answers_clinic_id_corrects ON measure_answers (clinic_id, corrects) WHERE corrects IS NOT NULL;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121125654_Measures') THEN
    CREATE INDEX ix_measure_answers_clinic_id_patient_id_day ON measure_answers (clinic_id, patient_id, day);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121125654_Measures') THEN
    ALTER TABLE measure_answers ENABLE ROW LEVEL SECURITY;
    ALTER TABLE measure_answers FORCE ROW LEVEL SECURITY;
    CREATE POLICY own_clinic ON measure_answers
      USING (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid)
      WITH CHECK (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121125654_Measures') THEN
    ALTER TABLE measure_schedules ENABLE ROW LEVEL SECURITY;
    ALTER TABLE measure_schedules FORCE ROW LEVEL SECURITY;
    CREATE POLICY own_clinic ON measure_schedules
      USING (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid)
      WITH CHECK (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121125654_Measures') THEN
    ALTER TABLE content_packs ENABLE ROW LEVEL SECURITY;
    ALTER TABLE content_packs FORCE ROW LEVEL SECURITY;
    CREATE POLICY own_clinic ON content_packs
      USING (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid)
      WITH CHECK (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121125654_Measures') THEN
    GRANT SELECT, INSERT ON measure_answers, content_packs TO clinicstretch_app;
    GRANT SELECT, INSERT, UPDATE ON measure_schedules TO clinicstretch_app;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121125654_Measures') THEN
    INSERT INTO schema_migrations ("MigrationId", "ProductVersion")
    VALUES ('20261121125654_Measures', '10.0.14');
    END IF;
END $EF$;
COMMIT;

START TRANSACTION;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121130633_Team') THEN
    ALTER TABLE clinics ADD access text NOT NULL DEFAULT 'WholeClinic';
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121130633_Team') THEN
    ALTER TABLE clinics ADD profile jsonb;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121130633_Team') THEN
    CREATE TABLE caseload_marks (
        clinic_id uuid NOT NULL,
        patient_id uuid NOT NULL,
        silent_since date,
        adherence numeric,
        ends_on date,
        worked_out_on date,
        is_stale boolean NOT NULL,
        CONSTRAINT pk_caseload_marks PRIMARY KEY (clinic_id, patient_id),
        CONSTRAINT fk_caseload_marks_clinics_clinic_id FOREIGN KEY (clinic_id) REFERENCES clinics (id) ON DELETE RESTRICT,
        CONSTRAINT fk_caseload_marks_patients_clinic_id_patient_id FOREIGN KEY (clinic_id, patient_id) REFERENCES patients (clinic_id, id) ON DELETE RESTRICT
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121130633_Team') THEN
    CREATE TABLE conversations (
        clinic_id uuid NOT NULL,
        patient_id uuid NOT NULL,
        clinic_read_at timestamp with time zone,
        patient_read_at timestamp with time zone,
        CONSTRAINT pk_conversations PRIMARY KEY (clinic_id, patient_id),
        CONSTRAINT fk_conversations_clinics_clinic_id FOREIGN KEY (clinic_id) REFERENCES clinics (id) ON DELETE RESTRICT,
        CONSTRAINT fk_conversations_patients_clinic_id_patient_id FOREIGN KEY (clinic_id, patient_id) REFERENCES patients (clinic_id, id) ON DELETE RESTRICT
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121130633_Team') THEN
    CREATE TABLE covers (
        clinic_id uuid NOT NULL,
        id uuid NOT NULL,
        absent uuid NOT NULL,
        stand_in uuid NOT NULL,
        starts_on date NOT NULL,
        ends_on date NOT NULL,
        set_by uuid NOT NULL,
        set_at timestamp with time zone NOT NULL,
        CONSTRAINT pk_covers PRIMARY KEY (clinic_id, id),
        CONSTRAINT fk_covers_clinics_clinic_id FOREIGN KEY (clinic_id) REFERENCES clinics (id) ON DELETE RESTRICT,
        CONSTRAINT fk_covers_members_clinic_id_absent FOREIGN KEY (clinic_id, absent) REFERENCES members (clinic_id, id) ON DELETE RESTRICT,
        CONSTRAINT fk_covers_members_clinic_id_stand_in FOREIGN KEY (clinic_id, stand_in) REFERENCES members (clinic_id, id) ON DELETE RESTRICT
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121130633_Team') THEN
    CREATE TABLE messages (
        clinic_id uuid NOT NULL,
        id uuid NOT NULL,
        patient_id uuid NOT NULL,
        sender text NOT NULL,
        by uuid NOT NULL,
        member uuid,
        sent_at timestamp with time zone NOT NULL,
        text text NOT NULL,
        notes jsonb NOT NULL,
        CONSTRAINT pk_messages PRIMARY KEY (clinic_id, id),
        CONSTRAINT fk_messages_clinics_clinic_id FOREIGN KEY (clinic_id) REFERENCES clinics (id) ON DELETE RESTRICT,
        CONSTRAINT fk_messages_members_clinic_id_member FOREIGN KEY (clinic_id, member) REFERENCES members (clinic_id, id) ON DELETE RESTRICT,
        CONSTRAINT fk_messages_patients_clinic_id_patient_id FOREIGN KEY (clinic_id, patient_id) REFERENCES patients (clinic_id, id) ON DELETE RESTRICT
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121130633_Team') THEN
    CREATE TABLE record_openings (
        clinic_id uuid NOT NULL,
        id uuid NOT NULL,
        patient_id uuid NOT NULL,
        member_id uuid NOT NULL,
        reason text NOT NULL,
        opened_at timestamp with time zone NOT NULL,
        ends_at timestamp with time zone NOT NULL,
        CONSTRAINT pk_record_openings PRIMARY KEY (clinic_id, id),
        CONSTRAINT fk_record_openings_clinics_clinic_id FOREIGN KEY (clinic_id) REFERENCES clinics (id) ON DELETE RESTRICT,
        CONSTRAINT fk_record_openings_members_clinic_id_member_id FOREIGN KEY (clinic_id, member_id) REFERENCES members (clinic_id, id) ON DELETE RESTRICT,
        CONSTRAINT fk_record_openings_patients_clinic_id_patient_id FOREIGN KEY (clinic_id, patient_id) REFERENCES patients (clinic_id, id) ON DELETE RESTRICT
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121130633_Team') THEN
    CREATE INDEX ix_covers_clinic_id_absent ON covers (clinic_id, absent);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121130633_Team') THEN
    CREATE INDEX ix_covers_clinic_id_stand_in_ends_on ON covers (clinic_id, stand_in, ends_on);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121130633_Team') THEN
    CREATE INDEX ix_messages_clinic_id_member ON messages (clinic_id, member);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121130633_Team') THEN
    CREATE INDEX ix_messages_clinic_id_patient_id_sent_at ON messages (clinic_id, patient_id, sent_at);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121130633_Team') THEN
    CREATE INDEX ix_record_openings_clinic_id_member_id_ends_at ON record_openings (clinic_id, member_id, ends_at);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121130633_Team') THEN
    CREATE INDEX ix_record_openings_clinic_id_patient_id ON record_openings (clinic_id, patient_id);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121130633_Team') THEN
    ALTER TABLE plans NO FORCE ROW LEVEL SECURITY;
    INSERT INTO caseload_marks (clinic_id, patient_id, is_stale) SELECT DISTINCT clinic_id, patient_id, true FROM plans;
    ALTER TABLE plans FORCE ROW LEVEL SECURITY;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121130633_Team') THEN
    ALTER TABLE covers ENABLE ROW LEVEL SECURITY;
    ALTER TABLE covers FORCE ROW LEVEL SECURITY;
    CREATE POLICY own_clinic ON covers
      USING (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid)
      WITH CHECK (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121130633_Team') THEN
    ALTER TABLE record_openings ENABLE ROW LEVEL SECURITY;
    ALTER TABLE record_openings FORCE ROW LEVEL SECURITY;
    CREATE POLICY own_clinic ON record_openings
      USING (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid)
      WITH CHECK (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121130633_Team') THEN
    ALTER TABLE caseload_marks ENABLE ROW LEVEL SECURITY;
    ALTER TABLE caseload_marks FORCE ROW LEVEL SECURITY;
    CREATE POLICY own_clinic ON caseload_marks
      USING (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid)
      WITH CHECK (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121130633_Team') THEN
    GRANT SELECT, INSERT, UPDATE ON covers, caseload_marks TO clinicstretch_app;
    GRANT SELECT, INSERT ON record_openings TO clinicstretch_app;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121130633_Team') THEN
    CREATE FUNCTION enter_as_therapist(clinic text, person text, viewer uuid, looks_at timestamptz) RETURNS void LANGUAGE plpgsql AS $$
    DECLARE
      zone text;
      today date;
      therapists uuid[];
      opened uuid[];
    BEGIN
      PERFORM set_config('app.clinic_id', clinic, true);
      PERFORM set_config('app.person_id', person, true);
      SELECT time_zone_id INTO zone FROM clinics WHERE id = clinic::uuid AND access = 'OwnCaseload';
      IF NOT FOUND THEN
        RETURN;
      END IF;
      today := (looks_at AT TIME ZONE zone)::date;
      therapists := array(SELECT c.absent FROM covers c WHERE c.stand_in = viewer AND c.starts_on <= today AND c.ends_on >= today) || viewer;
      opened := array(
        SELECT o.patient_id FROM record_openings o WHERE o.member_id = viewer AND o.opened_at <= looks_at AND o.ends_at > looks_at
        UNION SELECT a.patient_id FROM alerts a WHERE a.assigned_to = viewer AND a.state <> 'Resolved'
        UNION SELECT a.patient_id FROM alerts a WHERE a.reached_on_call = viewer AND a.reach <> 'None' AND a.state <> 'Resolved');
      PERFORM set_config('app.sees_patients', opened::text, true);
      PERFORM set_config('app.sees_therapists', therapists::text, true);
    END
    $$;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121130633_Team') THEN
    CREATE POLICY own_caseload ON patients AS RESTRICTIVE USING (
      nullif(current_setting('app.sees_therapists', true), '') IS NULL
      OR therapist_id = ANY (nullif(current_setting('app.sees_therapists', true), '')::uuid[])
      OR id = ANY (nullif(current_setting('app.sees_patients', true), '')::uuid[]));

    CREATE FUNCTION narrow_to_caseload() RETURNS void LANGUAGE plpgsql AS $$
    DECLARE
      t record;
    BEGIN
      FOR t IN
        SELECT c.relname AS name, bool_or(a.attname = 'patient_id') AS by_patient
        FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname IN ('patient_id', 'plan_id') AND NOT a.attisdropped
        WHERE c.relkind IN ('r', 'p') AND c.relnamespace = 'public'::regnamespace AND c.relrowsecurity AND c.relname <> 'memberships'
          AND NOT EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid AND p.polname = 'own_caseload')
        GROUP BY c.relname
      LOOP
        EXECUTE format(
          CASE WHEN t.by_patient THEN
            'CREATE POLICY own_caseload ON %1$I AS RESTRICTIVE USING (nullif(current_setting(''app.sees_therapists'', true), '''') IS NULL'
            ' OR patient_id IS NULL OR EXISTS (SELECT FROM patients p WHERE p.clinic_id = %1$I.clinic_id AND p.id = %1$I.patient_id))'
          ELSE
            'CREATE POLICY own_caseload ON %1$I AS RESTRICTIVE USING (nullif(current_setting(''app.sees_therapists'', true), '''') IS NULL'
            ' OR EXISTS (SELECT FROM plans p WHERE p.clinic_id = %1$I.clinic_id AND p.id = %1$I.plan_id))'
          END, t.name);
      END LOOP;
    END
    $$;
    REVOKE ALL ON FUNCTION narrow_to_caseload() FROM PUBLIC;
    DO $narrow$ BEGIN PERFORM narrow_to_caseload(); END $narrow$;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121130633_Team') THEN
    CREATE FUNCTION mark_caseload() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      INSERT INTO caseload_marks AS m (clinic_id, patient_id, is_stale) VALUES (NEW.clinic_id, NEW.patient_id, true)
      ON CONFLICT (clinic_id, patient_id) DO UPDATE SET is_stale = true WHERE NOT m.is_stale;
      RETURN NULL;
    END
    $$;
    CREATE TRIGGER mark_caseload AFTER INSERT ON sessions FOR EACH ROW EXECUTE FUNCTION mark_caseload();
    CREATE TRIGGER mark_caseload AFTER INSERT OR UPDATE ON plans FOR EACH ROW EXECUTE FUNCTION mark_caseload();
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121130633_Team') THEN
    CREATE INDEX ix_patients_clinic_id_name_id ON patients (clinic_id, name, id);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121130633_Team') THEN
    CREATE INDEX ix_caseload_marks_stale ON caseload_marks (clinic_id, patient_id) WHERE is_stale;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121130633_Team') THEN
    CREATE INDEX ix_caseload_marks_of_a_day ON caseload_marks (clinic_id, worked_out_on) WHERE silent_since IS NOT NULL;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121130633_Team') THEN
    ALTER TABLE messages ENABLE ROW LEVEL SECURITY;
    ALTER TABLE messages FORCE ROW LEVEL SECURITY;
    CREATE POLICY own_clinic ON messages
      USING (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid)
      WITH CHECK (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121130633_Team') THEN
    ALTER TABLE conversations ENABLE ROW LEVEL SECURITY;
    ALTER TABLE conversations FORCE ROW LEVEL SECURITY;
    CREATE POLICY own_clinic ON conversations
      USING (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid)
      WITH CHECK (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121130633_Team') THEN
    GRANT SELECT, INSERT ON messages TO clinicstretch_app;
    GRANT SELECT, INSERT, UPDATE ON conversations TO clinicstretch_app;
    DO $narrow$ BEGIN PERFORM narrow_to_caseload(); END $narrow$;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121130633_Team') THEN
    INSERT INTO schema_migrations ("MigrationId", "ProductVersion")
    VALUES ('20261121130633_Team', '10.0.14');
    END IF;
END $EF$;
COMMIT;

START TRANSACTION;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121152532_Reminders') THEN
    ALTER TABLE sign_ins ADD begun_at timestamp with time zone;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121152532_Reminders') THEN
    ALTER TABLE sign_ins ADD device text;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121152532_Reminders') THEN
    ALTER TABLE sign_ins ADD id uuid NOT NULL DEFAULT (gen_random_uuid());
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121152532_Reminders') THEN
    ALTER TABLE sign_ins ADD is_trusted boolean NOT NULL DEFAULT FALSE;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121152532_Reminders') THEN
    ALTER TABLE sign_ins ADD seen_at timestamp with time zone;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121152532_Reminders') THEN
    ALTER TABLE people ADD address_proven_at timestamp with time zone;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121152532_Reminders') THEN
    CREATE TABLE person_passkeys (
        credential_id bytea NOT NULL,
        user_id uuid NOT NULL,
        data jsonb NOT NULL,
        CONSTRAINT pk_person_passkeys PRIMARY KEY (credential_id),
        CONSTRAINT fk_person_passkeys_people_user_id FOREIGN KEY (user_id) REFERENCES people (id) ON DELETE RESTRICT
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121152532_Reminders') THEN
    CREATE TABLE push_devices (
        clinic_id uuid NOT NULL,
        id uuid NOT NULL,
        patient_id uuid NOT NULL,
        person_id uuid NOT NULL,
        address_hash text NOT NULL,
        name text NOT NULL,
        added_at timestamp with time zone NOT NULL,
        subscription bytea,
        refused_at timestamp with time zone,
        refused_why text,
        removed_at timestamp with time zone,
        CONSTRAINT pk_push_devices PRIMARY KEY (clinic_id, id),
        CONSTRAINT fk_push_devices_clinics_clinic_id FOREIGN KEY (clinic_id) REFERENCES clinics (id) ON DELETE RESTRICT,
        CONSTRAINT fk_push_devices_patients_clinic_id_patient_id FOREIGN KEY (clinic_id, patient_id) REFERENCES patients (clinic_id, id) ON DELETE RESTRICT
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121152532_Reminders') THEN
    CREATE TABLE push_keys (
        name text NOT NULL,
        public_key text NOT NULL,
        private_key bytea NOT NULL,
        made_at timestamp with time zone NOT NULL,
        CONSTRAINT pk_push_keys PRIMARY KEY (name)
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121152532_Reminders') THEN
    CREATE TABLE remindings (
        clinic_id uuid NOT NULL,
        patient_id uuid NOT NULL,
        times jsonb NOT NULL,
        quiet jsonb,
        by_mail boolean NOT NULL,
        by_push boolean NOT NULL,
        time_zone_id text NOT NULL,
        next_at timestamp with time zone,
        mail_refused_at timestamp with time zone,
        mail_refused_why text,
        calendar_id uuid,
        calendar_hash text,
        calendar_at timestamp with time zone,
        CONSTRAINT pk_remindings PRIMARY KEY (clinic_id, patient_id),
        CONSTRAINT fk_remindings_clinics_clinic_id FOREIGN KEY (clinic_id) REFERENCES clinics (id) ON DELETE RESTRICT,
        CONSTRAINT fk_remindings_patients_clinic_id_patient_id FOREIGN KEY (clinic_id, patient_id) REFERENCES patients (clinic_id, id) ON DELETE RESTRICT
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121152532_Reminders') THEN
    CREATE TABLE sign_in_codes (
        id uuid NOT NULL,
        address_hash text NOT NULL,
        code_hash bytea NOT NULL,
        made_at timestamp with time zone NOT NULL,
        tries integer NOT NULL,
        used_at timestamp with time zone,
        CONSTRAINT pk_sign_in_codes PRIMARY KEY (id)
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121152532_Reminders') THEN
    CREATE TABLE deliveries (
        clinic_id uuid NOT NULL,
        id uuid NOT NULL,
        key text NOT NULL,
        kind text NOT NULL,
        channel text NOT NULL,
        patient_id uuid,
        device_id uuid,
        created_at timestamp with time zone NOT NULL,
        not_after timestamp with time zone NOT NULL,
        content bytea,
        state text NOT NULL,
        next_at timestamp with time zone NOT NULL,
        claimed_by uuid,
        tries integer NOT NULL,
        finished_at timestamp with time zone,
        why text,
        CONSTRAINT pk_deliveries PRIMARY KEY (clinic_id, id),
        CONSTRAINT fk_deliveries_clinics_clinic_id FOREIGN KEY (clinic_id) REFERENCES clinics (id) ON DELETE RESTRICT,
        CONSTRAINT fk_deliveries_patients_clinic_id_patient_id FOREIGN KEY (clinic_id, patient_id) REFERENCES patients (clinic_id, id) ON DELETE RESTRICT,
        CONSTRAINT fk_deliveries_push_devices_clinic_id_device_id FOREIGN KEY (clinic_id, device_id) REFERENCES push_devices (clinic_id, id) ON DELETE RESTRICT
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121152532_Reminders') THEN
    CREATE INDEX ix_deliveries_clinic_id_device_id ON deliveries (clinic_id, device_id);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121152532_Reminders') THEN
    CREATE UNIQUE INDEX ix_deliveries_clinic_id_key ON deliveries (clinic_id, key);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121152532_Reminders') THEN
    CREATE INDEX ix_deliveries_clinic_id_next_at ON deliveries (clinic_id, next_at) WHERE finished_at IS NULL;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121152532_Reminders') THEN
    CREATE INDEX ix_deliveries_clinic_id_patient_id ON deliveries (clinic_id, patient_id);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121152532_Reminders') THEN
    CREATE INDEX ix_person_passkeys_user_id ON person_passkeys (user_id);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121152532_Reminders') THEN
    CREATE UNIQUE INDEX ix_push_devices_clinic_id_patient_id_address_hash ON push_devices (clinic_id, patient_id, address_hash);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121152532_Reminders') THEN
    CREATE UNIQUE INDEX ix_remindings_clinic_id_calendar_id ON remindings (clinic_id, calendar_id);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121152532_Reminders') THEN
    CREATE INDEX ix_remindings_clinic_id_next_at ON remindings (clinic_id, next_at);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121152532_Reminders') THEN
    CREATE INDEX ix_sign_in_codes_address_hash_made_at ON sign_in_codes (address_hash, made_at);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121152532_Reminders') THEN
    CREATE INDEX ix_sign_in_codes_made_at ON sign_in_codes (made_at);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121152532_Reminders') THEN
    ALTER TABLE remindings ENABLE ROW LEVEL SECURITY;
    ALTER TABLE remindings FORCE ROW LEVEL SECURITY;
    CREATE POLICY own_clinic ON remindings
      USING (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid)
      WITH CHECK (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121152532_Reminders') THEN
    ALTER TABLE push_devices ENABLE ROW LEVEL SECURITY;
    ALTER TABLE push_devices FORCE ROW LEVEL SECURITY;
    CREATE POLICY own_clinic ON push_devices
      USING (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid)
      WITH CHECK (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121152532_Reminders') THEN
    ALTER TABLE deliveries ENABLE ROW LEVEL SECURITY;
    ALTER TABLE deliveries FORCE ROW LEVEL SECURITY;
    CREATE POLICY own_clinic ON deliveries
      USING (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid)
      WITH CHECK (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121152532_Reminders') THEN
    GRANT SELECT, INSERT, UPDATE ON remindings, push_devices, deliveries TO clinicstretch_app;
    GRANT SELECT, INSERT ON push_keys TO clinicstretch_app;
    GRANT SELECT, INSERT, UPDATE, DELETE ON person_passkeys, sign_in_codes TO clinicstretch_app;
    DO $narrow$ BEGIN PERFORM narrow_to_caseload(); END $narrow$;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121152532_Reminders') THEN
    INSERT INTO schema_migrations ("MigrationId", "ProductVersion")
    VALUES ('20261121152532_Reminders', '10.0.14');
    END IF;
END $EF$;
COMMIT;

START TRANSACTION;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121182247_DataRequests') THEN
    ALTER TABLE consents ADD said_by uuid;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121182247_DataRequests') THEN
    CREATE TABLE data_requests (
        clinic_id uuid NOT NULL,
        id uuid NOT NULL,
        patient_id uuid NOT NULL,
        kind text NOT NULL,
        note text,
        asked_by uuid NOT NULL,
        asked_at timestamp with time zone NOT NULL,
        answer_by date NOT NULL,
        state text NOT NULL,
        taken_back_at timestamp with time zone,
        answer text,
        answered_at timestamp with time zone,
        answered_by uuid,
        CONSTRAINT pk_data_requests PRIMARY KEY (clinic_id, id),
        CONSTRAINT fk_data_requests_clinics_clinic_id FOREIGN KEY (clinic_id) REFERENCES clinics (id) ON DELETE RESTRICT,
        CONSTRAINT fk_data_requests_members_clinic_id_answered_by FOREIGN KEY (clinic_id, answered_by) REFERENCES members (clinic_id, id) ON DELETE RESTRICT,
        CONSTRAINT fk_data_requests_patients_clinic_id_patient_id FOREIGN KEY (clinic_id, patient_id) REFERENCES patients (clinic_id, id) ON DELETE RESTRICT
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121182247_DataRequests') THEN
    CREATE INDEX ix_data_requests_clinic_id_answered_by ON data_requests (clinic_id, answered_by);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121182247_DataRequests') THEN
    CREATE INDEX ix_data_requests_clinic_id_patient_id_asked_at ON data_requests (clinic_id, patient_id, asked_at);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121182247_DataRequests') THEN
    CREATE INDEX ix_data_requests_clinic_id_state_asked_at ON data_requests (clinic_id, state, asked_at);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121182247_DataRequests') THEN
    ALTER TABLE data_requests ENABLE ROW LEVEL SECURITY;
    ALTER TABLE data_requests FORCE ROW LEVEL SECURITY;
    CREATE POLICY own_clinic ON data_requests
      USING (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid)
      WITH CHECK (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid);
    GRANT SELECT, INSERT, UPDATE ON data_requests TO clinicstretch_app;
    CREATE UNIQUE INDEX ix_data_requests_one_open ON data_requests (clinic_id, patient_id) WHERE state = 'Open';
    DO $narrow$ BEGIN PERFORM narrow_to_caseload(); END $narrow$;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121182247_DataRequests') THEN
    INSERT INTO schema_migrations ("MigrationId", "ProductVersion")
    VALUES ('20261121182247_DataRequests', '10.0.14');
    END IF;
END $EF$;
COMMIT;

START TRANSACTION;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121182302_MissedReasons') THEN
    CREATE TABLE missed_answers (
        clinic_id uuid NOT NULL,
        id uuid NOT NULL,
        patient_id uuid NOT NULL,
        plan_id uuid NOT NULL,
        day date NOT NULL,
        reason text NOT NULL,
        said_at timestamp with time zone NOT NULL,
        received_at timestamp with time zone NOT NULL,
        said_by uuid NOT NULL,
        CONSTRAINT pk_missed_answers PRIMARY KEY (clinic_id, id),
        CONSTRAINT fk_missed_answers_clinics_clinic_id FOREIGN KEY (clinic_id) REFERENCES clinics (id) ON DELETE RESTRICT,
        CONSTRAINT fk_missed_answers_patients_clinic_id_patient_id FOREIGN KEY (clinic_id, patient_id) REFERENCES patients (clinic_id, id) ON DELETE RESTRICT,
        CONSTRAINT fk_missed_answers_plans_clinic_id_plan_id FOREIGN KEY (clinic_id, plan_id) REFERENCES plans (clinic_id, id) ON DELETE RESTRICT
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121182302_MissedReasons') THEN
    CREATE INDEX ix_missed_answers_clinic_id_patient_id_said_at ON missed_answers (clinic_id, patient_id, said_at);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121182302_MissedReasons') THEN
    CREATE INDEX ix_missed_answers_clinic_id_plan_id ON missed_answers (clinic_id, plan_id);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121182302_MissedReasons') THEN
    ALTER TABLE missed_answers ENABLE ROW LEVEL SECURITY;
    ALTER TABLE missed_answers FORCE ROW LEVEL SECURITY;
    CREATE POLICY own_clinic ON missed_answers
      USING (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid)
      WITH CHECK (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid);
    GRANT SELECT, INSERT ON missed_answers TO clinicstretch_app;
    DO $narrow$ BEGIN PERFORM narrow_to_caseload(); END $narrow$;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121182302_MissedReasons') THEN
    INSERT INTO schema_migrations ("MigrationId", "ProductVersion")
    VALUES ('20261121182302_MissedReasons', '10.0.14');
    END IF;
END $EF$;
COMMIT;

START TRANSACTION;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121210705_IssuedDocuments') THEN
    ALTER TABLE clinics ADD logo_hash text;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121210705_IssuedDocuments') THEN
    CREATE TABLE clinic_logos (
        clinic_id uuid NOT NULL,
        hash text NOT NULL,
        format text NOT NULL,
        width integer NOT NULL,
        height integer NOT NULL,
        bytes bytea NOT NULL,
        added_by uuid NOT NULL,
        added_at timestamp with time zone NOT NULL,
        CONSTRAINT pk_clinic_logos PRIMARY KEY (clinic_id, hash),
        CONSTRAINT fk_clinic_logos_clinics_clinic_id FOREIGN KEY (clinic_id) REFERENCES clinics (id) ON DELETE RESTRICT
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121210705_IssuedDocuments') THEN
    CREATE TABLE issued_documents (
        clinic_id uuid NOT NULL,
        id uuid NOT NULL,
        patient_id uuid NOT NULL,
        plan_id uuid,
        kind text NOT NULL,
        revision integer,
        mode text NOT NULL,
        paper text NOT NULL,
        language text NOT NULL,
        second_language text,
        black_and_white boolean NOT NULL,
        weeks integer,
        sha256 text NOT NULL,
        pages integer NOT NULL,
        bytes integer NOT NULL,
        issued_by uuid NOT NULL,
        issued_at timestamp with time zone NOT NULL,
        day date NOT NULL,
        content text NOT NULL,
        logo_hash text,
        CONSTRAINT pk_issued_documents PRIMARY KEY (clinic_id, id),
        CONSTRAINT fk_issued_documents_clinics_clinic_id FOREIGN KEY (clinic_id) REFERENCES clinics (id) ON DELETE RESTRICT,
        CONSTRAINT fk_issued_documents_patients_clinic_id_patient_id FOREIGN KEY (clinic_id, patient_id) REFERENCES patients (clinic_id, id) ON DELETE RESTRICT,
        CONSTRAINT fk_issued_documents_plans_clinic_id_plan_id FOREIGN KEY (clinic_id, plan_id) REFERENCES plans (clinic_id, id) ON DELETE RESTRICT
    );
    COMMENT ON COLUMN issued_documents.revision IS 'Null for a report, which tells of days and not of a revision of a plan.';
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121210705_IssuedDocuments') THEN
    CREATE INDEX ix_issued_documents_clinic_id_patient_id_issued_at ON issued_documents (clinic_id, patient_id, issued_at);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121210705_IssuedDocuments') THEN
    CREATE INDEX ix_issued_documents_clinic_id_plan_id_issued_at ON issued_documents (clinic_id, plan_id, issued_at);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121210705_IssuedDocuments') THEN
    ALTER TABLE issued_documents ENABLE ROW LEVEL SECURITY;
    ALTER TABLE issued_documents FORCE ROW LEVEL SECURITY;
    CREATE POLICY own_clinic ON issued_documents
      USING (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid)
      WITH CHECK (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid);
    GRANT SELECT, INSERT ON issued_documents TO clinicstretch_app;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121210705_IssuedDocuments') THEN
    ALTER TABLE clinic_logos ENABLE ROW LEVEL SECURITY;
    ALTER TABLE clinic_logos FORCE ROW LEVEL SECURITY;
    CREATE POLICY own_clinic ON clinic_logos
      USING (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid)
      WITH CHECK (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid);
    GRANT SELECT, INSERT ON clinic_logos TO clinicstretch_app;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121210705_IssuedDocuments') THEN
    DO $narrow$ BEGIN PERFORM narrow_to_caseload(); END $narrow$;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121210705_IssuedDocuments') THEN
    INSERT INTO schema_migrations ("MigrationId", "ProductVersion")
    VALUES ('20261121210705_IssuedDocuments', '10.0.14');
    END IF;
END $EF$;
COMMIT;

START TRANSACTION;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121213152_AnsweredOnTheWay') THEN
    ALTER TABLE red_flag_screens ADD during uuid;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261121213152_AnsweredOnTheWay') THEN
    INSERT INTO schema_migrations ("MigrationId", "ProductVersion")
    VALUES ('20261121213152_AnsweredOnTheWay', '10.0.14');
    END IF;
END $EF$;
COMMIT;

START TRANSACTION;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261122024218_AuditChain') THEN
    ALTER TABLE audit_entries ADD address text;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261122024218_AuditChain') THEN
    ALTER TABLE audit_entries ADD outcome text NOT NULL DEFAULT 'Done';
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261122024218_AuditChain') THEN
    CREATE TABLE audit_heads (
      clinic_id uuid CONSTRAINT pk_audit_heads PRIMARY KEY CONSTRAINT fk_audit_heads_clinics_clinic_id REFERENCES clinics (id) ON DELETE RESTRICT,
      number bigint NOT NULL,
      hash bytea NOT NULL
    ) WITH (fillfactor = 10);
    ALTER TABLE audit_heads ENABLE ROW LEVEL SECURITY;
    ALTER TABLE audit_heads FORCE ROW LEVEL SECURITY;
    CREATE POLICY own_clinic ON audit_heads
      USING (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid)
      WITH CHECK (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid);
    GRANT SELECT ON audit_heads TO clinicstretch_app;
    ALTER TABLE audit_entries ADD COLUMN number bigint, ADD COLUMN hash bytea;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261122024218_AuditChain') THEN
    CREATE FUNCTION audit_words(entry audit_entries) RETURNS text LANGUAGE sql STABLE AS $$
      SELECT concat_ws(E'\x1f', entry.clinic_id, entry.number, entry.id, to_char(entry.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'),
        coalesce(entry.person_id::text, ''), entry.role, entry.action, entry.subject_kind, entry.subject_id, coalesce(entry.patient_id::text, ''),
        entry.outcome, coalesce(entry.address, ''))
    $$;

    CREATE FUNCTION link_audit_entry() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    DECLARE head audit_heads;
    BEGIN
      SELECT * INTO head FROM audit_heads WHERE clinic_id = NEW.clinic_id FOR UPDATE;
      IF NOT FOUND THEN
        INSERT INTO audit_heads VALUES (NEW.clinic_id, 0, '') ON CONFLICT DO NOTHING;
        SELECT * INTO STRICT head FROM audit_heads WHERE clinic_id = NEW.clinic_id FOR UPDATE;
      END IF;
      NEW.number := head.number + 1;
      NEW.hash := sha256(head.hash || convert_to(audit_words(NEW), 'UTF8'));
      UPDATE audit_heads SET number = NEW.number, hash = NEW.hash WHERE clinic_id = NEW.clinic_id;
      RETURN NEW;
    END $$;
    REVOKE EXECUTE ON FUNCTION link_audit_entry() FROM PUBLIC;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261122024218_AuditChain') THEN
    ALTER TABLE audit_entries NO FORCE ROW LEVEL SECURITY;
    ALTER TABLE audit_heads NO FORCE ROW LEVEL SECURITY;
    DO $link$
    DECLARE entry audit_entries; head audit_heads;
    BEGIN
      FOR entry IN SELECT * FROM audit_entries ORDER BY clinic_id, at, id LOOP
        IF head.clinic_id IS DISTINCT FROM entry.clinic_id THEN
          head := ROW(entry.clinic_id, 0, ''::bytea);
        END IF;
        entry.number := head.number + 1;
        entry.hash := sha256(head.hash || convert_to(audit_words(entry), 'UTF8'));
        UPDATE audit_entries SET number = entry.number, hash = entry.hash WHERE clinic_id = entry.clinic_id AND id = entry.id;
        head.number := entry.number;
        head.hash := entry.hash;
        INSERT INTO audit_heads VALUES (head.clinic_id, head.number, head.hash)
          ON CONFLICT (clinic_id) DO UPDATE SET number = excluded.number, hash = excluded.hash;
      END LOOP;
    END $link$;
    ALTER TABLE audit_entries FORCE ROW LEVEL SECURITY;
    ALTER TABLE audit_heads FORCE ROW LEVEL SECURITY;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261122024218_AuditChain') THEN
    ALTER TABLE audit_entries ALTER COLUMN number SET NOT NULL, ALTER COLUMN hash SET NOT NULL;
    CREATE UNIQUE INDEX ix_audit_entries_clinic_id_number ON audit_entries (clinic_id, number);
    CREATE TRIGGER link BEFORE INSERT ON audit_entries FOR EACH ROW EXECUTE FUNCTION link_audit_entry();
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261122024218_AuditChain') THEN
    INSERT INTO schema_migrations ("MigrationId", "ProductVersion")
    VALUES ('20261122024218_AuditChain', '10.0.14');
    END IF;
END $EF$;
COMMIT;

START TRANSACTION;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261122053026_SecondFactor') THEN
    ALTER TABLE people ADD last_code_step bigint;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261122053026_SecondFactor') THEN
    ALTER TABLE clinics ADD staff_need_second_factor boolean NOT NULL DEFAULT FALSE;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261122053026_SecondFactor') THEN
    INSERT INTO schema_migrations ("MigrationId", "ProductVersion")
    VALUES ('20261122053026_SecondFactor', '10.0.14');
    END IF;
END $EF$;
COMMIT;

START TRANSACTION;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261122083858_Erasures') THEN
    ALTER TABLE data_requests ADD refused_for text;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261122083858_Erasures') THEN
    ALTER TABLE clinics ADD retention jsonb;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261122083858_Erasures') THEN
    CREATE TABLE erasures (
        clinic_id uuid NOT NULL,
        id uuid NOT NULL,
        patient_id uuid NOT NULL,
        scope text NOT NULL,
        cause text NOT NULL,
        request_id uuid,
        at timestamp with time zone NOT NULL,
        by uuid,
        certificate text NOT NULL,
        hash text NOT NULL,
        CONSTRAINT pk_erasures PRIMARY KEY (clinic_id, id),
        CONSTRAINT fk_erasures_clinics_clinic_id FOREIGN KEY (clinic_id) REFERENCES clinics (id) ON DELETE RESTRICT,
        CONSTRAINT fk_erasures_members_clinic_id_by FOREIGN KEY (clinic_id, by) REFERENCES members (clinic_id, id) ON DELETE RESTRICT
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261122083858_Erasures') THEN
    CREATE TABLE legal_holds (
        clinic_id uuid NOT NULL,
        id uuid NOT NULL,
        patient_id uuid NOT NULL,
        reason text NOT NULL,
        placed_by uuid NOT NULL,
        placed_at timestamp with time zone NOT NULL,
        lifted_at timestamp with time zone,
        lifted_by uuid,
        lift_reason text,
        CONSTRAINT pk_legal_holds PRIMARY KEY (clinic_id, id),
        CONSTRAINT fk_legal_holds_clinics_clinic_id FOREIGN KEY (clinic_id) REFERENCES clinics (id) ON DELETE RESTRICT,
        CONSTRAINT fk_legal_holds_members_clinic_id_lifted_by FOREIGN KEY (clinic_id, lifted_by) REFERENCES members (clinic_id, id) ON DELETE RESTRICT,
        CONSTRAINT fk_legal_holds_members_clinic_id_placed_by FOREIGN KEY (clinic_id, placed_by) REFERENCES members (clinic_id, id) ON DELETE RESTRICT,
        CONSTRAINT fk_legal_holds_patients_clinic_id_patient_id FOREIGN KEY (clinic_id, patient_id) REFERENCES patients (clinic_id, id) ON DELETE RESTRICT
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261122083858_Erasures') THEN
    CREATE INDEX ix_erasures_clinic_id_at ON erasures (clinic_id, at);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261122083858_Erasures') THEN
    CREATE INDEX ix_erasures_clinic_id_by ON erasures (clinic_id, by);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261122083858_Erasures') THEN
    CREATE INDEX ix_erasures_clinic_id_patient_id ON erasures (clinic_id, patient_id);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261122083858_Erasures') THEN
    CREATE INDEX ix_legal_holds_clinic_id_lifted_by ON legal_holds (clinic_id, lifted_by);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261122083858_Erasures') THEN
    CREATE INDEX ix_legal_holds_clinic_id_patient_id_placed_at ON legal_holds (clinic_id, patient_id, placed_at);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261122083858_Erasures') THEN
    CREATE INDEX ix_legal_holds_clinic_id_placed_by ON legal_holds (clinic_id, placed_by);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261122083858_Erasures') THEN
    ALTER TABLE legal_holds ENABLE ROW LEVEL SECURITY;
    ALTER TABLE legal_holds FORCE ROW LEVEL SECURITY;
    CREATE POLICY own_clinic ON legal_holds
      USING (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid)
      WITH CHECK (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261122083858_Erasures') THEN
    ALTER TABLE erasures ENABLE ROW LEVEL SECURITY;
    ALTER TABLE erasures FORCE ROW LEVEL SECURITY;
    CREATE POLICY own_clinic ON erasures
      USING (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid)
      WITH CHECK (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261122083858_Erasures') THEN
    GRANT SELECT, INSERT, UPDATE ON legal_holds TO clinicstretch_app;
    GRANT SELECT, INSERT ON erasures TO clinicstretch_app;
    CREATE UNIQUE INDEX ix_legal_holds_one_on ON legal_holds (clinic_id, patient_id) WHERE lifted_at IS NULL;
    DO $narrow$ BEGIN PERFORM narrow_to_caseload(); END $narrow$;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261122083858_Erasures') THEN
    CREATE FUNCTION last_contact_of(clinic uuid, patient uuid) RETURNS timestamptz LANGUAGE sql STABLE AS $$
      SELECT coalesce(
        greatest(
          (SELECT max(s.started_at) FROM sessions s WHERE s.clinic_id = clinic AND s.patient_id = patient),
          (SELECT max(m.sent_at) FROM messages m WHERE m.clinic_id = clinic AND m.patient_id = patient),
          (SELECT max(h.at) FROM plans p JOIN plan_status_changes h ON h.clinic_id = p.clinic_id AND h.plan_id = p.id WHERE p.clinic_id = clinic AND p.patient_id = patient),
          (SELECT max(r.published_at) FROM plans p JOIN plan_revisions r ON r.clinic_id = p.clinic_id AND r.plan_id = p.id WHERE p.clinic_id = clinic AND p.patient_id = patient),
          (SELECT max(f.answered_at) FROM red_flag_screens f WHERE f.clinic_id = clinic AND f.patient_id = patient),
          (SELECT max(a.received_at) FROM measure_answers a WHERE a.clinic_id = clinic AND a.patient_id = patient),
          (SELECT max(f.happened_at) FROM falls f WHERE f.clinic_id = clinic AND f.patient_id = patient),
          (SELECT max(c.at) FROM consents c WHERE c.clinic_id = clinic AND c.patient_id = patient),
          (SELECT max(d.issued_at) FROM issued_documents d WHERE d.clinic_id = clinic AND d.patient_id = patient),
          (SELECT max(coalesce(e."end", e.start))::timestamptz FROM episodes e WHERE e.clinic_id = clinic AND e.patient_id = patient)),
        (SELECT min(a.at) FROM audit_entries a WHERE a.clinic_id = clinic AND a.patient_id = patient))
    $$;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261122083858_Erasures') THEN
    CREATE FUNCTION rows_of_patient(clinic uuid, patient uuid) RETURNS TABLE (name text, rows bigint) LANGUAGE sql STABLE AS $$
      WITH own_plans AS (SELECT p.id FROM plans p WHERE p.clinic_id = clinic AND p.patient_id = patient),
      persons AS (
        SELECT p.person_id AS id FROM patients p WHERE p.clinic_id = clinic AND p.id = patient AND p.person_id IS NOT NULL
        UNION SELECT m.person_id FROM memberships m WHERE m.clinic_id = clinic AND m.patient_id = patient
        UNION SELECT c.person_id FROM carers c WHERE c.clinic_id = clinic AND c.patient_id = patient AND c.person_id IS NOT NULL)
      SELECT 'patients', count(*) FROM patients t WHERE t.clinic_id = clinic AND t.id = patient
      UNION ALL SELECT 'patients.contact', count(*) FROM patients t WHERE t.clinic_id = clinic AND t.id = patient
        AND coalesce(t.email, t.phone, t.address, t.preferred_contact, t.emergency_name, t.emergency_phone, t.emergency_relation, t.interpreter_note, t.person_id::text) IS NOT NULL
      UNION ALL SELECT 'precautions', count(*) FROM precautions t WHERE t.clinic_id = clinic AND t.patient_id = patient
      UNION ALL SELECT 'episodes', count(*) FROM episodes t WHERE t.clinic_id = clinic AND t.patient_id = patient
      UNION ALL SELECT 'red_flag_screens', count(*) FROM red_flag_screens t WHERE t.clinic_id = clinic AND t.patient_id = patient
      UNION ALL SELECT 'plans', count(*) FROM plans t WHERE t.clinic_id = clinic AND t.patient_id = patient
        AND EXISTS (SELECT FROM plan_revisions r WHERE r.clinic_id = clinic AND r.plan_id = t.id)
      UNION ALL SELECT 'plans.unpublished', count(*) FROM plans t WHERE t.clinic_id = clinic AND t.patient_id = patient
        AND NOT EXISTS (SELECT FROM plan_revisions r WHERE r.clinic_id = clinic AND r.plan_id = t.id)
      UNION ALL SELECT 'plans.draft', count(*) FROM plans t WHERE t.clinic_id = clinic AND t.patient_id = patient AND t.draft IS NOT NULL
      UNION ALL SELECT 'plan_revisions', count(*) FROM plan_revisions t WHERE t.clinic_id = clinic AND t.plan_id IN (SELECT id FROM own_plans)
      UNION ALL SELECT 'plan_status_changes', count(*) FROM plan_status_changes t WHERE t.clinic_id = clinic AND t.plan_id IN (SELECT id FROM own_plans)
        AND EXISTS (SELECT FROM plan_revisions r WHERE r.clinic_id = clinic AND r.plan_id = t.plan_id)
      UNION ALL SELECT 'plan_draft_steps', count(*) FROM plan_draft_steps t WHERE t.clinic_id = clinic AND t.plan_id IN (SELECT id FROM own_plans)
      UNION ALL SELECT 'items_shown', count(*) FROM items_shown t WHERE t.clinic_id = clinic AND t.plan_id IN (SELECT id FROM own_plans)
        AND EXISTS (SELECT FROM plan_revisions r WHERE r.clinic_id = clinic AND r.plan_id = t.plan_id)
      UNION ALL SELECT 'revisions_seen', count(*) FROM revisions_seen t WHERE t.clinic_id = clinic AND t.plan_id IN (SELECT id FROM own_plans)
      UNION ALL SELECT 'sessions', count(*) FROM sessions t WHERE t.clinic_id = clinic AND t.patient_id = patient
      UNION ALL SELECT 'next_day_pains', count(*) FROM next_day_pains t WHERE t.clinic_id = clinic AND t.patient_id = patient
      UNION ALL SELECT 'missed_answers', count(*) FROM missed_answers t WHERE t.clinic_id = clinic AND t.patient_id = patient
      UNION ALL SELECT 'falls', count(*) FROM falls t WHERE t.clinic_id = clinic AND t.patient_id = patient
      UNION ALL SELECT 'alerts', count(*) FROM alerts t WHERE t.clinic_id = clinic AND t.patient_id = patient
      UNION ALL SELECT 'alert_events', count(*) FROM alert_events t JOIN alerts a ON a.clinic_id = t.clinic_id AND a.id = t.alert_id
        WHERE a.clinic_id = clinic AND a.patient_id = patient
      UNION ALL SELECT 'measure_answers', count(*) FROM measure_answers t WHERE t.clinic_id = clinic AND t.patient_id = patient
      UNION ALL SELECT 'measure_schedules', count(*) FROM measure_schedules t WHERE t.clinic_id = clinic AND t.patient_id = patient
      UNION ALL SELECT 'messages', count(*) FROM messages t WHERE t.clinic_id = clinic AND t.patient_id = patient
      UNION ALL SELECT 'conversations', count(*) FROM conversations t WHERE t.clinic_id = clinic AND t.patient_id = patient
      UNION ALL SELECT 'consents', count(*) FROM consents t WHERE t.clinic_id = clinic AND t.patient_id = patient
      UNION ALL SELECT 'data_requests', count(*) FROM data_requests t WHERE t.clinic_id = clinic AND t.patient_id = patient
      UNION ALL SELECT 'issued_documents', count(*) FROM issued_documents t WHERE t.clinic_id = clinic AND t.patient_id = patient
      UNION ALL SELECT 'record_openings', count(*) FROM record_openings t WHERE t.clinic_id = clinic AND t.patient_id = patient
      UNION ALL SELECT 'legal_holds', count(*) FROM legal_holds t WHERE t.clinic_id = clinic AND t.patient_id = patient
      UNION ALL SELECT 'caseload_marks', count(*) FROM caseload_marks t WHERE t.clinic_id = clinic AND t.patient_id = patient
      UNION ALL SELECT 'patient_looks', count(*) FROM patient_looks t WHERE t.clinic_id = clinic AND t.patient_id = patient
      UNION ALL SELECT 'carers', count(*) FROM carers t WHERE t.clinic_id = clinic AND t.patient_id = patient
      UNION ALL SELECT 'invitations', count(*) FROM invitations t WHERE t.clinic_id = clinic AND t.patient_id = patient
      UNION ALL SELECT 'memberships', count(*) FROM memberships t WHERE t.clinic_id = clinic AND t.patient_id = patient
      UNION ALL SELECT 'remindings', count(*) FROM remindings t WHERE t.clinic_id = clinic AND t.patient_id = patient
      UNION ALL SELECT 'push_devices', count(*) FROM push_devices t WHERE t.clinic_id = clinic AND t.patient_id = patient
      UNION ALL SELECT 'deliveries', count(*) FROM deliveries t WHERE t.clinic_id = clinic AND t.patient_id = patient
      UNION ALL SELECT 'people', count(*) FROM people t WHERE t.id IN (SELECT id FROM persons)
      UNION ALL SELECT 'sign_ins', count(*) FROM sign_ins t WHERE t.person_id IN (SELECT id FROM persons)
      UNION ALL SELECT 'audit_entries', count(*) FROM audit_entries t WHERE t.clinic_id = clinic AND t.patient_id = patient
    $$;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261122083858_Erasures') THEN
    CREATE FUNCTION erase_accounts(persons uuid[]) RETURNS uuid[] LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
    DECLARE
      acting text := coalesce(current_setting('app.person_id', true), '');
      erased uuid[] := '{}';
      person uuid;
    BEGIN
      FOREACH person IN ARRAY persons LOOP
        PERFORM set_config('app.person_id', person::text, true);
        DELETE FROM sign_ins WHERE person_id = person;
        IF EXISTS (SELECT FROM memberships WHERE person_id = person) OR EXISTS (SELECT FROM members WHERE person_id = person) THEN
          UPDATE people SET security_stamp = gen_random_uuid()::text, concurrency_stamp = gen_random_uuid()::text WHERE id = person;
        ELSE
          DELETE FROM sign_in_codes WHERE address_hash IN (
            SELECT encode(sha256(convert_to(purpose || ' ' || upper(p.email), 'UTF8')), 'hex')
            FROM people p CROSS JOIN unnest(ARRAY['sign-in', 'prove', 'proof']) AS purpose WHERE p.id = person);
          DELETE FROM person_passkeys WHERE user_id = person;
          DELETE FROM person_tokens WHERE user_id = person;
          DELETE FROM person_logins WHERE user_id = person;
          DELETE FROM person_claims WHERE user_id = person;
          DELETE FROM people WHERE id = person;
          erased := erased || person;
        END IF;
      END LOOP;
      PERFORM set_config('app.person_id', acting, true);
      RETURN erased;
    END $$;
    REVOKE ALL ON FUNCTION erase_accounts(uuid[]) FROM PUBLIC;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261122083858_Erasures') THEN
    CREATE FUNCTION erase_besides_the_record(of_clinic uuid, of_patient uuid) RETURNS void LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
    DECLARE
      own uuid[] := array(SELECT id FROM plans WHERE clinic_id = of_clinic AND patient_id = of_patient);
      unpublished uuid[] := array(SELECT id FROM plans p WHERE p.clinic_id = of_clinic AND p.patient_id = of_patient
        AND NOT EXISTS (SELECT FROM plan_revisions r WHERE r.clinic_id = of_clinic AND r.plan_id = p.id));
    BEGIN
      DELETE FROM deliveries WHERE clinic_id = of_clinic AND patient_id = of_patient;
      DELETE FROM push_devices WHERE clinic_id = of_clinic AND patient_id = of_patient;
      DELETE FROM remindings WHERE clinic_id = of_clinic AND patient_id = of_patient;
      DELETE FROM invitations WHERE clinic_id = of_clinic AND patient_id = of_patient;
      DELETE FROM carers WHERE clinic_id = of_clinic AND patient_id = of_patient;
      DELETE FROM memberships WHERE clinic_id = of_clinic AND patient_id = of_patient;
      DELETE FROM patient_looks WHERE clinic_id = of_clinic AND patient_id = of_patient;
      DELETE FROM plan_draft_steps WHERE clinic_id = of_clinic AND plan_id = ANY (own);
      DELETE FROM items_shown WHERE clinic_id = of_clinic AND plan_id = ANY (unpublished);
      DELETE FROM plan_status_changes WHERE clinic_id = of_clinic AND plan_id = ANY (unpublished);
      DELETE FROM plans WHERE clinic_id = of_clinic AND id = ANY (unpublished);
      UPDATE plans SET draft = NULL WHERE clinic_id = of_clinic AND id = ANY (own) AND draft IS NOT NULL;
      UPDATE patients SET person_id = NULL, email = NULL, phone = NULL, address = NULL, preferred_contact = NULL, emergency_name = NULL,
        emergency_phone = NULL, emergency_relation = NULL, interpreter_note = NULL
        WHERE clinic_id = of_clinic AND id = of_patient;
    END $$;
    REVOKE ALL ON FUNCTION erase_besides_the_record(uuid, uuid) FROM PUBLIC;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261122083858_Erasures') THEN
    CREATE FUNCTION erase_record(of_clinic uuid, of_patient uuid) RETURNS void LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
    DECLARE
      own uuid[] := array(SELECT id FROM plans WHERE clinic_id = of_clinic AND patient_id = of_patient);
    BEGIN
      DELETE FROM conversations WHERE clinic_id = of_clinic AND patient_id = of_patient;
      DELETE FROM messages WHERE clinic_id = of_clinic AND patient_id = of_patient;
      DELETE FROM measure_answers WHERE clinic_id = of_clinic AND patient_id = of_patient;
      DELETE FROM measure_schedules WHERE clinic_id = of_clinic AND patient_id = of_patient;
      DELETE FROM missed_answers WHERE clinic_id = of_clinic AND patient_id = of_patient;
      DELETE FROM next_day_pains WHERE clinic_id = of_clinic AND patient_id = of_patient;
      DELETE FROM falls WHERE clinic_id = of_clinic AND patient_id = of_patient;
      DELETE FROM alert_events WHERE clinic_id = of_clinic AND alert_id IN (SELECT id FROM alerts WHERE clinic_id = of_clinic AND patient_id = of_patient);
      DELETE FROM alerts WHERE clinic_id = of_clinic AND patient_id = of_patient;
      DELETE FROM issued_documents WHERE clinic_id = of_clinic AND patient_id = of_patient;
      DELETE FROM sessions WHERE clinic_id = of_clinic AND patient_id = of_patient;
      DELETE FROM items_shown WHERE clinic_id = of_clinic AND plan_id = ANY (own);
      DELETE FROM revisions_seen WHERE clinic_id = of_clinic AND plan_id = ANY (own);
      DELETE FROM plan_status_changes WHERE clinic_id = of_clinic AND plan_id = ANY (own);
      DELETE FROM plan_revisions WHERE clinic_id = of_clinic AND plan_id = ANY (own);
      DELETE FROM plans WHERE clinic_id = of_clinic AND id = ANY (own);
      DELETE FROM caseload_marks WHERE clinic_id = of_clinic AND patient_id = of_patient;
      DELETE FROM episodes WHERE clinic_id = of_clinic AND patient_id = of_patient;
      DELETE FROM consents WHERE clinic_id = of_clinic AND patient_id = of_patient;
      DELETE FROM data_requests WHERE clinic_id = of_clinic AND patient_id = of_patient;
      DELETE FROM red_flag_screens WHERE clinic_id = of_clinic AND patient_id = of_patient;
      DELETE FROM record_openings WHERE clinic_id = of_clinic AND patient_id = of_patient;
      DELETE FROM precautions WHERE clinic_id = of_clinic AND patient_id = of_patient;
      DELETE FROM legal_holds WHERE clinic_id = of_clinic AND patient_id = of_patient;
      DELETE FROM patients WHERE clinic_id = of_clinic AND id = of_patient;
    END $$;
    REVOKE ALL ON FUNCTION erase_record(uuid, uuid) FROM PUBLIC;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261122083858_Erasures') THEN
    CREATE FUNCTION erase_patient(of_clinic uuid, of_patient uuid, everything boolean) RETURNS uuid[]
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    DECLARE
      persons uuid[];
    BEGIN
      IF of_clinic IS DISTINCT FROM nullif(current_setting('app.clinic_id', true), '')::uuid THEN
        RAISE EXCEPTION 'another clinic' USING ERRCODE = 'insufficient_privilege';
      END IF;
      PERFORM FROM patients WHERE clinic_id = of_clinic AND id = of_patient FOR UPDATE;
      IF EXISTS (SELECT FROM legal_holds WHERE clinic_id = of_clinic AND patient_id = of_patient AND lifted_at IS NULL) THEN
        RAISE EXCEPTION 'legal hold' USING ERRCODE = 'insufficient_privilege';
      END IF;
      persons := array(
        SELECT person_id FROM patients WHERE clinic_id = of_clinic AND id = of_patient AND person_id IS NOT NULL
        UNION SELECT person_id FROM memberships WHERE clinic_id = of_clinic AND patient_id = of_patient
        UNION SELECT person_id FROM carers WHERE clinic_id = of_clinic AND patient_id = of_patient AND person_id IS NOT NULL);
      PERFORM erase_besides_the_record(of_clinic, of_patient);
      IF everything THEN
        PERFORM erase_record(of_clinic, of_patient);
      END IF;
      RETURN erase_accounts(persons);
    END $$;
    REVOKE ALL ON FUNCTION erase_patient(uuid, uuid, boolean) FROM PUBLIC;
    GRANT EXECUTE ON FUNCTION erase_patient(uuid, uuid, boolean) TO clinicstretch_app;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261122083858_Erasures') THEN
    INSERT INTO schema_migrations ("MigrationId", "ProductVersion")
    VALUES ('20261122083858_Erasures', '10.0.14');
    END IF;
END $EF$;
COMMIT;

START TRANSACTION;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261122122952_StaffLife') THEN
    ALTER TABLE members ADD left_at timestamp with time zone;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261122122952_StaffLife') THEN
    ALTER TABLE invitations ALTER COLUMN patient_id DROP NOT NULL;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261122122952_StaffLife') THEN
    ALTER TABLE invitations ADD staff jsonb;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261122122952_StaffLife') THEN
    ALTER TABLE invitations ADD CONSTRAINT ck_invitations_for_somebody CHECK ((patient_id IS NULL) = (staff IS NOT NULL));
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261122122952_StaffLife') THEN
    CREATE OR REPLACE FUNCTION enter_as_therapist(clinic text, person text, viewer uuid, looks_at timestamptz) RETURNS void LANGUAGE plpgsql AS $$
    DECLARE
      zone text;
      today date;
      therapists uuid[];
      opened uuid[];
    BEGIN
      PERFORM set_config('app.clinic_id', clinic, true);
      PERFORM set_config('app.person_id', person, true);
      IF EXISTS (SELECT FROM members m WHERE m.clinic_id = clinic::uuid AND m.id = viewer AND m.left_at IS NOT NULL) THEN
        PERFORM set_config('app.sees_patients', '{}', true);
        PERFORM set_config('app.sees_therapists', '{}', true);
        RETURN;
      END IF;
      SELECT time_zone_id INTO zone FROM clinics WHERE id = clinic::uuid AND access = 'OwnCaseload';
      IF NOT FOUND THEN
        RETURN;
      END IF;
      today := (looks_at AT TIME ZONE zone)::date;
      therapists := array(SELECT c.absent FROM covers c WHERE c.stand_in = viewer AND c.starts_on <= today AND c.ends_on >= today) || viewer;
      opened := array(
        SELECT o.patient_id FROM record_openings o WHERE o.member_id = viewer AND o.opened_at <= looks_at AND o.ends_at > looks_at
        UNION SELECT a.patient_id FROM alerts a WHERE a.assigned_to = viewer AND a.state <> 'Resolved'
        UNION SELECT a.patient_id FROM alerts a WHERE a.reached_on_call = viewer AND a.reach <> 'None' AND a.state <> 'Resolved');
      PERFORM set_config('app.sees_patients', opened::text, true);
      PERFORM set_config('app.sees_therapists', therapists::text, true);
    END
    $$;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261122122952_StaffLife') THEN
    INSERT INTO schema_migrations ("MigrationId", "ProductVersion")
    VALUES ('20261122122952_StaffLife', '10.0.14');
    END IF;
END $EF$;
COMMIT;

START TRANSACTION;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261122191917_ApiKeys') THEN
    CREATE TABLE api_keys (
        clinic_id uuid NOT NULL,
        id uuid NOT NULL,
        name text NOT NULL,
        scopes jsonb NOT NULL,
        prefix text NOT NULL,
        hash text NOT NULL,
        made_by uuid NOT NULL,
        made_at timestamp with time zone NOT NULL,
        last_day date NOT NULL,
        last_used_on date,
        withdrawn_at timestamp with time zone,
        CONSTRAINT pk_api_keys PRIMARY KEY (clinic_id, id),
        CONSTRAINT fk_api_keys_clinics_clinic_id FOREIGN KEY (clinic_id) REFERENCES clinics (id) ON DELETE RESTRICT,
        CONSTRAINT fk_api_keys_members_clinic_id_made_by FOREIGN KEY (clinic_id, made_by) REFERENCES members (clinic_id, id) ON DELETE RESTRICT
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261122191917_ApiKeys') THEN
    CREATE INDEX ix_api_keys_clinic_id_made_by ON api_keys (clinic_id, made_by);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261122191917_ApiKeys') THEN
    ALTER TABLE api_keys ENABLE ROW LEVEL SECURITY;
    ALTER TABLE api_keys FORCE ROW LEVEL SECURITY;
    CREATE POLICY own_clinic ON api_keys
      USING (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid)
      WITH CHECK (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid);
    GRANT SELECT, INSERT, UPDATE ON api_keys TO clinicstretch_app;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261122191917_ApiKeys') THEN
    INSERT INTO schema_migrations ("MigrationId", "ProductVersion")
    VALUES ('20261122191917_ApiKeys', '10.0.14');
    END IF;
END $EF$;
COMMIT;

START TRANSACTION;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261122231827_Webhooks') THEN
    CREATE TABLE webhooks (
        clinic_id uuid NOT NULL,
        id uuid NOT NULL,
        name text NOT NULL,
        address text NOT NULL,
        events jsonb NOT NULL,
        made_by uuid NOT NULL,
        made_at timestamp with time zone NOT NULL,
        secret bytea NOT NULL,
        earlier_secret bytea,
        earlier_until timestamp with time zone,
        is_on boolean NOT NULL,
        removed_at timestamp with time zone,
        CONSTRAINT pk_webhooks PRIMARY KEY (clinic_id, id),
        CONSTRAINT fk_webhooks_clinics_clinic_id FOREIGN KEY (clinic_id) REFERENCES clinics (id) ON DELETE RESTRICT,
        CONSTRAINT fk_webhooks_members_clinic_id_made_by FOREIGN KEY (clinic_id, made_by) REFERENCES members (clinic_id, id) ON DELETE RESTRICT
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261122231827_Webhooks') THEN
    CREATE TABLE webhook_deliveries (
        clinic_id uuid NOT NULL,
        id uuid NOT NULL,
        webhook_id uuid NOT NULL,
        number bigint GENERATED ALWAYS AS IDENTITY,
        kind text NOT NULL,
        patient_id uuid,
        resource text,
        happened_at timestamp with time zone NOT NULL,
        state text NOT NULL,
        next_at timestamp with time zone NOT NULL,
        not_after timestamp with time zone NOT NULL,
        claimed_by uuid,
        tries integer NOT NULL,
        last_answer text,
        finished_at timestamp with time zone,
        CONSTRAINT pk_webhook_deliveries PRIMARY KEY (clinic_id, id),
        CONSTRAINT fk_webhook_deliveries_clinics_clinic_id FOREIGN KEY (clinic_id) REFERENCES clinics (id) ON DELETE RESTRICT,
        CONSTRAINT fk_webhook_deliveries_patients_clinic_id_patient_id FOREIGN KEY (clinic_id, patient_id) REFERENCES patients (clinic_id, id) ON DELETE RESTRICT,
        CONSTRAINT fk_webhook_deliveries_webhooks_clinic_id_webhook_id FOREIGN KEY (clinic_id, webhook_id) REFERENCES webhooks (clinic_id, id) ON DELETE RESTRICT
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261122231827_Webhooks') THEN
    CREATE INDEX ix_webhook_deliveries_clinic_id_patient_id ON webhook_deliveries (clinic_id, patient_id);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261122231827_Webhooks') THEN
    CREATE INDEX ix_webhook_deliveries_clinic_id_webhook_id_next_at ON webhook_deliveries (clinic_id, webhook_id, next_at) WHERE finished_at IS NULL;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261122231827_Webhooks') THEN
    CREATE INDEX ix_webhook_deliveries_clinic_id_webhook_id_number ON webhook_deliveries (clinic_id, webhook_id, number);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261122231827_Webhooks') THEN
    CREATE INDEX ix_webhook_deliveries_clinic_id_webhook_id_patient_id_number ON webhook_deliveries (clinic_id, webhook_id, patient_id, number) WHERE finished_at IS NULL;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261122231827_Webhooks') THEN
    CREATE INDEX ix_webhooks_clinic_id_made_by ON webhooks (clinic_id, made_by);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261122231827_Webhooks') THEN
    ALTER TABLE webhooks ENABLE ROW LEVEL SECURITY;
    ALTER TABLE webhooks FORCE ROW LEVEL SECURITY;
    CREATE POLICY own_clinic ON webhooks
      USING (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid)
      WITH CHECK (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid);
    GRANT SELECT, INSERT, UPDATE ON webhooks TO clinicstretch_app;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261122231827_Webhooks') THEN
    ALTER TABLE webhook_deliveries ENABLE ROW LEVEL SECURITY;
    ALTER TABLE webhook_deliveries FORCE ROW LEVEL SECURITY;
    CREATE POLICY own_clinic ON webhook_deliveries
      USING (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid)
      WITH CHECK (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid);
    GRANT SELECT, INSERT, UPDATE ON webhook_deliveries TO clinicstretch_app;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261122231827_Webhooks') THEN
    DO $narrow$ BEGIN PERFORM narrow_to_caseload(); END $narrow$;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261122231827_Webhooks') THEN
    CREATE OR REPLACE FUNCTION rows_of_patient(clinic uuid, patient uuid) RETURNS TABLE (name text, rows bigint) LANGUAGE sql STABLE AS $$
      WITH own_plans AS (SELECT p.id FROM plans p WHERE p.clinic_id = clinic AND p.patient_id = patient),
      persons AS (
        SELECT p.person_id AS id FROM patients p WHERE p.clinic_id = clinic AND p.id = patient AND p.person_id IS NOT NULL
        UNION SELECT m.person_id FROM memberships m WHERE m.clinic_id = clinic AND m.patient_id = patient
        UNION SELECT c.person_id FROM carers c WHERE c.clinic_id = clinic AND c.patient_id = patient AND c.person_id IS NOT NULL)
      SELECT 'patients', count(*) FROM patients t WHERE t.clinic_id = clinic AND t.id = patient
      UNION ALL SELECT 'patients.contact', count(*) FROM patients t WHERE t.clinic_id = clinic AND t.id = patient
        AND coalesce(t.email, t.phone, t.address, t.preferred_contact, t.emergency_name, t.emergency_phone, t.emergency_relation, t.interpreter_note, t.person_id::text) IS NOT NULL
      UNION ALL SELECT 'precautions', count(*) FROM precautions t WHERE t.clinic_id = clinic AND t.patient_id = patient
      UNION ALL SELECT 'episodes', count(*) FROM episodes t WHERE t.clinic_id = clinic AND t.patient_id = patient
      UNION ALL SELECT 'red_flag_screens', count(*) FROM red_flag_screens t WHERE t.clinic_id = clinic AND t.patient_id = patient
      UNION ALL SELECT 'plans', count(*) FROM plans t WHERE t.clinic_id = clinic AND t.patient_id = patient
        AND EXISTS (SELECT FROM plan_revisions r WHERE r.clinic_id = clinic AND r.plan_id = t.id)
      UNION ALL SELECT 'plans.unpublished', count(*) FROM plans t WHERE t.clinic_id = clinic AND t.patient_id = patient
        AND NOT EXISTS (SELECT FROM plan_revisions r WHERE r.clinic_id = clinic AND r.plan_id = t.id)
      UNION ALL SELECT 'plans.draft', count(*) FROM plans t WHERE t.clinic_id = clinic AND t.patient_id = patient AND t.draft IS NOT NULL
      UNION ALL SELECT 'plan_revisions', count(*) FROM plan_revisions t WHERE t.clinic_id = clinic AND t.plan_id IN (SELECT id FROM own_plans)
      UNION ALL SELECT 'plan_status_changes', count(*) FROM plan_status_changes t WHERE t.clinic_id = clinic AND t.plan_id IN (SELECT id FROM own_plans)
        AND EXISTS (SELECT FROM plan_revisions r WHERE r.clinic_id = clinic AND r.plan_id = t.plan_id)
      UNION ALL SELECT 'plan_draft_steps', count(*) FROM plan_draft_steps t WHERE t.clinic_id = clinic AND t.plan_id IN (SELECT id FROM own_plans)
      UNION ALL SELECT 'items_shown', count(*) FROM items_shown t WHERE t.clinic_id = clinic AND t.plan_id IN (SELECT id FROM own_plans)
        AND EXISTS (SELECT FROM plan_revisions r WHERE r.clinic_id = clinic AND r.plan_id = t.plan_id)
      UNION ALL SELECT 'revisions_seen', count(*) FROM revisions_seen t WHERE t.clinic_id = clinic AND t.plan_id IN (SELECT id FROM own_plans)
      UNION ALL SELECT 'sessions', count(*) FROM sessions t WHERE t.clinic_id = clinic AND t.patient_id = patient
      UNION ALL SELECT 'next_day_pains', count(*) FROM next_day_pains t WHERE t.clinic_id = clinic AND t.patient_id = patient
      UNION ALL SELECT 'missed_answers', count(*) FROM missed_answers t WHERE t.clinic_id = clinic AND t.patient_id = patient
      UNION ALL SELECT 'falls', count(*) FROM falls t WHERE t.clinic_id = clinic AND t.patient_id = patient
      UNION ALL SELECT 'alerts', count(*) FROM alerts t WHERE t.clinic_id = clinic AND t.patient_id = patient
      UNION ALL SELECT 'alert_events', count(*) FROM alert_events t JOIN alerts a ON a.clinic_id = t.clinic_id AND a.id = t.alert_id
        WHERE a.clinic_id = clinic AND a.patient_id = patient
      UNION ALL SELECT 'measure_answers', count(*) FROM measure_answers t WHERE t.clinic_id = clinic AND t.patient_id = patient
      UNION ALL SELECT 'measure_schedules', count(*) FROM measure_schedules t WHERE t.clinic_id = clinic AND t.patient_id = patient
      UNION ALL SELECT 'messages', count(*) FROM messages t WHERE t.clinic_id = clinic AND t.patient_id = patient
      UNION ALL SELECT 'conversations', count(*) FROM conversations t WHERE t.clinic_id = clinic AND t.patient_id = patient
      UNION ALL SELECT 'consents', count(*) FROM consents t WHERE t.clinic_id = clinic AND t.patient_id = patient
      UNION ALL SELECT 'data_requests', count(*) FROM data_requests t WHERE t.clinic_id = clinic AND t.patient_id = patient
      UNION ALL SELECT 'issued_documents', count(*) FROM issued_documents t WHERE t.clinic_id = clinic AND t.patient_id = patient
      UNION ALL SELECT 'record_openings', count(*) FROM record_openings t WHERE t.clinic_id = clinic AND t.patient_id = patient
      UNION ALL SELECT 'legal_holds', count(*) FROM legal_holds t WHERE t.clinic_id = clinic AND t.patient_id = patient
      UNION ALL SELECT 'caseload_marks', count(*) FROM caseload_marks t WHERE t.clinic_id = clinic AND t.patient_id = patient
      UNION ALL SELECT 'patient_looks', count(*) FROM patient_looks t WHERE t.clinic_id = clinic AND t.patient_id = patient
      UNION ALL SELECT 'carers', count(*) FROM carers t WHERE t.clinic_id = clinic AND t.patient_id = patient
      UNION ALL SELECT 'invitations', count(*) FROM invitations t WHERE t.clinic_id = clinic AND t.patient_id = patient
      UNION ALL SELECT 'memberships', count(*) FROM memberships t WHERE t.clinic_id = clinic AND t.patient_id = patient
      UNION ALL SELECT 'remindings', count(*) FROM remindings t WHERE t.clinic_id = clinic AND t.patient_id = patient
      UNION ALL SELECT 'push_devices', count(*) FROM push_devices t WHERE t.clinic_id = clinic AND t.patient_id = patient
      UNION ALL SELECT 'deliveries', count(*) FROM deliveries t WHERE t.clinic_id = clinic AND t.patient_id = patient
      UNION ALL SELECT 'webhook_deliveries', count(*) FROM webhook_deliveries t WHERE t.clinic_id = clinic AND t.patient_id = patient
      UNION ALL SELECT 'people', count(*) FROM people t WHERE t.id IN (SELECT id FROM persons)
      UNION ALL SELECT 'sign_ins', count(*) FROM sign_ins t WHERE t.person_id IN (SELECT id FROM persons)
      UNION ALL SELECT 'audit_entries', count(*) FROM audit_entries t WHERE t.clinic_id = clinic AND t.patient_id = patient
    $$;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261122231827_Webhooks') THEN
    CREATE OR REPLACE FUNCTION erase_besides_the_record(of_clinic uuid, of_patient uuid) RETURNS void LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
    DECLARE
      own uuid[] := array(SELECT id FROM plans WHERE clinic_id = of_clinic AND patient_id = of_patient);
      unpublished uuid[] := array(SELECT id FROM plans p WHERE p.clinic_id = of_clinic AND p.patient_id = of_patient
        AND NOT EXISTS (SELECT FROM plan_revisions r WHERE r.clinic_id = of_clinic AND r.plan_id = p.id));
    BEGIN
      DELETE FROM webhook_deliveries WHERE clinic_id = of_clinic AND patient_id = of_patient;
      DELETE FROM deliveries WHERE clinic_id = of_clinic AND patient_id = of_patient;
      DELETE FROM push_devices WHERE clinic_id = of_clinic AND patient_id = of_patient;
      DELETE FROM remindings WHERE clinic_id = of_clinic AND patient_id = of_patient;
      DELETE FROM invitations WHERE clinic_id = of_clinic AND patient_id = of_patient;
      DELETE FROM carers WHERE clinic_id = of_clinic AND patient_id = of_patient;
      DELETE FROM memberships WHERE clinic_id = of_clinic AND patient_id = of_patient;
      DELETE FROM patient_looks WHERE clinic_id = of_clinic AND patient_id = of_patient;
      DELETE FROM plan_draft_steps WHERE clinic_id = of_clinic AND plan_id = ANY (own);
      DELETE FROM items_shown WHERE clinic_id = of_clinic AND plan_id = ANY (unpublished);
      DELETE FROM plan_status_changes WHERE clinic_id = of_clinic AND plan_id = ANY (unpublished);
      DELETE FROM plans WHERE clinic_id = of_clinic AND id = ANY (unpublished);
      UPDATE plans SET draft = NULL WHERE clinic_id = of_clinic AND id = ANY (own) AND draft IS NOT NULL;
      UPDATE patients SET person_id = NULL, email = NULL, phone = NULL, address = NULL, preferred_contact = NULL, emergency_name = NULL,
        emergency_phone = NULL, emergency_relation = NULL, interpreter_note = NULL
        WHERE clinic_id = of_clinic AND id = of_patient;
    END $$;
    REVOKE ALL ON FUNCTION erase_besides_the_record(uuid, uuid) FROM PUBLIC;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261122231827_Webhooks') THEN
    INSERT INTO schema_migrations ("MigrationId", "ProductVersion")
    VALUES ('20261122231827_Webhooks', '10.0.14');
    END IF;
END $EF$;
COMMIT;

START TRANSACTION;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261123065809_KeyClients') THEN
    ALTER TABLE api_keys ALTER COLUMN hash DROP NOT NULL;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261123065809_KeyClients') THEN
    ALTER TABLE api_keys ADD jwks text;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261123065809_KeyClients') THEN
    ALTER TABLE api_keys ADD jwks_address text;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261123065809_KeyClients') THEN
    CREATE TABLE spent_assertions (
        clinic_id uuid NOT NULL,
        key_id uuid NOT NULL,
        hash text NOT NULL,
        until timestamp with time zone NOT NULL,
        CONSTRAINT pk_spent_assertions PRIMARY KEY (clinic_id, key_id, hash),
        CONSTRAINT fk_spent_assertions_api_keys_clinic_id_key_id FOREIGN KEY (clinic_id, key_id) REFERENCES api_keys (clinic_id, id) ON DELETE RESTRICT,
        CONSTRAINT fk_spent_assertions_clinics_clinic_id FOREIGN KEY (clinic_id) REFERENCES clinics (id) ON DELETE RESTRICT
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261123065809_KeyClients') THEN
    ALTER TABLE api_keys ADD CONSTRAINT ck_api_keys_proven_in_one_way CHECK (num_nonnulls(hash, jwks, jwks_address) = 1);
    ALTER TABLE spent_assertions ENABLE ROW LEVEL SECURITY;
    ALTER TABLE spent_assertions FORCE ROW LEVEL SECURITY;
    CREATE POLICY own_clinic ON spent_assertions
      USING (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid)
      WITH CHECK (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid);
    GRANT SELECT, INSERT, DELETE ON spent_assertions TO clinicstretch_app;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM schema_migrations WHERE "MigrationId" = '20261123065809_KeyClients') THEN
    INSERT INTO schema_migrations ("MigrationId", "ProductVersion")
    VALUES ('20261123065809_KeyClients', '10.0.14');
    END IF;
END $EF$;
COMMIT;
