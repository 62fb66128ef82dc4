// A department is its units without what they gave each other: tables, columns of the year before, scope by kind of unit.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { builtInCodes } from '#codes';
import { trialBalanceOf, type Balance, type Book, type Fact } from '#bookkeeping';
import { sumOf } from '#money';
import { consolidationOf, type Consolidation } from './consolidation.js';
import { handUnit, income, OWN, pairOf, YEAR, type HandLeg } from './consolidation/examples.js';
import type { UnitBooks } from './consolidation/register.js';
import { evaluate } from './evaluate.js';
import type { Entry } from './examples/hand-postings.js';
import type { UnitKind } from './filter.js';
import { formSet2021 } from './forms/2021.js';
import { amountAt, type Statements } from './statements.js';

const BOOKS: readonly Book[] = ['control', 'budget', 'finance'];

const made = (units: readonly UnitBooks[]): Consolidation =>
  consolidationOf(formSet2021, { name: '示例部门', year: YEAR, units, codes: builtInCodes });

const amountsOf = ({ cells }: Statements): Record<string, bigint> =>
  Object.fromEntries(
    [...cells].flatMap(([address, { amount }]) => (amount === 0n ? [] : [[address, amount]])),
  );
const priorsOf = ({ prior }: Statements): Record<string, bigint> =>
  Object.fromEntries([...(prior ?? [])].filter(([, amount]) => amount !== 0n));

const differencesOf = ({ balances }: Consolidation): readonly bigint[] =>
  BOOKS.map((book) => trialBalanceOf(balances, book, YEAR).difference);

const [subsidy, received] = pairOf('subsidy', 'BZ-1', 500n);

const standingOn = (balances: Iterable<Balance>, account: string): bigint =>
  sumOf([...balances].filter((each) => each.account === account).map(({ amount }) => amount));

describe('a department', () => {
  it('shows none of what its units gave each other, in neither book', () => {
    const { statements, balances, eliminations } = made([
      handUnit('a', [subsidy('b')]),
      handUnit('b', [received('a')]),
    ]);
    expect(eliminations).toMatchObject([
      { transfer: 'BZ-1', from: 'a', to: 'b', amount: 500n, matched: 500n },
    ]);
    for (const account of ['7501', '6201', '5501', '4201']) {
      expect([account, standingOn(balances, account)]).toEqual([account, 0n]);
    }
    expect(amountAt(statements, 'T01.R27')).toBe(2_000_000n);
    expect(statements.unit).toMatchObject({ name: '示例部门', department: '示例部门' });
  });

  it('finds what a corrected payment moved to another line', () => {
    const line = { ...OWN, line: 'L-1' };
    const leg = { ...subsidy('b'), coordinate: line };
    const entry = { year: YEAR, debit: '7501', amount: 500n };
    const moved: readonly Entry[] = [
      { ...entry, amount: -500n, credit: '800102', coordinate: { ...line, economic: '30299' } },
      { ...entry, credit: '800102', coordinate: { ...OWN, line: 'L-2', economic: '30201' } },
    ];
    const { statements, checks } = made([
      handUnit('a', [leg], { entries: moved }),
      handUnit('b', [received('a')]),
    ]);
    expect(amountAt(statements, 'T03.Σ.C6')).toBe(0n);
    expect(checks.filter(({ id, state }) => id.startsWith('C-') && state === 'fails')).toEqual([]);
  });

  it('eliminates only what stands in the books, fails C-02, and stays balanced', () => {
    const lost: readonly Entry[] = [
      { year: YEAR, debit: '7501', credit: '800102', amount: -200n, coordinate: OWN },
    ];
    const spoilt = made([
      handUnit('a', [subsidy('b')], {
        entries: lost.map((entry) => ({
          ...entry,
          coordinate: { ...OWN, economic: '30299' },
        })),
      }),
      handUnit('b', [received('a')]),
    ]);
    expect(spoilt.eliminations).toMatchObject([
      { spending: { found: 300n }, income: { found: 500n }, amount: 300n },
    ]);
    expect(spoilt.checks.find(({ id }) => id === 'C-02')?.state).toBe('fails');
    expect(differencesOf(spoilt)).toEqual([0n, 0n, 0n]);
  });

  it('leaves closing entries out too once both units have closed, and never those of one alone', () => {
    const closing = (account: string, to: string, sign: 1n | -1n): readonly Entry[] => [
      {
        ...{ year: YEAR, on: `${YEAR}-12-31`, phase: 'close', amount: sign * 500n },
        ...{ debit: to, credit: account, creditCoordinate: place(account), coordinate: OWN },
      },
    ];
    const place = (account: string) =>
      account.startsWith('7') ? { ...OWN, economic: '30299' } : OWN;
    const closed = { entries: closing('7501', '8501', 1n) };
    const alsoClosed = { entries: closing('6201', '8501', -1n) };
    const one = made([handUnit('a', [subsidy('b')], closed), handUnit('b', [received('a')])]);
    const both = made([
      handUnit('a', [subsidy('b')], closed),
      handUnit('b', [received('a')], alsoClosed),
    ]);
    expect(differencesOf(one)).toEqual([0n, 0n, 0n]);
    expect(standingOn(one.balances, '7501')).toBe(-500n);
    const phases = [...both.balances].filter(({ account }) => /^(7501|6201)/.test(account));
    expect(phases).toEqual([]);
    expect(amountAt(one.statements, 'T01.R60')).toBe(amountAt(both.statements, 'T01.R60'));
  });

  it('keeps lines of the same id in two units apart', () => {
    const line = { fund: 'general', line: 'L-1' } as const;
    const authority = (spent: bigint): readonly Entry[] => [
      {
        year: YEAR,
        book: 'control',
        debit: 'Q20',
        credit: 'Q10.02',
        amount: 100n,
        coordinate: line,
      },
      { year: YEAR, book: 'control', debit: 'Q60', credit: 'Q20', amount: spent, coordinate: line },
    ];
    const { checks } = made([
      handUnit('a', [], { entries: authority(150n) }),
      handUnit('b', [], { entries: authority(20n) }),
    ]);
    // Together they have paid 170 of 200; unit a alone has paid more than it may.
    expect(checks.find(({ id }) => id === 'B-3')?.failures).toMatchObject([{ place: 'a:L-1' }]);
  });

  it('adds up the limits of the three public expenses, final where there is one', () => {
    const limit = (stage: 'original' | 'final', amount: bigint): Fact => ({
      ...{ fiscalYear: YEAR, occurredOn: `${YEAR}-02-01`, subject: 'reception', text: null },
      kind: `three-public.${stage}`,
      amount,
    });
    const units = [
      handUnit('a', [], { facts: [limit('original', 70n), limit('final', 50n)] }),
      handUnit('b', [], { facts: [limit('original', 30n)] }),
    ];
    const held = made(units).statements.facts.filter(({ kind }) => kind.startsWith('three-'));
    expect(held.map(({ kind, amount }) => [kind, amount])).toEqual([
      ['three-public.original', 100n],
      ['three-public.final', 80n],
    ]);
  });
});

describe('结转和结余 of a department', () => {
  const opening = (account: string, amount: bigint, year = YEAR - 1): Entry => ({
    ...{ year, on: `${year}-01-01`, phase: 'opening', debit: '800102', credit: account },
    ...{ amount, coordinate: OWN },
  });
  const holding = (kind: UnitKind, amount: bigint) => ({
    kind,
    entries: [opening('820204', amount)],
  });

  it('counts 8202 of each unit by its own kind (rule 14)', () => {
    const { statements, checks } = made([
      handUnit('a', [], holding('administrative', 70n)),
      handUnit('b', [], holding('civil-service-institution', 20n)),
      handUnit('c', [], holding('institution', 900n)),
    ]);
    expect(amountAt(statements, 'T01.R29')).toBe(90n);
    expect(amountAt(statements, 'T01.R60')).toBe(3_000_090n);
    expect(amountAt(statements, 'T01.R31')).toBe(3_000_090n);
    expect(statements.prior?.get('T01.R60')).toBe(90n);
    expect(statements.cells.get('T01.R62')?.prior).toBe(90n);
    const failing = checks.filter(
      ({ state, severity }) => state === 'fails' && severity === 'error',
    );
    expect(failing.map(({ id }) => id)).toEqual([]);
    expect(checks.find(({ id }) => id === 'Y-1')).toMatchObject({ state: 'holds', compared: 3 });
  });

  it('takes administrative units of both sorts as administrative, and one kind as itself', () => {
    const kindOf = (...kinds: readonly UnitKind[]) =>
      made(kinds.map((kind, index) => handUnit(`u${index}`, [], { kind }))).statements.unit.kind;
    expect(kindOf('civil-service-institution', 'administrative')).toBe('administrative');
    expect(kindOf('civil-service-institution')).toBe('civil-service-institution');
    expect(kindOf('administrative', 'institution')).toBe('institution');
  });

  it('asks Y-1 of the units that have a year before, not of one whose books begin now', () => {
    const young = { kind: 'administrative', entries: [opening('820204', 40n, YEAR)] } as const;
    const { checks } = made([
      handUnit('a', [], holding('administrative', 70n)),
      handUnit('b', [], young),
    ]);
    expect(checks.find(({ id }) => id === 'Y-1')).toMatchObject({ state: 'holds', compared: 1 });
  });

  it('names the unit whose opening balance differs without a reason', () => {
    const adjusted: Entry = {
      ...{ year: YEAR, debit: '800102', credit: '820201', amount: 5n, coordinate: OWN },
    };
    const units = [
      handUnit('a', [], holding('administrative', 70n)),
      handUnit('b', [], {
        kind: 'administrative',
        entries: [opening('820204', 1n), adjusted],
      }),
    ];
    const result = made(units).checks.find(({ id }) => id === 'Y-1');
    expect(result).toMatchObject({
      state: 'fails',
      failures: [{ place: '单位b', left: 6n, right: 1n }],
    });
  });
});

const KINDS: readonly UnitKind[] = ['administrative', 'civil-service-institution', 'institution'];
const LEDGERS = ['a', 'b', 'c', 'd', 'e'];

interface Random {
  readonly kinds: readonly UnitKind[];
  readonly transfers: readonly {
    readonly kind: 'subsidy' | 'remittance';
    readonly from: number;
    readonly to: number;
    readonly amount: bigint;
    readonly year: number;
    readonly function: string;
    readonly line: string | undefined;
  }[];
}

const random: fc.Arbitrary<Random> = fc.record({
  kinds: fc.array(fc.constantFrom(...KINDS), { minLength: 2, maxLength: 5 }),
  transfers: fc.array(
    fc.record({
      kind: fc.constantFrom('subsidy', 'remittance'),
      from: fc.nat(4),
      to: fc.nat(4),
      amount: fc.bigInt({ min: 1n, max: 10n ** 12n }),
      year: fc.constantFrom(YEAR - 1, YEAR),
      function: fc.constantFrom('2050801', '2050203', '2080505'),
      line: fc.constantFrom(undefined, 'L-1', 'L-2'),
    }),
    { maxLength: 12 },
  ),
});

/** Units with income in both years, and with the transfers that have two different ends. */
const unitsOf = ({ kinds, transfers }: Random, without: readonly string[] = []) => {
  const legs = new Map<string, HandLeg[]>(kinds.map((_, index) => [LEDGERS[index] ?? '', []]));
  transfers.forEach(({ kind, from, to, amount, year, function: code, line }, index) => {
    const [a = '', b = ''] = [LEDGERS[from % kinds.length], LEDGERS[to % kinds.length]];
    if (a === b) return;
    const coordinate = { ...OWN, function: code, ...(line === undefined ? {} : { line }) };
    const [leaves, arrives] = pairOf(kind, `T-${index}`, amount, { year, coordinate });
    if (!without.includes(`T-${index} out`)) legs.get(a)?.push(leaves(b));
    if (!without.includes(`T-${index} in`)) legs.get(b)?.push(arrives(a));
  });
  return kinds.map((kind, index) =>
    handUnit(LEDGERS[index] ?? '', legs.get(LEDGERS[index] ?? '') ?? [], {
      kind,
      entries: income(700n, YEAR - 1),
    }),
  );
};

describe('random transfers between the units of a department', () => {
  it('leave every cell of both years as if they had never been, and each book at zero', () => {
    fc.assert(
      fc.property(random, (department) => {
        const all = made(unitsOf(department));
        const none = made(unitsOf({ ...department, transfers: [] }));
        expect(amountsOf(all.statements)).toEqual(amountsOf(none.statements));
        expect(priorsOf(all.statements)).toEqual(priorsOf(none.statements));
        expect(differencesOf(all)).toEqual([0n, 0n, 0n]);
      }),
      { numRuns: 60 },
    );
  });

  it('never change income less spending, and lessen each by exactly what is eliminated', () => {
    fc.assert(
      fc.property(random, (department) => {
        const { statements, units, eliminations, checks } = made(unitsOf(department));
        const total = (at: string): bigint =>
          sumOf(units.map((unit) => amountAt(unit.statements, at)));
        const eliminated = sumOf(eliminations.map(({ amount }) => amount));
        const [earned, spent] = ['T01.R27', 'T01.R58'].map((at) => amountAt(statements, at));
        expect(earned).toBe(total('T01.R27') - eliminated);
        expect(spent).toBe(total('T01.R58') - eliminated);
        const failing = checks.filter(
          ({ state, severity }) => state === 'fails' && severity === 'error',
        );
        expect(failing.map(({ id }) => id)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('stay in the tables and fail C-01 when one leg is missing, and the books stay at zero', () => {
    fc.assert(
      fc.property(random, fc.nat(11), fc.constantFrom('out', 'in'), (department, at, side) => {
        const { kinds, transfers } = department;
        const transfer = transfers[at];
        fc.pre(transfer !== undefined && transfer.year === YEAR);
        fc.pre((transfer?.from ?? 0) % kinds.length !== (transfer?.to ?? 0) % kinds.length);
        const spoilt = made(unitsOf(department, [`T-${at} ${side}`]));
        const states = spoilt.checks.filter(({ id }) => id === 'C-01' || id === 'C-03');
        expect(states.map(({ state }) => state)).toEqual(['fails', 'fails']);
        expect(spoilt.eliminations.some((each) => each.transfer === `T-${at}`)).toBe(false);
        expect(differencesOf(spoilt)).toEqual([0n, 0n, 0n]);
      }),
      { numRuns: 60 },
    );
  });

  it('come out the same whatever the order of the units', () => {
    fc.assert(
      fc.property(random, (department) => {
        const units = unitsOf(department);
        const [there, back] = [made(units), made(units.toReversed())];
        expect(back.statements.cells).toEqual(there.statements.cells);
        expect(back.transfers).toEqual(there.transfers);
        expect(back.eliminations).toEqual(there.eliminations);
      }),
      { numRuns: 30 },
    );
  });

  it('of units of one kind equal the tables drawn from the consolidated balances alone', () => {
    fc.assert(
      fc.property(random, fc.constantFrom(...KINDS), (department, kind) => {
        const units = unitsOf({ ...department, kinds: department.kinds.map(() => kind) });
        const { statements, balances } = made(units);
        const { facts } = statements;
        const alone = evaluate(formSet2021, { year: YEAR, balances, facts, codes: builtInCodes });
        expect(statements.cells).toEqual(alone.cells);
        expect(statements.prior).toEqual(alone.prior);
      }),
      { numRuns: 30 },
    );
  });
});
