// Reference data that a user brings: imported code lists.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateReference1764000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE imported_code_list (
        scheme      text NOT NULL,
        year        integer NOT NULL,
        rows        jsonb NOT NULL,
        imported_at timestamptz NOT NULL,
        imported_by text NOT NULL,
        source_name text NOT NULL,
        PRIMARY KEY (scheme, year)
      );
      GRANT SELECT ON imported_code_list TO duzhi_writer, duzhi_reader;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE imported_code_list');
  }
}
