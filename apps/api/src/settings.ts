// What the environment may settle: where the data is, where to listen, how much to take at once.
import { homeDirectory, steadyClock, systemClock, type ApplicationOptions } from '#application';

type Environment = Readonly<Record<string, string | undefined>>;

export interface Settings {
  readonly host: string;
  readonly port: number;
  /** Largest JSON body, in bytes; a stream of lines may be longer, each of its lines may not. */
  readonly bodyLimit: number;
  /** fatal, error, warn, info, debug or trace. */
  readonly logLevel: string;
  readonly application: ApplicationOptions;
  /** How long open requests may take to end when the server stops, in milliseconds. */
  readonly shutdownGrace?: number;
  /** Home directory in which to say that this process serves it; absent for a database elsewhere. */
  readonly home?: string;
}

export const BODY_LIMIT = 32 * 1024 * 1024;
export const DEFAULT_PORT = 8080;

/** A setting that cannot be used; the message names it and says what to write. */
export class SettingsProblem extends Error {
  override readonly name = 'SettingsProblem';
}

/**
 * `DUZHI_HOME` or `DUZHI_DATABASE_URL`, `DUZHI_HOST`, `DUZHI_PORT`, `DUZHI_LOG`, and for tests
 * `DUZHI_TEST_CLOCK`, an ISO instant from which time is a function of ledger and position.
 */
export const settingsFrom = (environment: Environment): Settings => {
  const host = loopbackHost(environment['DUZHI_HOST'] ?? '127.0.0.1');
  const port = portNumber(environment['DUZHI_PORT'] ?? String(DEFAULT_PORT));
  const url = environment['DUZHI_DATABASE_URL'];
  const from = environment['DUZHI_TEST_CLOCK'];
  const clock = from === undefined ? systemClock : steadyClock(instant(from));
  const home = homeDirectory(environment);
  return {
    host,
    port,
    bodyLimit: BODY_LIMIT,
    logLevel: environment['DUZHI_LOG'] ?? 'warn',
    application: { place: url === undefined ? { home } : { url }, clock },
    ...(url === undefined ? { home } : {}),
  };
};

const LOOPBACK = /^(127(\.\d{1,3}){3}|::1|localhost)$/;

/** Anyone who reaches the port may act under any name, so nobody else may reach it. */
export const loopbackHost = (host: string): string => {
  if (LOOPBACK.test(host)) return host;
  throw new SettingsProblem(
    `DUZHI_HOST is ${host}, but without logins Duzhi listens on this machine only: ` +
      `use 127.0.0.1. 在有登录功能之前，度支只在本机监听（127.0.0.1），不能绑定 ${host}。`,
  );
};

const portNumber = (text: string): number => {
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port;
  throw new SettingsProblem(`DUZHI_PORT is “${text}”; write a number from 0 to 65535.`);
};

const instant = (text: string): string => {
  const milliseconds = Date.parse(text);
  if (!Number.isNaN(milliseconds)) return new Date(milliseconds).toISOString();
  throw new SettingsProblem(
    `DUZHI_TEST_CLOCK is “${text}”; write an instant as 2022-01-15T00:00:00.000Z.`,
  );
};
