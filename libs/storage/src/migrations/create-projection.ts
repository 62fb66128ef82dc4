// The projection: postings and facts in a blue and a green generation, of which one is read.
import type { MigrationInterface, QueryRunner } from 'typeorm';

// One index a table: it serves idempotence, "as of position P", and "the postings of this event".
// Sums read the ledger's range of it; indexes by account would cost more in writing than they save.
const generationTables = (generation: 'blue' | 'green'): string => `
  CREATE TABLE posting_${generation} PARTITION OF posting
    (PRIMARY KEY (ledger_id, position, entry)) FOR VALUES IN ('${generation}');
  CREATE TABLE fact_${generation} PARTITION OF fact
    (PRIMARY KEY (ledger_id, position, entry)) FOR VALUES IN ('${generation}');
`;

const TABLES = `
  CREATE TABLE posting (
    generation          text COLLATE "C" NOT NULL,
    ledger_id           text COLLATE "C" NOT NULL,
    position            bigint NOT NULL,
    amount              bigint NOT NULL,
    entry               integer NOT NULL,
    occurred_on         date NOT NULL,
    fiscal_year         smallint NOT NULL,
    restricted          boolean,
    phase               text COLLATE "C" NOT NULL,
    book                text COLLATE "C" NOT NULL,
    account             text COLLATE "C" NOT NULL,
    side                text COLLATE "C" NOT NULL,
    document            text COLLATE "C" NOT NULL,
    voucher             text COLLATE "C",
    fund                text COLLATE "C",
    source              text COLLATE "C",
    nature              text COLLATE "C",
    project             text COLLATE "C",
    function            text COLLATE "C",
    economic            text COLLATE "C",
    government_economic text COLLATE "C",
    line                text COLLATE "C",
    flow                text COLLATE "C"
  ) PARTITION BY LIST (generation);

  CREATE TABLE fact (
    generation  text COLLATE "C" NOT NULL,
    ledger_id   text COLLATE "C" NOT NULL,
    position    bigint NOT NULL,
    amount      bigint,
    entry       integer NOT NULL,
    occurred_on date NOT NULL,
    fiscal_year smallint,
    kind        text COLLATE "C" NOT NULL,
    subject     text COLLATE "C" NOT NULL,
    text        text
  ) PARTITION BY LIST (generation);

  -- How far each ledger is projected. "frontier" is the tree at that position: what was projected can be
  -- compared with what is in the log without reading either again.
  CREATE TABLE projection_checkpoint (
    generation text COLLATE "C" NOT NULL CHECK (generation IN ('blue', 'green')),
    ledger_id  text COLLATE "C" NOT NULL,
    position   bigint NOT NULL DEFAULT 0,
    frontier   bytea NOT NULL,
    version    text NOT NULL,
    problem    text,
    PRIMARY KEY (generation, ledger_id)
  ) WITH (fillfactor = 50);

  -- A single row: which generation is read, and by which version of the rules each was made.
  CREATE TABLE projection_state (
    id            boolean PRIMARY KEY DEFAULT true CHECK (id),
    active        text COLLATE "C" NOT NULL CHECK (active IN ('blue', 'green')),
    blue_version  text,
    green_version text
  );
  INSERT INTO projection_state (active) VALUES ('blue');
`;

const PRIVILEGES = `
  GRANT SELECT, INSERT, DELETE ON posting, fact TO duzhi_writer;
  GRANT SELECT, INSERT, DELETE, TRUNCATE
    ON posting_blue, posting_green, fact_blue, fact_green TO duzhi_writer;
  GRANT SELECT, INSERT, UPDATE, DELETE ON projection_checkpoint TO duzhi_writer;
  GRANT SELECT, UPDATE ON projection_state TO duzhi_writer;
  GRANT SELECT ON posting, fact, projection_checkpoint, projection_state TO duzhi_reader;
`;

export class CreateProjection1764000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(generationTables('blue') + generationTables('green'));
    await runner.query(PRIVILEGES);
  }

  /** The projection is chalk: it may go, and is made again from the log. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE posting; DROP TABLE fact; DROP TABLE projection_checkpoint; DROP TABLE projection_state',
    );
  }
}
