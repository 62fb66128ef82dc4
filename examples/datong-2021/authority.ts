// What the finance bureau does in a year: approval, indicators, their changes, quota and cash plans.
import { workingDay, dateIn } from './calendar.js';
import type { Chronicle } from './chronicle.js';
import type { PaymentDocument } from './documents.js';
import { hundredsOf, yuanOf } from './hundreds.js';
import { returnedOn } from './payments.js';
import type { PlannedChange, PlannedLine, YearPlan } from './plan.js';

const itemOf = ({ fund, project, function: code, economic }: PlannedLine) => ({
  fund: fund ?? 'general',
  project,
  function: code,
  ...(economic === undefined ? {} : { economic }),
});

const amountOf = (wan: string): string => yuanOf(hundredsOf(wan));

/** 部门预算批复 with the limits of the three public expenses, then every line as an indicator. */
export const addAuthority = (chronicle: Chronicle, plan: YearPlan): void => {
  const { year, approvedOn, threePublic } = plan;
  const originals = plan.lines.filter(({ origin }) => origin.kind === 'approved');
  const document = `PF-${year}-001`;
  chronicle.add(`${document}/approve`, 'ApproveBudget', approvedOn, 'bureau-1', {
    year,
    document,
    total: yuanOf(originals.reduce((sum, { amount }) => sum + hundredsOf(amount), 0)),
    items: originals.map((line) => ({
      line: line.line,
      ...itemOf(line),
      amount: amountOf(line.amount),
    })),
    threePublic: {
      abroad: amountOf(threePublic.abroad),
      'vehicle-purchase': amountOf(threePublic['vehicle-purchase']),
      'vehicle-running': amountOf(threePublic['vehicle-running']),
      reception: amountOf(threePublic.reception),
    },
  });
  for (const line of plan.lines) addLine(chronicle, plan, line);
  for (const [index, change] of plan.changes.entries()) {
    addChange(chronicle, change, `TZ-${year}-${String(index + 1).padStart(2, '0')}`);
  }
};

const addLine = (chronicle: Chronicle, plan: YearPlan, planned: PlannedLine): void => {
  const { line, origin } = planned;
  const amount = amountOf(planned.amount);
  const document = `ZB-${line}`;
  switch (origin.kind) {
    case 'approved':
      chronicle.add(`${document}/issue`, 'IssueIndicator', plan.issuedOn, 'bureau-1', {
        line,
        document,
        kind: 'original',
        amount,
      });
      return;
    case 'supplement':
      chronicle.add(`${document}/issue`, 'IssueIndicator', origin.on, 'bureau-1', {
        line,
        document,
        kind: 'supplement',
        amount,
        item: itemOf(planned),
      });
      return;
    case 'carried':
      chronicle.add(
        `${document}/carry-forward`,
        'CarryForwardIndicator',
        plan.carriedInOn,
        'bureau-1',
        { line, from: origin.from, document, amount },
      );
  }
};

const addChange = (chronicle: Chronicle, change: PlannedChange, document: string): void => {
  const amount = amountOf(change.amount);
  const add = (type: string, data: Readonly<Record<string, unknown>>): void => {
    chronicle.add(`${document}/${change.kind}`, type, change.on, 'bureau-1', { ...data, amount });
  };
  switch (change.kind) {
    case 'increase': {
      const { line, from, reason } = change;
      add('IncreaseIndicator', { line, document, from, reason });
      return;
    }
    case 'decrease':
      add('DecreaseIndicator', { line: change.line, document, reason: change.reason });
      return;
    case 'recall':
      add('RecallIndicator', { line: change.line, document, reason: change.reason });
      return;
    case 'transfer': {
      const { from, to, reason } = change;
      add('TransferIndicator', { from, to, document, reason });
      return;
    }
    case 'freeze':
      add('FreezeIndicator', { freeze: document, line: change.line, reason: change.reason });
      chronicle.add(`${document}/release`, 'ReleaseIndicator', change.releasedOn, 'bureau-1', {
        freeze: document,
        amount,
      });
      return;
    case 'restore-quota':
    case 'spare-quota': {
      const type = change.kind === 'restore-quota' ? 'RestoreQuota' : 'ReceiveQuota';
      const data = { line: change.line, document, amount };
      chronicle.add(`${document}/${change.kind}`, type, change.on, 'treasury-bank', data);
    }
  }
};

/**
 * Before integration the treasury sends quota for what the unit pays itself. Here each month's quota is what
 * that month's payments need beyond what came back before; the running line has a cash plan besides.
 */
export const addQuota = (
  chronicle: Chronicle,
  plan: YearPlan,
  documents: readonly PaymentDocument[],
): void => {
  for (const { line, project, origin } of plan.lines) {
    const paidByQuota = documents.filter(
      (document) => document.line === line && document.channel === 'quota',
    );
    if (origin.kind === 'carried') continue;
    for (const [month, needed] of monthlyQuota(paidByQuota)) {
      const first = month === 1 ? plan.carriedInOn : workingDay(dateIn(plan.year, month, 1));
      const number = `${line}-${String(month).padStart(2, '0')}`;
      const amount = yuanOf(needed);
      if (project === 'GYJF') {
        const data = { line, month, document: `YK-${number}`, amount };
        chronicle.add(`YK-${number}/plan`, 'ApproveCashPlan', first, 'bureau-1', data);
      }
      const data = { line, document: `ED-${number}`, amount };
      chronicle.add(`ED-${number}/receive`, 'ReceiveQuota', first, 'treasury-bank', data);
    }
  }
};

const monthOf = (date: string): number => Number(date.slice(5, 7));

const monthlyQuota = (documents: readonly PaymentDocument[]): [number, number][] => {
  const quota: [number, number][] = [];
  let spare = 0;
  for (let month = 1; month <= 12; month += 1) {
    const wanted = documents
      .filter(({ requestedOn }) => monthOf(requestedOn) === month)
      .reduce((sum, { amount }) => sum + amount, 0);
    if (wanted > spare) quota.push([month, wanted - spare]);
    spare = Math.max(0, spare - wanted);
    for (const document of documents) {
      const { incident } = document;
      if (incident?.kind === 'returned' && monthOf(returnedOn(document)) === month) {
        spare += hundredsOf(incident.tooMuch);
      }
    }
  }
  return quota;
};
