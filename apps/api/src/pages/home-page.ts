// The first page: which ledgers there are, what to open next and what to type next.
import type { LedgerAnswer, LedgerEntry } from '#application';
import { openingExample, postingExample } from './examples.js';
import { both, documentOf } from './layout.js';
import { html, pathOf, type Markup } from './markup.js';

/** @param first the ledger that the examples use; null when there is none */
export const homePage = (
  ledgers: readonly LedgerEntry[],
  first: LedgerAnswer | null,
  origin: string,
): string =>
  documentOf({
    title: '账套',
    body: html`<h1>${both('度支：以事件为凭的预算账', 'an event-sourced budget ledger')}</h1>
      <p>
        每一件事是一个事件，每一个事件生成三本账的分录，九张决算表、审核和执行率都由分录相加而得，随时可以从事件重建。<br />
        <span class="en"
          >Every fact is one event; postings, nine tables, checks and rates follow from it and can
          be rebuilt at any time.</span
        >
      </p>
      <h2>${both('账套', 'Ledgers')}</h2>
      ${ledgers.length === 0 ? nothing(origin) : list(ledgers)}
      ${
        first === null
          ? null
          : html`<h2>${both('接着可以输入什么', 'What to type next')}</h2>
              ${postingExample(first, origin)} ${openingExample('my-office', origin)}`
      }`,
  });

const nothing = (origin: string): Markup =>
  html`<p>${both('还没有账套。', 'There is no ledger yet.')}</p>
    ${openingExample('my-office', origin)}`;

const list = (ledgers: readonly LedgerEntry[]): Markup =>
  html`<div class="scroll">
    <table class="list">
      <thead>
        <tr>
          <th>单位</th>
          <th>账套</th>
          <th>打开决算报表</th>
          <th class="num">位置</th>
          <th>默克尔根</th>
        </tr>
      </thead>
      <tbody>
        ${ledgers.map(
          ({ ledger, unit, years, position, root }) =>
            html`<tr>
              <td><a href="${pathOf('ledgers', ledger)}">${unit ?? ledger}</a></td>
              <td><code>${ledger}</code></td>
              <td>
                ${years.map(
                  (year) =>
                    html`<a href="${pathOf('ledgers', ledger, 'years', year)}">${year} 年度</a> `,
                )}
              </td>
              <td class="num">${position}</td>
              <td><code class="root">${root.slice(0, 16)}…</code></td>
            </tr> `,
        )}
      </tbody>
    </table>
  </div>`;
