// The log: head row, events and receipts per ledger; append-only by privilege and by trigger.
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = `
  -- One row per ledger. Half-filled pages: the row changes with every commit, and in its place (HOT).
  CREATE TABLE ledger (
    id               text COLLATE "C" PRIMARY KEY CHECK (id ~ '^[a-z0-9-]{1,64}$'),
    revision         bigint NOT NULL DEFAULT 0,
    size             bigint NOT NULL DEFAULT 0,
    frontier         bytea NOT NULL,
    last_recorded_at timestamptz
  ) WITH (fillfactor = 50);

  -- The typed columns serve look-ups only; "text" is what was hashed and is the truth.
  CREATE TABLE event (
    ledger_id   text COLLATE "C" NOT NULL,
    position    bigint NOT NULL CHECK (position >= 1),
    occurred_on date NOT NULL,
    version     integer NOT NULL,
    recorded_at timestamptz NOT NULL,
    type        text NOT NULL,
    actor       text NOT NULL,
    key         text NOT NULL,
    leaf        bytea NOT NULL CHECK (length(leaf) = 32),
    text        text NOT NULL,
    PRIMARY KEY (ledger_id, position)
  );

  -- What the law answered to a key. Refusals have no positions.
  CREATE TABLE receipt (
    ledger_id      text COLLATE "C" NOT NULL,
    key            text COLLATE "C" NOT NULL,
    digest         bytea NOT NULL CHECK (length(digest) = 32),
    outcome        text NOT NULL,
    recorded_at    timestamptz NOT NULL,
    first_position bigint,
    last_position  bigint,
    -- Checksum of all the other columns.
    seal           bytea NOT NULL CHECK (length(seal) = 32),
    PRIMARY KEY (ledger_id, key)
  );
`;

// The third wall: privileges stop the services, this stops the owner's careless hand as well. Only a
// migration (owner, with the setting made for its own transaction) passes.
const TRIGGERS = `
  CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $body$
  BEGIN
    IF current_setting('duzhi.migration', true) = 'on'
       AND current_user = (SELECT relowner::regrole::text FROM pg_class WHERE oid = TG_RELID) THEN
      RETURN NULL;
    END IF;
    RAISE EXCEPTION '% on % refused: the log is append-only', TG_OP, TG_TABLE_NAME
      USING ERRCODE = 'restrict_violation';
  END $body$;

  CREATE TRIGGER event_is_append_only
    BEFORE UPDATE OR DELETE OR TRUNCATE ON event
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
  CREATE TRIGGER receipt_is_append_only
    BEFORE UPDATE OR DELETE OR TRUNCATE ON receipt
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
  CREATE TRIGGER ledger_is_kept
    BEFORE DELETE OR TRUNCATE ON ledger
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
`;

const PRIVILEGES = `
  GRANT SELECT, INSERT, UPDATE ON ledger TO duzhi_writer;
  GRANT SELECT, INSERT ON event, receipt TO duzhi_writer;
  GRANT SELECT ON ledger, event, receipt TO duzhi_reader;
`;

export class CreateLog1764000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(TRIGGERS);
    await runner.query(PRIVILEGES);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('the log is never taken away'));
  }
}
