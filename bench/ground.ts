// The ground the bench stands on: one embedded Postgres with fsync on, and a database for each kind of measurement.
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import {
  connectedDatabase,
  connectionsOf,
  openCluster,
  type Cluster,
  type Database,
} from '#storage';

export class Ground {
  private readonly databases = new Map<string, Promise<Database>>();
  private readonly pools: pg.Pool[] = [];

  private constructor(
    /** Home directory of the installation, as the programs get it. */
    readonly home: string,
    private readonly cluster: Cluster,
  ) {}

  /** @param folder where the data goes: a real disk, or fsync costs nothing */
  static async prepared(folder = tmpdir()): Promise<Ground> {
    const home = await mkdtemp(join(folder, 'duzhi-bench-'));
    // Started as root, Postgres runs as another user, who must be able to walk through.
    await chmod(home, 0o711);
    try {
      return new Ground(home, await openCluster({ home, durability: 'on' }));
    } catch (error) {
      await rm(home, { recursive: true, force: true });
      throw error;
    }
  }

  /** A database of ours, made on first use. */
  database(name: string): Promise<Database> {
    const known = this.databases.get(name);
    if (known !== undefined) return known;
    const made = this.made(name).then(() => connectedDatabase(connectionsOf(this.cluster, name)));
    this.databases.set(name, made);
    return made;
  }

  /** Superuser's URL of an empty database, made on first use: for what is not ours. */
  async foreign(name: string): Promise<string> {
    await this.made(name);
    return this.urlOf(name);
  }

  pool(url: string, connections: number): pg.Pool {
    const pool = new pg.Pool({ connectionString: url, max: connections });
    this.pools.push(pool);
    return pool;
  }

  /** Stops the server and removes its data. */
  async close(): Promise<void> {
    for (const database of this.databases.values()) await (await database).close();
    for (const pool of this.pools) await pool.end();
    await this.cluster.stop();
    await rm(this.home, { recursive: true, force: true });
  }

  private urlOf(name: string): string {
    const { credentials, port } = this.cluster;
    return `postgres://postgres:${credentials.superuser}@127.0.0.1:${port}/${name}`;
  }

  private async made(name: string): Promise<void> {
    const client = new pg.Client({ connectionString: this.urlOf('postgres') });
    await client.connect();
    try {
      const known = await client.query('SELECT FROM pg_database WHERE datname = $1', [name]);
      if (known.rowCount === 0) await client.query(`CREATE DATABASE ${name} OWNER duzhi_owner`);
    } finally {
      await client.end();
    }
  }
}
