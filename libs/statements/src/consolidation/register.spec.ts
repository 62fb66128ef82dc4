// The register: which legs answer each other, and the reason in words where none does.
import { describe, expect, it } from '@jest/globals';
import { handUnit, legOf, pairOf, YEAR, type HandLeg } from './examples.js';
import { transfersOf, type Transfer, type TransferKind, TRANSFER_KINDS } from './register.js';

const [out, taken] = pairOf('subsidy', 'T-1', 500n);

const register = (units: Readonly<Record<string, readonly HandLeg[]>>): readonly Transfer[] =>
  transfersOf(Object.entries(units).map(([ledger, legs]) => handUnit(ledger, legs)));

const storyOf = ({ state, out: from, in: to, reason }: Transfer): readonly unknown[] => [
  state,
  from?.ledger ?? null,
  to?.ledger ?? null,
  reason,
];

describe('the register of transfers', () => {
  it.each<[TransferKind]>(TRANSFER_KINDS.map((kind) => [kind]))('matches %s', (kind) => {
    const [leaves, arrives] = pairOf(kind, 'T-1', 500n);
    expect(register({ a: [leaves('b')], b: [arrives('a')] }).map(storyOf)).toEqual([
      ['matched', 'a', 'b', null],
    ]);
  });

  it('adds up the documents of a leg, returns taken off', () => {
    const [transfer] = register({
      a: [out('b'), { ...out('b'), amount: -200n, document: 'TH' }],
      b: [
        { ...taken('a'), amount: 100n },
        { ...taken('a'), amount: 200n, document: 'SR' },
      ],
    });
    expect(transfer).toMatchObject({
      state: 'matched',
      out: { amount: 300n },
      in: { amount: 300n },
    });
    expect(transfer?.out?.parts.map(({ document }) => document)).toEqual(['D', 'TH']);
  });

  it.each<[string, Readonly<Record<string, readonly HandLeg[]>>, readonly unknown[][]]>([
    [
      'the other unit has recorded nothing',
      { a: [out('b')], b: [] },
      [['unmatched', 'a', null, '单位b没有登记同号的转入']],
    ],
    [
      'the out leg is missing',
      { a: [], b: [taken('a')] },
      [['unmatched', null, 'b', '单位a没有登记同号的转出']],
    ],
    [
      'the amounts differ',
      { a: [out('b')], b: [{ ...taken('a'), amount: 400n }] },
      [['unmatched', 'a', 'b', '转出5.00元，转入4.00元，相差1.00元']],
    ],
    [
      'more arrived than left',
      { a: [out('b')], b: [{ ...taken('a'), amount: 600n }] },
      [['unmatched', 'a', 'b', '转出5.00元，转入6.00元，相差1.00元']],
    ],
    [
      'the years differ',
      { a: [out('b')], b: [{ ...taken('a'), year: YEAR - 1 }] },
      [
        ['unmatched', null, 'b', '单位a登记在2021年度，不是2020年度'],
        ['unmatched', 'a', null, '单位b登记在2020年度，不是2021年度'],
      ],
    ],
    [
      'the kinds differ',
      { a: [out('b')], b: [{ ...taken('a'), kind: 'remittance' }] },
      [
        ['unmatched', 'a', null, '单位b登记的是附属单位上缴，不是上级补助'],
        ['unmatched', null, 'b', '单位a登记的是上级补助，不是附属单位上缴'],
      ],
    ],
    [
      'the other unit names a third one',
      { a: [out('b')], b: [taken('c')], c: [] },
      [
        ['unmatched', 'a', null, '单位b登记的往来单位是单位c，不是单位a'],
        ['unmatched', null, 'b', '同号的转出登记在单位a，不是单位c'],
      ],
    ],
    [
      'both units say that it left them',
      { a: [out('b')], b: [out('a')] },
      [
        ['unmatched', 'a', null, '单位b也登记为转出'],
        ['unmatched', 'b', null, '单位a也登记为转出'],
      ],
    ],
    [
      'the fund changed on the way',
      {
        a: [{ ...out('b'), kind: 'authority', coordinate: { fund: 'general' } }],
        b: [{ ...taken('a'), kind: 'authority', coordinate: { fund: 'own' } }],
      },
      [['unmatched', 'a', 'b', '转出与转入的资金性质不同']],
    ],
    [
      'a counterpart outside is named, but the leg arrived in the department',
      { a: [out('elsewhere')], b: [taken('a')] },
      [
        ['unmatched', 'a', null, '同号的转入登记在单位b，不是elsewhere'],
        ['unmatched', null, 'b', '单位a登记的往来单位是elsewhere，不是单位b'],
      ],
    ],
  ])('says why when %s', (_case, units, stories) => {
    expect(register(units).map(storyOf)).toEqual(stories);
  });

  it('takes a leg to a unit of no ledger here as one with the outside', () => {
    expect(register({ a: [out('elsewhere')], b: [] }).map(storyOf)).toEqual([
      ['outside', 'a', null, '往来单位elsewhere不在本部门'],
    ]);
  });

  it('asks for no counterpart of what was wholly returned', () => {
    const legs = [out('b'), { ...out('b'), amount: -500n, document: 'TH' }];
    expect(register({ a: legs, b: [] }).map(storyOf)).toEqual([['matched', 'a', null, null]]);
  });

  it('takes the same id in two years as two transfers', () => {
    const before = { year: YEAR - 1 };
    const units = {
      a: [out('b'), { ...out('b'), ...before }],
      b: [taken('a'), { ...taken('a'), ...before }],
    };
    expect(register(units).map(({ year, state }) => [year, state])).toEqual([
      [2020, 'matched'],
      [2021, 'matched'],
    ]);
  });

  it('stops at a fact that nobody can have written', () => {
    const fact = { ...legOf(out('b')), text: '{"kind":"gift"}' };
    expect(() => transfersOf([handUnit('a', [], { facts: [fact] })])).toThrow(
      'ledger a: the transfer.out fact of T-1|D cannot be read',
    );
  });
});
