// TypeORM's share: migrations and reference data, through a small pool of its own as the owner.
import { DataSource } from 'typeorm';
import { CreateLog1764000000001 } from '../migrations/create-log.js';
import { CreateProjection1764000000002 } from '../migrations/create-projection.js';
import { CreateReference1764000000003 } from '../migrations/create-reference.js';
import { ImportedCodeList } from './imported-code-list.js';

/** A data source that is not yet initialised. */
export const referenceSource = (ownerUrl: string): DataSource =>
  new DataSource({
    type: 'postgres',
    url: ownerUrl,
    applicationName: 'duzhi reference',
    poolSize: 2,
    // Named one by one: a glob would have to know whether it runs from source or from dist.
    entities: [ImportedCodeList],
    migrations: [
      CreateLog1764000000001,
      CreateProjection1764000000002,
      CreateReference1764000000003,
    ],
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'all',
  });
