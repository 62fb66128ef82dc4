// The HTTP application: the office and the doors to it.
import { Module, type DynamicModule } from '@nestjs/common';
import type { Logger } from 'pino';
import { ApplicationModule, type ApplicationOptions } from '#application';
import { BooksController } from './books/books.controller.js';
import { BooksPagesController } from './books/books-pages.controller.js';
import { CommandsController } from './commands/commands.controller.js';
import { HealthController } from './health.controller.js';
import { PagesController } from './pages/pages.controller.js';
import { CodesController } from './queries/codes.controller.js';
import { DepartmentsController } from './queries/departments.controller.js';
import { LedgersController } from './queries/ledgers.controller.js';
import { RatesController } from './queries/rates.controller.js';
import { StatementsController } from './queries/statements.controller.js';
import { FinalAccountsController } from './registers/final-accounts.controller.js';
import { ProcurementController } from './registers/procurement.controller.js';
import { YearEndController } from './year-end/year-end.controller.js';
import { BODY_LIMIT_TOKEN, LOGGER } from './tokens.js';

@Module({})
export class ApiModule {
  static with(application: ApplicationOptions, logger: Logger, bodyLimit: number): DynamicModule {
    return {
      module: ApiModule,
      imports: [ApplicationModule.forHome(application)],
      controllers: [
        CommandsController,
        LedgersController,
        StatementsController,
        RatesController,
        DepartmentsController,
        CodesController,
        YearEndController,
        BooksController,
        BooksPagesController,
        ProcurementController,
        FinalAccountsController,
        HealthController,
        PagesController,
      ],
      providers: [
        { provide: LOGGER, useValue: logger },
        { provide: BODY_LIMIT_TOKEN, useValue: bodyLimit },
      ],
    };
  }
}
