// The golden years by name: where their commands come from and which fiscal years they hold.
import { readFileSync } from 'node:fs';
import { oddCommands } from './datong-2021-odd/odd.js';
import { HOSPITAL_LEDGER, institutionCommands } from './institution/build.js';

export interface GoldenYear {
  readonly name: string;
  readonly ledger: string;
  readonly years: readonly number[];
  readonly commands: () => readonly unknown[];
}

const committed = (): readonly unknown[] =>
  readFileSync(new URL('../../examples/datong-2021/commands.jsonl', import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line): unknown => JSON.parse(line));

export const GOLDEN_YEARS: readonly GoldenYear[] = [
  {
    name: 'datong-2021',
    ledger: 'datong-finance-office',
    years: [2020, 2021],
    commands: committed,
  },
  {
    name: 'datong-2021-odd',
    ledger: 'datong-finance-office-odd',
    years: [2020, 2021],
    commands: () => oddCommands(committed()),
  },
  {
    name: 'institution',
    ledger: HOSPITAL_LEDGER,
    years: [2020, 2021],
    commands: institutionCommands,
  },
];

export const goldenYearNamed = (name: string): GoldenYear => {
  const found = GOLDEN_YEARS.find((each) => each.name === name);
  if (found === undefined) throw new Error(`there is no golden year ${name}`);
  return found;
};
