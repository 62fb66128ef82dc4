// What the program touches of the world around it, as a value: specs hand in another one.
import { homeDirectory, openOffice, steadyClock, systemClock, type Office } from '#application';
import { problem } from './problem.js';

export type Environment = Readonly<Record<string, string | undefined>>;

export interface Surroundings {
  readonly environment: Environment;
  readonly input: AsyncIterable<Buffer>;
  /** Results, for people and pipes. */
  write(text: string): void;
  /** Progress and complaints. */
  complain(text: string): void;
  /** Whether complaints go to a terminal, which can show a moving bar. */
  readonly isTerminal: boolean;
  /** ISO instant. */
  now(): string;
  /** Opens the office of the installation; its database is started when it is down. */
  openOffice(): Promise<Office>;
}

/** The real world. */
export const processSurroundings = (): Surroundings => {
  const environment = process.env;
  return {
    environment,
    input: process.stdin as AsyncIterable<Buffer>,
    write: (text) => void process.stdout.write(text),
    complain: (text) => void process.stderr.write(text),
    isTerminal: process.stderr.isTTY === true,
    now: () => new Date().toISOString(),
    openOffice: () => {
      const url = environment['DUZHI_DATABASE_URL'];
      const place = url === undefined ? { home: homeDirectory(environment) } : { url };
      return openOffice(place, { clock: clockFrom(environment) });
    },
  };
};

/** `DUZHI_TEST_CLOCK`: for tests, an instant from which time is a function of ledger and position. */
const clockFrom = (environment: Environment) => {
  const from = environment['DUZHI_TEST_CLOCK'];
  if (from === undefined) return systemClock;
  const milliseconds = Date.parse(from);
  if (Number.isNaN(milliseconds)) {
    throw problem(
      `DUZHI_TEST_CLOCK“${from}”不是时刻，应写作 2022-01-15T00:00:00.000Z。`,
      `DUZHI_TEST_CLOCK is “${from}”; write an instant as 2022-01-15T00:00:00.000Z.`,
    );
  }
  return steadyClock(new Date(milliseconds).toISOString());
};
