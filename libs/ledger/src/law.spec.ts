// The law as a whole: what comes before every decision, and what an event that nobody knows leads to.
import { builtInCodes } from '#codes';
import { describe, expect, it } from '@jest/globals';
import type { LedgerEvent } from '#eventing';
import { ask, given, openOffice, refusalIn } from '#testing';
import { Books } from './books.js';
import { commandKinds, eventKinds } from './catalogue.js';
import { decide, evolve, factsOf, postingsOf, upcast } from './law.js';
import { REFUSALS } from './refusal-catalogue.js';

const event: LedgerEvent = {
  ledger: 'spec-office',
  position: 7,
  type: 'ProjectFinished',
  version: 1,
  occurredOn: '2021-03-01',
  recordedAt: '2021-03-01T00:00:00.000Z',
  actor: 'handler-1',
  role: 'handler',
  submittedBy: 'handler-1',
  key: 'k',
  data: { project: 'P-TASK', reason: '完成' },
};

describe('before any decision', () => {
  it('a role that does not exist may do nothing', () => {
    for (const type of commandKinds.keys()) {
      const office = given(openOffice());
      const data = {};
      const context = {
        ...{ actor: 'x', role: 'visitor', submittedBy: 'x', today: '2021-12-31' },
        ...{ codes: builtInCodes, statementsOf: () => null },
      };
      const decision = decide(
        office.books,
        { key: 'k', type, occurredOn: '2021-03-01', data },
        context,
      );
      expect(decision).toMatchObject({
        refusal: { code: 'ROLE_NOT_ALLOWED', details: { role: 'visitor', type } },
      });
    }
  });

  it('an auditor reads and sends nothing', () => {
    for (const { type, roles } of commandKinds.values()) {
      expect([type, roles.includes('auditor')]).toEqual([type, false]);
    }
  });

  it('the role is asked before the date, the date before the books', () => {
    const early = { today: '2021-01-01' };
    const finish = ask('FinishProject', '2021-03-01', { project: 'P', reason: '完成' });
    const codeOf = (role: string, today?: object) =>
      refusalIn(given([], today).when({ ...finish, role })).code;
    expect(codeOf('auditor', early)).toBe('ROLE_NOT_ALLOWED');
    expect(codeOf('handler', early)).toBe('OCCURRED_IN_FUTURE');
    expect(codeOf('handler')).toBe('BOOKS_NOT_OPEN');
  });

  it('a command that the law does not know is a mistake of the program, not of the sender', () => {
    const context = {
      ...{ actor: 'x', role: 'handler', submittedBy: 'x', today: '2021-12-31' },
      ...{ codes: builtInCodes, statementsOf: () => null },
    };
    const command = { key: 'k', type: 'PayEverybody', occurredOn: '2021-03-01', data: {} };
    expect(() => decide(new Books('x'), command, context)).toThrow('not a command: PayEverybody');
  });
});

describe('an event', () => {
  it('of the version that this software knows stays as it is', () => {
    for (const { type, version } of eventKinds.values()) {
      expect(upcast({ ...event, type, version })).toEqual({ ...event, type, version });
    }
  });

  it.each([0, 2, 99])('of version %i is refused with its position', (version) => {
    expect(() => upcast({ ...event, version })).toThrow(
      `position 7: ProjectFinished version ${version} is unknown here, this software knows version 1`,
    );
  });

  it('of an unknown type stops whoever meets it, with its position', () => {
    const unknown = { ...event, type: 'MoneyVanished' };
    const acts = [
      () => upcast(unknown),
      () => postingsOf(unknown),
      () => factsOf(unknown),
      () => {
        evolve(new Books('x'), unknown);
      },
    ];
    for (const act of acts) {
      expect(act).toThrow('position 7: there is no event MoneyVanished in this software');
    }
  });

  it('about a document that was never there is no event of this log', () => {
    const { books } = given(openOffice());
    const missing = { ...event, data: { project: 'P-NONE', reason: '完成' } };
    expect(() => {
      evolve(books, missing);
    }).toThrow('project P-NONE was never registered');
  });
});

describe('the catalogue', () => {
  it('has a sentence in each language and a basis for every refusal', () => {
    for (const [code, { zh, en, basis }] of Object.entries(REFUSALS)) {
      expect(code).toMatch(/^[A-Z][A-Z_]+$/);
      expect([code, /\p{Script=Han}/u.test(zh), /[.]$/.test(en), basis.length > 0]).toEqual([
        ...[code, true, true, true],
      ]);
      expect(zh).toMatch(/[。？）]$/);
    }
  });

  it('has a Chinese title for every command and event', () => {
    for (const { type, title } of [...commandKinds.values(), ...eventKinds.values()]) {
      expect([type, /\p{Script=Han}/u.test(title)]).toEqual([type, true]);
    }
  });
});
