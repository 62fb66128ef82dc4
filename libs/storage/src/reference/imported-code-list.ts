// A code list that a user imported for a year, as a TypeORM entity: reference data, not part of any log.
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One row of the list as it was imported, by column name. */
export type ImportedRow = Readonly<Record<string, string>>;

@Entity({ name: 'imported_code_list' })
export class ImportedCodeList {
  /** function, economic, government-economic, revenue or account. */
  @PrimaryColumn({ type: 'text' })
  scheme!: string;

  /** Fiscal year from which the list holds. */
  @PrimaryColumn({ type: 'integer' })
  year!: number;

  @Column({ type: 'jsonb' })
  rows!: readonly ImportedRow[];

  @Column({ name: 'imported_at', type: 'timestamptz' })
  importedAt!: Date;

  @Column({ name: 'imported_by', type: 'text' })
  importedBy!: string;

  /** File name the rows came from. */
  @Column({ name: 'source_name', type: 'text' })
  sourceName!: string;
}
