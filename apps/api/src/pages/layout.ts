// What every page has: its head, the way back, and the stamp of what it was made from.
import type { Stamp } from '#statements';
import { html, Markup, type Content } from './markup.js';
import { STYLE } from './style.js';

export interface Crumb {
  readonly text: string;
  readonly href: string;
}

export interface Page {
  readonly title: string;
  /** From the home page down, without the page itself. */
  readonly crumbs?: readonly Crumb[];
  readonly body: Content;
}

/** A whole document, ready to be sent. */
export const documentOf = ({ title, crumbs = [], body }: Page): string =>
  `<!doctype html>\n${
    html`<html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} · 度支</title>
        <style>
          ${STYLE_MARKUP}
        </style>
      </head>
      <body>
        <header>
          <a class="brand" href="/">度支 <span class="en">Duzhi</span></a>
          <nav aria-label="位置">
            ${crumbs.map(({ text, href }) => html`<a href="${href}">${text}</a> › `)}${title}
          </nav>
        </header>
        <main>${body}</main>
      </body>
    </html> `.text
  }`;

/** Ours, and no place for anybody else's text. */
const STYLE_MARKUP = new Markup(STYLE);

/** A pair of languages, Chinese first. */
export const both = (zh: string, en: string): Markup => html`${zh} <span class="en">${en}</span>`;

export const factList = (facts: readonly (readonly [Content, Content])[]): Markup =>
  html`<dl class="facts">
    ${facts.map(
      ([name, value]) =>
        html`<dt>${name}</dt>
          <dd>${value}</dd>`,
    )}
  </dl>`;

/** What the page was made from; the same stamp gives the same page. */
export const stampFooter = (stamp: Stamp): Markup =>
  html`<footer class="stamp">
    <p>
      ${both('本页依据', 'made from')}：${stamp.ledgers.map(
        ({ ledger, position, root }) =>
          html`账套 <code>${ledger}</code> 前 ${position} 个事件，默克尔根
            <code class="root">${root}</code>；`,
      )}截至
      ${stamp.asOf}；表式 ${stamp.formSet.id}
      <code class="root">${stamp.formSet.digest.slice(0, 16)}</code>；科目表
      <code class="root">${stamp.codeListDigest.slice(0, 16)}</code>；记账规则
      ${stamp.projectionVersion}。
    </p>
  </footer>`;
