// What happens at the turn of a year: months closed, unused authority carried out or lapsed, the year closed.
import { workingDay, dateIn } from './calendar.js';
import type { Chronicle } from './chronicle.js';
import { hundredsOf, yuanOf } from './hundreds.js';
import type { PlannedLine, YearPlan } from './plan.js';

/** January to November; December is closed with the year. */
export const addMonthClosings = (chronicle: Chronicle, { year }: YearPlan): void => {
  for (let month = 1; month <= 11; month += 1) {
    const closedOn = workingDay(dateIn(year, month + 1, 3));
    const document = `YJ-${year}-${String(month).padStart(2, '0')}`;
    chronicle.add(`${document}/close`, 'ClosePeriod', closedOn, 'accountant', { year, month });
  }
};

/** 31 December: everything that is left on a line ends, what goes on is recognised. */
export const addYearEnd = (chronicle: Chronicle, plan: YearPlan): void => {
  const { year } = plan;
  const happenedOn = `${year}-12-31`;
  const sentOn = workingDay(dateIn(year + 1, 1, 6));
  for (const planned of plan.lines) {
    const { line } = planned;
    const carried = planned.carryOut === undefined ? 0 : hundredsOf(planned.carryOut);
    const lapsed = remainderOf(plan, planned) - carried;
    if (carried > 0) {
      const document = `JZ-${line}`;
      const data = { line, document, amount: yuanOf(carried), recognise: true };
      const key = `${document}/carry-out`;
      chronicle.add(key, 'CarryOutIndicator', happenedOn, 'bureau-1', data, sentOn);
    }
    if (lapsed > 0) {
      const document = `ZX-${line}`;
      const data = { line, document, amount: yuanOf(lapsed) };
      chronicle.add(`${document}/lapse`, 'LapseIndicator', happenedOn, 'bureau-1', data, sentOn);
    }
  }
  const closedOn = workingDay(dateIn(year + 1, 1, 21));
  chronicle.add(`NJ-${year}/close`, 'CloseYear', happenedOn, 'accountant', { year }, closedOn);
};

/** Authority of a line after all changes, less what is paid from it. */
const remainderOf = (plan: YearPlan, { line, amount }: PlannedLine): number => {
  let left = hundredsOf(amount);
  for (const change of plan.changes) {
    const moved = hundredsOf(change.amount);
    if (change.kind === 'increase' && change.line === line) left += moved;
    if ((change.kind === 'decrease' || change.kind === 'recall') && change.line === line) {
      left -= moved;
    }
    if (change.kind === 'transfer' && change.from === line) left -= moved;
    if (change.kind === 'transfer' && change.to === line) left += moved;
  }
  for (const { line: from, total } of plan.spending) if (from === line) left -= hundredsOf(total);
  if (left < 0) throw new Error(`the plan of ${plan.year} spends more than line ${line} has`);
  return left;
};
