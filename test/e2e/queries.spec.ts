// What readers are told: at a position, as of a date, with the entries behind every figure.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sampleCommands } from '../../examples/datong-2021/build.js';
import { answeredJson, get, postLines, startOffice, type TestOffice } from './office.js';

const LEDGER = 'datong-finance-office';

interface CellText {
  readonly address: string;
  readonly column: string;
  readonly yuan: string;
  readonly priorYuan: string | null;
}

interface StatementsText {
  readonly stamp: {
    readonly asOf: string;
    readonly ledgers: readonly { readonly position: number; readonly root: string }[];
  };
  readonly tables: readonly {
    readonly name: string;
    readonly rows: readonly { readonly id: string; readonly cells: readonly CellText[] }[];
  }[];
}

describe('the sample office, asked over HTTP', () => {
  let office: TestOffice;
  let api: string;
  const statements = async (query: string): Promise<StatementsText> =>
    (await answeredJson(`${api}/statements?${query}`)) as StatementsText;
  const cellOf = ({ tables }: StatementsText, address: string): CellText | undefined =>
    tables
      .flatMap(({ rows }) => rows)
      .flatMap(({ cells }) => cells)
      .find((cell) => cell.address === address);

  beforeAll(async () => {
    office = await startOffice();
    api = `${office.url}/v1/ledgers/${LEDGER}`;
    const text = sampleCommands()
      .map((command) => `${JSON.stringify(command)}\n`)
      .join('');
    const answers = await postLines(office.url, LEDGER, text);
    expect(answers.filter(({ kind }) => kind !== 'accepted')).toEqual([]);
  });
  afterAll(() => office.close());

  it('reads its own writes when it asks for the head', async () => {
    const all = await statements('year=2021&atLeast=head');
    expect(cellOf(all, 'T01.R58')).toMatchObject({ yuan: '3813200.00', priorYuan: '4144000.00' });
    expect(all.stamp.ledgers[0]?.position).toBe(sampleCommands().length);
  });

  it('answers at an earlier position with the root of that time', async () => {
    const half = await statements('year=2020&at=700');
    const before = await statements('year=2020&at=699');
    expect(half.stamp.ledgers[0]?.position).toBe(700);
    expect(half.stamp.ledgers[0]?.root).not.toBe(before.stamp.ledgers[0]?.root);
    const again = await statements('year=2020&at=700');
    expect(again).toEqual(half);
  });

  it('answers as of a date with what was dated by then', async () => {
    const june = await statements('year=2021&asOf=2021-06-30&atLeast=head');
    const december = await statements('year=2021&atLeast=head');
    const paid = (text: StatementsText): number => Number(cellOf(text, 'T01.R58')?.yuan);
    expect(june.stamp.asOf).toBe('2021-06-30');
    expect(paid(june)).toBeGreaterThan(0);
    expect(paid(june)).toBeLessThan(paid(december));
  });

  it('names the entries behind a figure, and they sum to it', async () => {
    const { tables } = await statements('year=2021&atLeast=head');
    const cells = tables
      .filter(({ name }) => name !== 'three-public')
      .flatMap(({ rows }) => rows)
      .flatMap(({ cells: row }) => row);
    // One figure in nine, of all tables: each asks for the whole year anew.
    const some = cells.filter(({ yuan }) => yuan !== '0.00').filter((_, index) => index % 9 === 0);
    expect(some.length).toBeGreaterThan(20);
    for (const { address, yuan } of some) {
      const query = `year=2021&limit=0&cell=${encodeURIComponent(address)}`;
      const answer = await answeredJson(`${api}/postings?${query}`);
      expect({ address, answer }).toMatchObject({ address, answer: { sum: yuan } });
    }
  });

  it('gives each entry its voucher, document and event', async () => {
    const address = encodeURIComponent('T05[2010302].C1');
    const answer = (await answeredJson(`${api}/postings?year=2021&cell=${address}`)) as {
      count: number;
      contributions: { posting: { voucher: string; document: string; position: number } }[];
      events: { position: number }[];
    };
    expect(answer.contributions).toHaveLength(answer.count);
    const [first] = answer.contributions;
    expect(first?.posting.voucher).toMatch(/^2021\d\d-\d{4}$/);
    expect(answer.events.map(({ position }) => position)).toContain(first?.posting.position);
    const document = await answeredJson(`${api}/documents/${first?.posting.document ?? ''}`);
    expect(document).toMatchObject({
      events: [
        { type: 'PaymentRequested' },
        { type: 'PaymentReviewed' },
        { type: 'PaymentApproved' },
        { type: 'PaymentSettled' },
      ],
    });
  });

  it('shows the approved limit behind a figure that is no sum', async () => {
    expect(await answeredJson(`${api}/postings?year=2021&cell=T07.C5`)).toMatchObject({
      count: 0,
      cell: { amount: '25000.00' },
      facts: expect.arrayContaining([
        expect.objectContaining({ kind: 'three-public.original', subject: 'vehicle-running' }),
      ]) as unknown,
    });
  });

  it('divides sums for rates, by project and over all', async () => {
    const answer = await answeredJson(`${api}/rates?year=2021&by=project&rate=budget-execution`);
    const { rates } = answer as {
      rates: { rows: { labels: { project: string }; rate: string; timeProgress: string }[] }[];
    };
    const rateOf = (name: string): string | undefined =>
      rates[0]?.rows.find(({ labels }) => labels.project === name)?.rate;
    expect(rateOf('防范处置非法集资')).toBe('79.52%');
    expect(rateOf('金融工作经费')).toBe('67.23%');
    expect(rateOf('银企对接')).toBe('79.93%');
    const together = await answeredJson(
      `${office.url}/v1/rates?year=2021&ledgers=${LEDGER}&rate=budget-execution`,
    );
    expect(together).toMatchObject({ rates: [{ rows: [{ timeProgress: '100.00%' }] }] });
  });

  it('has trial balances of zero', async () => {
    const answer = await answeredJson(`${api}/trial-balance?year=2021`);
    expect(answer).toMatchObject({
      trialBalances: [
        { book: 'control', difference: '0.00' },
        { book: 'budget', difference: '0.00' },
        { book: 'finance', difference: '0.00' },
      ],
    });
    expect(await answeredJson(`${api}/trial-balance?year=2021&book=budget`)).toMatchObject({
      trialBalances: [{ book: 'budget' }],
    });
  });

  it('finds no check that fails', async () => {
    const { checks } = (await answeredJson(`${api}/checks?year=2021`)) as {
      checks: { id: string; state: string }[];
    };
    expect(checks.length).toBeGreaterThan(60);
    expect(checks.filter(({ state }) => state === 'fails')).toEqual([]);
  });

  it('pages through the log', async () => {
    const positions: number[] = [];
    for (let after: number | null = 0; after !== null;) {
      const page = (await answeredJson(`${api}/events?after=${after}&limit=600`)) as {
        events: { event: { position: number } }[];
        next: number | null;
      };
      positions.push(...page.events.map(({ event }) => event.position));
      after = page.next;
    }
    expect(positions).toEqual(sampleCommands().map((_, index) => index + 1));
  });

  it('prints tables as CSV, one or all', async () => {
    const one = await get(`${api}/statements?year=2021&format=csv&table=T03`);
    expect(one.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(String(one.body)).toContain('2010302,一般行政管理事务,122.21,0.00,122.21');
    const all = String((await get(`${api}/statements?year=2021&format=csv`)).body);
    expect(all.match(/^T0\d,/gm)).toHaveLength(9);
  });

  it('shows the ledger, its years and its lines', async () => {
    expect(await answeredJson(api)).toMatchObject({
      unit: { name: '大同市人民政府金融工作办公室', kind: 'administrative' },
      years: [
        { year: 2020, closed: true },
        { year: 2021, closed: true },
      ],
    });
    expect(await answeredJson(`${office.url}/v1/ledgers`)).toMatchObject({
      ledgers: [{ ledger: LEDGER, years: [2020, 2021] }],
    });
  });

  it('shows codes with their evidence', async () => {
    const answer = await answeredJson(`${office.url}/v1/codes/function?year=2021&find=2010301`);
    expect(answer).toMatchObject({ codes: [{ code: '2010301', name: '行政运行' }], imports: [] });
  });

  it.each([
    ['an unknown ledger', '/v1/ledgers/nobody', 404, 'LEDGER_UNKNOWN'],
    [
      'a position ahead of the log',
      `/v1/ledgers/${LEDGER}/statements?year=2021&at=999999`,
      404,
      'POSITION_AHEAD',
    ],
    ['a year without forms', `/v1/ledgers/${LEDGER}/statements?year=2035`, 404, 'FORM_SET_UNKNOWN'],
    ['no year', `/v1/ledgers/${LEDGER}/statements`, 400, 'PARAMETER_MALFORMED'],
    [
      'a day that is none',
      `/v1/ledgers/${LEDGER}/checks?year=2021&asOf=2021-02-30`,
      400,
      'PARAMETER_MALFORMED',
    ],
    [
      'an unknown cell',
      `/v1/ledgers/${LEDGER}/postings?year=2021&cell=T99.C1`,
      404,
      'CELL_UNKNOWN',
    ],
    [
      'an unknown table',
      `/v1/ledgers/${LEDGER}/statements?year=2021&format=csv&table=T10`,
      400,
      'PARAMETER_MALFORMED',
    ],
    [
      'an unknown dimension',
      `/v1/ledgers/${LEDGER}/rates?year=2021&by=colour`,
      400,
      'PARAMETER_MALFORMED',
    ],
    ['an unknown document', `/v1/ledgers/${LEDGER}/documents/NOPE`, 404, 'DOCUMENT_UNKNOWN'],
    ['an unknown address', '/v1/nothing', 404, 'NOT_FOUND'],
  ])('refuses %s', async (_what, path, status, code) => {
    const answer = await get(`${office.url}${path}`);
    expect(answer).toMatchObject({ status, body: { code } });
    expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  });

  it('is alive and ready', async () => {
    expect(await answeredJson(`${office.url}/health/live`)).toEqual({ status: 'live' });
    expect(await answeredJson(`${office.url}/health/ready`)).toEqual({
      status: 'ready',
      standstills: [],
    });
  });
});
