// What a client gets for an answer: acceptance, refusal, bad form, and the same again under the same key.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ask, issuedOffice, requestOf } from '#testing';
import { commandOf, postBody, startOffice, type Answered, type TestOffice } from './office.js';

describe('POST …/commands', () => {
  let office: TestOffice;
  const send = (
    body: unknown,
    options: { query?: string; headers?: Record<string, string> } = {},
  ): Promise<Answered> => postBody(office.url, 'unit', body, options);
  const payment = (id: string, amount = '100.00'): Record<string, unknown> =>
    commandOf(requestOf({ payment: id, amount }));

  beforeAll(async () => {
    office = await startOffice();
    const answer = await send(issuedOffice().map((asked) => commandOf(asked)));
    expect(answer).toMatchObject({ status: 200 });
    const { answers } = answer.body as { answers: readonly { kind: string }[] };
    expect(answers.filter(({ kind }) => kind !== 'accepted')).toEqual([]);
  });
  afterAll(() => office.close());

  it('answers an accepted command with its events and positions', async () => {
    const { status, body } = await send(payment('A-1'));
    expect({ status, body }).toMatchObject({
      status: 200,
      body: { ledger: 'unit', kind: 'accepted', events: [{ type: 'PaymentRequested' }] },
    });
  });

  it('answers the same again for the same key and body, and says so', async () => {
    const command = payment('A-2');
    const first = await send(command);
    const second = await send(command);
    expect(second.status).toBe(200);
    expect(second.body).toEqual({ ...(first.body as object), replayed: true });
  });

  it('refuses the same key with another body as a conflict', async () => {
    const command = payment('A-3');
    await send(command);
    const { status, headers, body } = await send({ ...payment('A-4'), key: command['key'] });
    expect(status).toBe(409);
    expect(headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(body).toMatchObject({ code: 'KEY_REUSED', status: 409, key: command['key'] });
  });

  it('gives a refusal as problem details in the language of the reader', async () => {
    const body = payment('A-5', '99999999.00');
    const chinese = await send(body);
    const english = await send(body, { headers: { 'accept-language': 'fr, en;q=0.8, zh;q=0.5' } });
    expect(chinese).toMatchObject({
      status: 422,
      body: {
        type: 'urn:duzhi:problem:INDICATOR_EXCEEDED',
        code: 'INDICATOR_EXCEEDED',
        field: 'data.amount',
        details: { requested: '99999999.00' },
      },
    });
    const sentence = (chinese.body as { sentence: { zh: string; en: string } }).sentence;
    expect(chinese.body).toMatchObject({ detail: sentence.zh });
    expect(english.body).toMatchObject({ detail: sentence.en, replayed: true });
  });

  it('keeps a refusal for good, also when it would be accepted now', async () => {
    const command = commandOf(ask('ReviewPayment', '2021-03-02', { payment: 'LATER' }));
    expect(await send(command)).toMatchObject({ status: 422, body: { code: 'PAYMENT_UNKNOWN' } });
    await send(payment('LATER'));
    expect(await send(command)).toMatchObject({ status: 422, body: { replayed: true } });
  });

  it('takes the key from the header Idempotency-Key, unless the command says another', async () => {
    const { key: _key, ...command } = payment('A-6');
    const headers = { 'idempotency-key': 'from-the-header' };
    expect(await send(command, { headers })).toMatchObject({ body: { key: 'from-the-header' } });
    expect(await send(command, { headers })).toMatchObject({ body: { replayed: true } });
    expect(await send({ ...command, key: 'other' }, { headers })).toMatchObject({
      status: 400,
      body: { code: 'KEYS_DIFFER' },
    });
  });

  it('names every fault of form by its field, and records nothing', async () => {
    const command = { ...payment('A-7', '1.005'), extra: true };
    expect(await send(command)).toMatchObject({
      status: 400,
      body: { code: 'COMMAND_MALFORMED', problems: [{ path: 'extra' }] },
    });
    expect(await send(payment('A-7', '1.005'))).toMatchObject({
      status: 400,
      body: { problems: [{ path: 'data.amount' }] },
    });
    expect(await send({ ...commandOf(ask('Pay', '2021-03-01', {})) })).toMatchObject({
      status: 400,
      body: { problems: [{ path: 'type' }] },
    });
  });

  it('asks for the actor while nobody can log in', async () => {
    const { actor: _actor, ...command } = payment('A-8');
    expect(await send(command)).toMatchObject({
      status: 400,
      body: { problems: [{ path: 'actor' }] },
    });
  });

  it('names line and column where JSON breaks', async () => {
    expect(await send('{\n  "key": "a",\n  "type": Pay\n}')).toMatchObject({
      status: 400,
      body: { code: 'JSON_MALFORMED', line: 3, column: 11 },
    });
    expect(await send('{\n  "key": "a",')).toMatchObject({
      status: 400,
      body: { code: 'JSON_MALFORMED', line: 2, column: 14 },
    });
    expect(await send('')).toMatchObject({ status: 400 });
  });

  it('refuses other content types and says which it takes', async () => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    expect(await send('a=b', { headers })).toMatchObject({
      status: 415,
      body: { code: 'CONTENT_TYPE_UNKNOWN' },
    });
  });

  it('refuses a ledger id that is none', async () => {
    expect(await postBody(office.url, 'Unit_1', payment('A-9'))).toMatchObject({
      status: 400,
      body: { code: 'LEDGER_ID_MALFORMED' },
    });
  });

  it('carries out a list all together or not at all', async () => {
    const list = [payment('B-1'), payment('B-2', '99999999.00'), payment('B-3')];
    const refused = await send(list, { query: '?mode=all' });
    expect(refused).toMatchObject({
      status: 422,
      body: {
        answers: [
          { kind: 'withdrawn', because: 1 },
          { kind: 'refused', refusal: { code: 'INDICATOR_EXCEEDED' } },
          { kind: 'withdrawn', because: 1 },
        ],
      },
    });
    const each = await send(list);
    expect(each).toMatchObject({
      status: 200,
      body: { answers: [{ kind: 'accepted' }, { kind: 'refused' }, { kind: 'accepted' }] },
    });
    expect((each.body as { answers: object[] }).answers[0]).not.toHaveProperty('replayed');
  });

  it('refuses a parameter that it does not understand', async () => {
    expect(await send(payment('B-4'), { query: '?mode=some' })).toMatchObject({
      status: 400,
      body: { code: 'PARAMETER_MALFORMED', parameter: 'mode' },
    });
  });
});

describe('a body that is too large', () => {
  it('is refused with the limit', async () => {
    const office = await startOffice({ bodyLimit: 1_000 });
    try {
      const body = { key: 'x'.repeat(2_000) };
      expect(await postBody(office.url, 'unit', body)).toMatchObject({
        status: 413,
        body: { code: 'BODY_TOO_LARGE', limit: 1_000 },
      });
    } finally {
      await office.close();
    }
  });
});
