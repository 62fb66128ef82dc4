// What a run was made on: without it a figure says nothing.
import { execFileSync } from 'node:child_process';
import { cpus, loadavg, release, totalmem, type as systemType } from 'node:os';
import type pg from 'pg';

export interface Machine {
  readonly processor: string;
  readonly cores: number;
  /** Whole GiB. */
  readonly memory: number;
  readonly system: string;
  readonly node: string;
  readonly postgres: string;
  readonly fsync: string;
  /** YYYY-MM-DD. */
  readonly measuredOn: string;
  readonly commit: string;
  /** Average number of running processes in the minute before. */
  readonly load: string;
}

export const machineOf = async (pool: pg.Pool): Promise<Machine> => {
  const { rows } = await pool.query<{ version: string; fsync: string }>(
    "SELECT current_setting('server_version') AS version, current_setting('fsync') AS fsync",
  );
  const processors = cpus();
  return {
    processor: processors[0]?.model ?? 'unknown processor',
    cores: processors.length,
    memory: Math.round(totalmem() / 2 ** 30),
    system: `${systemType()} ${release()}`,
    node: process.versions.node,
    postgres: `Postgres ${rows[0]?.version ?? 'of unknown version'}`,
    fsync: rows[0]?.fsync ?? 'unknown',
    measuredOn: new Date().toISOString().slice(0, 10),
    commit: commit(),
    load: (loadavg()[0] ?? 0).toFixed(1),
  };
};

const commit = (): string => {
  try {
    return execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
  } catch {
    return 'unknown (no git)';
  }
};
