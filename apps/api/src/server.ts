// Builds the HTTP application and listens: one function for the program, the specs and whoever embeds it.
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { pino, type Logger } from 'pino';
import { announceServer, withdrawServer } from '#application';
import { ApiModule } from './api.module.js';
import { addBodyParsers } from './body-parsers.js';
import { NestLogger } from './nest-logger.js';
import { ProblemFilter } from './problems/problem.filter.js';
import { loopbackHost, type Settings } from './settings.js';

export interface RunningApi {
  /** As `http://127.0.0.1:8080`. */
  readonly url: string;
  readonly application: NestFastifyApplication;
  /** Answers what was asked, finishes what is being recorded, and closes the database. */
  close(): Promise<void>;
}

const SHUTDOWN_GRACE_MS = 10_000;

/** Structured log on the standard error, which keeps the standard output for people. */
export const apiLogger = (level: string): Logger =>
  pino(
    {
      level,
      // Connection errors of Postgres may carry the URL that was used, and with it the password.
      redact: ['*.connectionString', '*.password', 'req.headers.authorization'],
    },
    pino.destination({ dest: 2, sync: true }),
  );

export const startApi = async (
  settings: Settings,
  logger: Logger = apiLogger(settings.logLevel),
): Promise<RunningApi> => {
  loopbackHost(settings.host);
  const { bodyLimit } = settings;
  const projector = {
    onStandstill: (standstill: object) => {
      logger.error(standstill, 'the projection of a ledger stands still');
    },
    onError: (error: unknown) => {
      logger.warn({ err: error }, 'the projector met an outage and tries again');
    },
  };
  const application = await NestFactory.create<NestFastifyApplication>(
    ApiModule.with({ projector, ...settings.application }, logger, bodyLimit),
    new FastifyAdapter({ bodyLimit, forceCloseConnections: 'idle', routerOptions: {} }),
    { bodyParser: false, logger: new NestLogger(logger), abortOnError: false },
  );
  addBodyParsers(application.getHttpAdapter().getInstance(), bodyLimit);
  application.useGlobalFilters(new ProblemFilter(logger, bodyLimit));
  try {
    await application.listen(settings.port, settings.host);
  } catch (error) {
    await application.close();
    throw error;
  }
  const { port } = application.getHttpServer().address() as { port: number };
  const url = `http://${settings.host.includes(':') ? `[${settings.host}]` : settings.host}:${port}`;
  const { home } = settings;
  if (home !== undefined) await announceServer(home, { pid: process.pid, url });
  return {
    url,
    application,
    close: async () => {
      if (home !== undefined) await withdrawServer(home, process.pid);
      // A stream that nobody ends must not keep the server from stopping; its sender will ask again.
      const grace = setTimeout(() => {
        application.getHttpServer().closeAllConnections();
      }, settings.shutdownGrace ?? SHUTDOWN_GRACE_MS);
      await application.close();
      clearTimeout(grace);
    },
  };
};
