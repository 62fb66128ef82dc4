// Makes up the books of one office over two or three years: commands that are all legal, and what they must come to.
import {
  freeze,
  increase,
  issue,
  planCash,
  receiveMoney,
  reduce,
  release,
  restoreQuota,
  supplement,
  transfer,
} from './authority.js';
import { Dice } from './dice.js';
import { Office } from './office.js';
import { adjustUpwards, handOver, moveInside, moveOut } from './adjustments.js';
import { receiveIncome, reverseIncome } from './own-money.js';
import { advance, correct, request, returnMoney, returnOfPriorYear } from './payments.js';
import type { UnitKind } from './register.js';
import {
  adjustLimits,
  announceCutoff,
  approveBudget,
  carryForward,
  closeMonth,
  closeYear,
  endYear,
  finishProject,
  openBooks,
  openYear,
  registerProject,
} from './years.js';

type Act = (office: Office) => boolean;

/** How often each act is tried, in proportion. */
const ACTS: readonly (readonly [number, Act])[] = [
  [16, request],
  [60, (office) => advance(office, { mayFail: true })],
  [8, issue],
  [3, supplement],
  [3, increase],
  [3, reduce],
  [3, transfer],
  [3, freeze],
  [3, release],
  [6, receiveMoney],
  [3, restoreQuota],
  [2, planCash],
  [5, returnMoney],
  [3, returnOfPriorYear],
  [5, correct],
  [5, receiveIncome],
  [2, reverseIncome],
  [2, adjustUpwards],
  [2, moveInside],
  [2, moveOut],
  [2, handOver],
  [4, carryForward],
  [2, closeMonth],
  [1, adjustLimits],
  [1, announceCutoff],
  [1, finishProject],
  [1, approveBudget],
  [1, (office) => registerProject(office, 'project')],
];

const HAT: readonly Act[] = ACTS.flatMap(([often, act]) =>
  Array.from({ length: often }, () => act),
);

const KINDS: readonly UnitKind[] = [
  'administrative',
  'administrative',
  'civil-service-institution',
  'institution',
  'institution',
];

const FIRST_YEAR = 2019;

/** The office after its last year; the years are 2019 … `lastYear`. */
export interface Stream {
  readonly office: Office;
  readonly years: readonly number[];
}

export const streamOf = (seed: number, years = 3, actsPerYear = 90): Stream => {
  const dice = new Dice(seed);
  const office = new Office(dice, `office-${seed}`, dice.pick(KINDS), FIRST_YEAR);
  openBooks(office);
  openYear(office, FIRST_YEAR);
  const all = Array.from({ length: years }, (_, index) => FIRST_YEAR + index);
  for (const year of all) {
    approveBudget(office);
    live(office, actsPerYear);
    endYear(office);
    const last = year === all.at(-1);
    // The last year stays open now and then: a statement drawn before closing must be right as well.
    if (last && dice.happens(30)) break;
    if (!last) beginNextYear(office, year + 1);
    closeYear(office, year);
  }
  return { office, years: all };
};

/** January of the next year while the last one is still open. */
const beginNextYear = (office: Office, year: number): void => {
  openYear(office, year);
  for (let count = office.dice.below(4); count > 0; count -= 1) carryForward(office);
};

const live = (office: Office, acts: number): void => {
  for (let act = 0; act < acts; act += 1) {
    office.day = Math.min(330, office.day + office.dice.below(7));
    for (let attempts = 0; attempts < 8; attempts += 1) {
      if (office.dice.pick(HAT)(office)) break;
    }
  }
};
