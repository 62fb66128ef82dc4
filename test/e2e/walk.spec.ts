// The shortest walk through the whole house, over HTTP on a real Postgres: authority, payment, statement.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { issuedOffice, settledPayment } from '#testing';
import { answeredJson, post, startOffice, type TestOffice } from './office.js';

describe('one ledger, from its first command to its 支出决算表', () => {
  let office: TestOffice;
  beforeAll(async () => {
    office = await startOffice();
  });
  afterAll(() => office.close());

  it('issues, requests, settles, and prints the payment', async () => {
    const commands = [...issuedOffice(), ...settledPayment({ amount: '1234.56' })];
    for (const command of commands) {
      const { status, body } = await post(office, 'walk', command);
      expect({ status, body }).toMatchObject({ status: 200, body: { kind: 'accepted' } });
    }
    const url = `${office.url}/v1/ledgers/walk/statements?year=2021&atLeast=head`;
    const statements = await answeredJson(url);
    expect(statements).toMatchObject({
      stamp: { year: 2021, ledgers: [{ ledger: 'walk', position: commands.length }] },
    });
    const { tables } = statements as { tables: { name: string; rows: unknown[] }[] };
    const expenditure = tables.find(({ name }) => name === 'expenditure');
    expect(expenditure?.rows).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          code: '2010301',
          cells: expect.arrayContaining([
            expect.objectContaining({ column: 'basic', yuan: '1234.56', wan: '0.12' }),
          ]) as unknown,
        }),
      ]),
    );
  });
});
