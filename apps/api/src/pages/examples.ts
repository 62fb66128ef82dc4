// What a newcomer may type next: commands that work as they stand on the books that are there.
import type { LedgerAnswer } from '#application';
import { both } from './layout.js';
import { html, type Markup } from './markup.js';

/** As the shell takes it; single quotes are safe because no member holds one. */
const curl = (origin: string, ledger: string, command: object, query = ''): string =>
  `curl -s -X POST '${origin}/v1/ledgers/${ledger}/commands${query}' \\\n` +
  `  -H 'content-type: application/json' \\\n` +
  `  -d '${JSON.stringify(command)}'`;

const terminal = (text: string): Markup => html`<pre>${text}</pre>`;

/** A payment request on a line of these books that has money, else one that the law refuses. */
export const postingExample = (answer: LedgerAnswer, origin: string): Markup => {
  const { ledger } = answer.point;
  const open = new Map(
    answer.years.filter(({ closed }) => !closed).map((each) => [each.year, each]),
  );
  const line =
    answer.lines.find(({ year, available }) => open.has(year) && available > 0n) ??
    answer.lines.at(-1);
  const year = line?.year ?? answer.years.at(-1)?.year;
  if (line === undefined || year === undefined) return openingExample(ledger, origin);
  const isOpen = open.has(year);
  const month = Math.min((open.get(year)?.closedMonths ?? 11) + 1, 12);
  const command = {
    key: 'my-first-payment',
    type: 'RequestPayment',
    occurredOn: `${year}-${String(month).padStart(2, '0')}-15`,
    actor: 'me',
    role: 'handler',
    data: {
      payment: 'MY-1',
      line: line.line,
      amount: '100.00',
      channel: 'treasury',
      economic: '30201',
      payee: { name: '示例文具店', account: '9999000200000001' },
      purpose: '购买办公用品',
      settlement: 'transfer',
    },
  };
  return html`<p>
      ${
        isOpen
          ? both('申请一笔支付：', 'Request a payment:')
          : both(
              `试办一笔支付（dryRun，不记账）。${year} 年度已经结账，看看会怎样拒绝：`,
              `Try a payment (dry run, nothing is recorded). ${year} is closed: see how it is refused.`,
            )
      }
    </p>
    ${terminal(curl(origin, ledger, command, isOpen ? '' : '?dryRun=true'))}
    <p>${both('命令行：', 'On the command line:')}</p>
    ${terminal(`npm run duzhi -- ledger show ${ledger}
npm run duzhi -- statements --ledger ${ledger} --year ${year}
npm run duzhi -- rates --ledger ${ledger} --year ${year} --by project
npm run duzhi -- replay --ledger ${ledger}
npm run duzhi -- verify --ledger ${ledger}`)}`;
};

/** The first command of new books. */
export const openingExample = (ledger: string, origin: string): Markup => {
  const command = {
    key: `${ledger}-open`,
    type: 'OpenBooks',
    occurredOn: '2021-01-01',
    actor: 'me',
    role: 'administrator',
    data: {
      unitCode: 'MY-UNIT',
      name: '我的单位',
      kind: 'administrative',
      department: '我的主管部门',
      region: '140200',
      mainFunction: '2010301',
    },
  };
  return html`<p>${both('建一个自己的账套：', 'Open books of your own:')}</p>
    ${terminal(curl(origin, ledger, command))}`;
};
