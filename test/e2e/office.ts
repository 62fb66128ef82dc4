// An API on a database of its own, and the few calls that its specs make.
import { pino } from 'pino';
import { steadyClock, type ApplicationOptions } from '#application';
import { commandKinds } from '#ledger';
import { freshDatabase, type Asked } from '#testing';
import { startApi, type RunningApi } from '../../apps/api/src/server.js';
import { BODY_LIMIT, type Settings } from '../../apps/api/src/settings.js';

export interface TestOffice {
  readonly url: string;
  readonly api: RunningApi;
  readonly database: Awaited<ReturnType<typeof freshDatabase>>;
  close(): Promise<void>;
}

export const CLOCK = steadyClock('2022-06-01T00:00:00.000Z');

export const settingsOn = (application: ApplicationOptions): Settings => ({
  host: '127.0.0.1',
  port: 0,
  bodyLimit: BODY_LIMIT,
  logLevel: 'silent',
  application,
});

export const startOffice = async (changes: Partial<Settings> = {}): Promise<TestOffice> => {
  const database = await freshDatabase();
  const settings = { ...settingsOn({ database, clock: CLOCK }), ...changes };
  const api = await startApi(settings, pino({ level: 'silent' }));
  return {
    url: api.url,
    api,
    database,
    close: async () => {
      await api.close();
      await database.close();
    },
  };
};

let keys = 0;

/** The command as a client writes it: key, actor and role filled in as in the law's own specs. */
export const commandOf = (asked: Asked, key?: string): Record<string, unknown> => {
  const role = asked.role ?? commandKinds.get(asked.type)?.roles[0] ?? 'handler';
  const { type, occurredOn, data } = asked;
  keys += 1;
  return {
    key: key ?? asked.key ?? `spec-${keys}`,
    type,
    occurredOn,
    actor: asked.actor ?? `${role}-1`,
    role,
    data,
  };
};

export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

export const answered = async (response: Response): Promise<Answered> => {
  const text = await response.text();
  const type = response.headers.get('content-type') ?? '';
  const body: unknown = /^application\/(problem\+)?json/.test(type) ? JSON.parse(text) : text;
  return { status: response.status, headers: response.headers, body };
};

export const post = (
  { url }: Pick<TestOffice, 'url'>,
  ledger: string,
  asked: Asked,
): Promise<Answered> => postBody(url, ledger, commandOf(asked));

export const postBody = async (
  url: string,
  ledger: string,
  body: unknown,
  { query = '', headers = {} }: { query?: string; headers?: Record<string, string> } = {},
): Promise<Answered> =>
  answered(
    await fetch(`${url}/v1/ledgers/${ledger}/commands${query}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    }),
  );

/** The lines of an NDJSON answer. */
export const postLines = async (
  url: string,
  ledger: string,
  text: string,
  query = '',
): Promise<readonly Record<string, unknown>[]> => {
  const { body } = await answered(
    await fetch(`${url}/v1/ledgers/${ledger}/commands${query}`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-ndjson' },
      body: text,
    }),
  );
  return String(body)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
};

export const get = async (url: string, headers: Record<string, string> = {}): Promise<Answered> =>
  answered(await fetch(url, { headers }));

export const answeredJson = async (url: string): Promise<unknown> => {
  const { status, body } = await get(url);
  if (status !== 200) throw new Error(`${url} answered ${status}: ${JSON.stringify(body)}`);
  return body;
};
