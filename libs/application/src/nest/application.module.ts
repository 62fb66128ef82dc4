// The office as a Nest module: opened when the application starts, closed when it shuts down.
import { Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import type { Database, DatabasePlace } from '#storage';
import { Office, officeOn, openOffice, type OfficeOptions } from '../office.js';
import { HANDLERS } from './handlers.js';

/** Where to work: a place to open a database at, or a database that somebody else opened and will close. */
export type ApplicationOptions = OfficeOptions &
  ({ readonly place: DatabasePlace } | { readonly database: Database });

@Module({})
export class ApplicationModule implements OnApplicationShutdown {
  constructor(private readonly office: Office) {}

  static forHome(options: ApplicationOptions): DynamicModule {
    const opened = {
      provide: Office,
      useFactory: (): Promise<Office> =>
        'place' in options
          ? openOffice(options.place, options)
          : officeOn(options.database, options),
    };
    return {
      module: ApplicationModule,
      imports: [CqrsModule.forRoot()],
      providers: [opened, ...HANDLERS],
      exports: [opened, CqrsModule],
    };
  }

  /** After the server has answered its last request. */
  async onApplicationShutdown(): Promise<void> {
    await this.office.close();
  }
}
