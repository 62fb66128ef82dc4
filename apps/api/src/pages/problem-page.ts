// The page of a question that cannot be answered: what is wrong, in both languages, and the way back.
import type { HttpProblem } from '../problems/http-problem.js';
import { documentOf } from './layout.js';
import { html } from './markup.js';

export const problemPage = ({ status, code, sentence }: HttpProblem): string =>
  documentOf({
    title: String(status),
    body: html`<h1>${sentence.zh}</h1>
      <p class="en">${sentence.en}</p>
      <p class="soft">${status} ${code}</p>
      <p><a href="/">回到首页</a></p>`,
  });
