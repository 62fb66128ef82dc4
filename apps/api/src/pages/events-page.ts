// Events as they are stored: a page of the log, or the life of one document.
import { eventTitleOf, type DocumentAnswer, type EventsAnswer } from '#application';
import { both, documentOf } from './layout.js';
import { html, pathOf, queryOf, type Markup } from './markup.js';

type LedgerEvent = DocumentAnswer['events'][number];

export const eventsPage = (answer: EventsAnswer, limit: number): string => {
  const { ledger, position, root } = answer.point;
  return documentOf({
    title: '事件',
    crumbs: [{ text: ledger, href: pathOf('ledgers', ledger) }],
    body: html`<h1>${both('事件', 'Events')}</h1>
      <p class="soft">共 ${position} 个，默克尔根 <code class="root">${root}</code></p>
      ${answer.events.map(({ event, leaf }) => eventSection(event, leaf))}
      ${
        answer.next === null
          ? null
          : html`<p class="no-print">
              <a
                href="${pathOf('ledgers', ledger, 'events')}${queryOf({ after: answer.next, limit })}"
                >${both('下一页', 'next page')}</a
              >
            </p>`
      }`,
  });
};

export const documentPage = (answer: DocumentAnswer): string => {
  const { ledger } = answer.point;
  return documentOf({
    title: answer.document,
    crumbs: [{ text: ledger, href: pathOf('ledgers', ledger) }],
    body: html`<h1>${both(`单据 ${answer.document}`, 'every event that names it')}</h1>
      ${answer.events.map((event) => eventSection(event, null))}`,
  });
};

const eventSection = (event: LedgerEvent, leaf: string | null): Markup =>
  html`<section>
    <h3 id="position-${event.position}">
      ${event.position} · ${eventTitleOf(event.type)} <span class="en">${event.type}</span> ·
      ${event.occurredOn}
    </h3>
    <p class="soft">
      ${event.actor}（${event.role}）${event.recordedAt} · <code>${event.key}</code>${
        leaf === null ? null : html` · <code class="root">${leaf}</code>`
      }
    </p>
    <pre>${JSON.stringify(event.data, null, 2)}</pre>
  </section> `;
