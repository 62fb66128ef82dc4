// Own money of the invented office: income and its reversal.
import { functionFor } from './authority.js';
import { moneyOf, type Office, type ReceivedIncome } from './office.js';
import type { Standing } from './register.js';

interface Kind {
  readonly kind: string;
  readonly column: ReceivedIncome['column'];
  readonly institutionsOnly: boolean;
  readonly mayHavePurpose: boolean;
}

const kind = (
  name: string,
  column: Kind['column'],
  more: Partial<Pick<Kind, 'institutionsOnly' | 'mayHavePurpose'>> = {},
): Kind => ({ kind: name, column, institutionsOnly: false, mayHavePurpose: false, ...more });

const KINDS: readonly Kind[] = [
  kind('superior-subsidy', 'from-superior', { mayHavePurpose: true }),
  kind('business', 'professional', { institutionsOnly: true }),
  kind('operating', 'operating', { institutionsOnly: true }),
  kind('affiliate', 'from-affiliates', { institutionsOnly: true }),
  kind('other-level-appropriation', 'other', { mayHavePurpose: true }),
  kind('investment', 'other', { institutionsOnly: true }),
  kind('debt', 'other', { institutionsOnly: true }),
  kind('donation', 'other', { mayHavePurpose: true }),
  kind('interest', 'other'),
  kind('rent', 'other'),
  kind('other', 'other'),
];

const purposeFor = (office: Office): string | null => {
  const projects = office.projects.filter(
    ({ finished, nature }) => !finished && nature === 'project',
  );
  return office.dice.happens(60) ? (office.dice.anyOf(projects)?.project ?? null) : null;
};

export const receiveIncome = (office: Office): boolean => {
  const { dice } = office;
  const chosen = dice.pick(
    KINDS.filter(({ institutionsOnly }) => office.kind === 'institution' || !institutionsOnly),
  );
  const purpose = chosen.mayHavePurpose ? purposeFor(office) : null;
  const amount = dice.between(1, 40_000_00);
  const standing: Standing = { fund: 'own', function: functionFor(office, 'own'), purpose };
  const income = office.next('SR');
  const { column } = chosen;
  office.incomes.push({ income, year: office.year, standing, column, remaining: amount });
  office.register.incomes.push({ ...standing, year: office.year, column, amount });
  office.moveCash(purpose, amount);
  office.send('RecordIncome', 'cashier', {
    income,
    kind: chosen.kind,
    amount: moneyOf(amount),
    function: standing.function,
    ...(purpose === null ? {} : { project: purpose, restricted: true }),
    payer: '示例付款方',
    bankVoucher: office.next('HD'),
  });
  return true;
};

export const reverseIncome = (office: Office): boolean => {
  const { dice } = office;
  const most = ({ remaining, standing }: ReceivedIncome): number =>
    Math.min(remaining, office.cashFor(standing.purpose));
  const received = dice.anyOf(
    office.incomes.filter((each) => each.year === office.year && most(each) > 0),
  );
  if (received === undefined) return false;
  const amount = dice.amountUpTo(most(received));
  const { income, standing, column, year } = received;
  received.remaining -= amount;
  office.register.incomes.push({ ...standing, year, column, amount: -amount });
  office.moveCash(standing.purpose, -amount);
  const data = { income, reversal: office.next('CX'), amount: moneyOf(amount), reason: '冲销' };
  office.send('ReverseIncome', 'accountant', data);
  return true;
};
