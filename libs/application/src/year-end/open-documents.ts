// Documents that a year leaves open: months, payments, purchases, freezes, cards, advances, collections.
import { lastDayOf } from '#execution';
import type { Books } from '#ledger';
import { moneyText, yuanText } from '#money';
import type { OpenItem } from './open-item.js';
import type { Proposer } from './proposer.js';

/** What every look at the books needs: the year and who writes its commands. */
export interface Walked {
  readonly year: number;
  readonly proposer: Proposer;
}

/** January to November; December is closed with the year. */
export const openMonths = (books: Books, { year, proposer }: Walked): OpenItem[] => {
  const closed = books.years.get(String(year))?.closedMonths ?? 0;
  const months = Array.from({ length: 11 }, (_, index) => index + 1);
  return months
    .filter((month) => month > closed)
    .map((month) => {
      const subject = `${year}-${String(month).padStart(2, '0')}`;
      const data = { year, month };
      return {
        kind: 'month',
        subject,
        says: `${month} 月尚未结账。`,
        amount: null,
        command: proposer.command('ClosePeriod', 'accountant', subject, data, lastDayOf(subject)),
        others: [],
      };
    });
};

const PAYMENT_STATES: Readonly<Record<string, string>> = {
  requested: '待复核',
  reviewed: '待审批',
  approved: '待支付',
};

/** 在途: without the bank's word nobody may say that it was paid, so it is taken back unless the bank says so. */
export const openPayments = (books: Books, { year, proposer }: Walked): OpenItem[] =>
  [...books.payments.values()]
    .filter((payment) => payment.year === year && PAYMENT_STATES[payment.status] !== undefined)
    .map(({ payment, status, amount }) => ({
      kind: 'payment',
      subject: payment,
      says: `支付单 ${payment} ${PAYMENT_STATES[status] ?? ''}：年末前未支付的作废，额度退回指标。`,
      amount,
      command: proposer.command('CancelPayment', 'accountant', payment, {
        payment,
        reason: '年末未支付，作废退回',
      }),
      others:
        status === 'approved'
          ? [
              {
                when: 'instead',
                command: proposer.command('SettlePayment', 'treasury', payment, {
                  payment,
                  bankVoucher: null,
                  amount: moneyText(amount),
                }),
              },
            ]
          : [],
    }));

export const openPlans = (books: Books, { year, proposer }: Walked): OpenItem[] =>
  [...books.plans.values()]
    .filter((plan) => plan.year === year && plan.remaining > 0n)
    .map(({ plan, line, remaining }) => ({
      kind: 'plan',
      subject: plan,
      says: `采购计划 ${plan}（指标 ${line}）尚未签合同，仍冻结：释放。`,
      amount: remaining,
      command: proposer.command('ReleaseProcurementPlan', 'accountant', plan, {
        plan,
        amount: moneyText(remaining),
        reason: '年末未签合同，释放采购计划',
      }),
      others: [],
    }));

/** What was delivered must be accepted in its year, or neither cost nor asset of the year is right. */
export const unacceptedContracts = (books: Books, { year, proposer }: Walked): OpenItem[] =>
  [...books.contracts.values()]
    .filter((each) => each.year === year && each.status === 'running')
    .filter(({ accepted, amount }) => accepted < amount)
    .map(({ contract, accepted, amount }) => ({
      kind: 'acceptance',
      subject: contract,
      says: `合同 ${contract} 已验收 ${yuanText(accepted)} 元，合同金额 ${yuanText(amount)} 元：年内已交付的办理验收。`,
      amount: amount - accepted,
      command: proposer.command('RecordAcceptance', 'reviewer', contract, {
        acceptance: null,
        contract,
        amount: null,
        result: null,
        signers: null,
      }),
      others: [],
    }));

/** Rule 22 of derivation.md §7: authority ends with its year, the contract goes on with next year's. */
export const heldCommitments = (books: Books, { year, proposer }: Walked): OpenItem[] =>
  [...books.contracts.values()]
    .filter((each) => each.year === year && each.committed > 0n)
    .map(({ contract, line, committed }) => ({
      kind: 'commitment',
      subject: contract,
      says: `合同 ${contract} 仍占用指标 ${line}：年末释放，下年续接。`,
      amount: committed,
      command: proposer.command('ReleaseCommitment', 'accountant', contract, {
        contract,
        reason: '年末释放，下年续接',
      }),
      others: [
        {
          when: 'next-year',
          command: proposer.nextYear('RenewCommitment', 'accountant', contract, {
            contract,
            line: null,
            amount: moneyText(committed),
          }),
        },
      ],
    }));

export const openFreezes = (books: Books, { year, proposer }: Walked): OpenItem[] =>
  [...books.freezes.values()]
    .filter(({ line, remaining }) => remaining > 0n && books.lines.get(line)?.year === year)
    .map(({ freeze, line, remaining }) => ({
      kind: 'freeze',
      subject: freeze,
      says: `冻结 ${freeze}（指标 ${line}）未解冻：解冻后按余额处理。`,
      amount: remaining,
      command: proposer.command('ReleaseIndicator', 'accountant', freeze, {
        freeze,
        amount: moneyText(remaining),
      }),
      others: [],
    }));

export const openCardExpenses = (books: Books, { proposer }: Walked): OpenItem[] =>
  [...books.cardExpenses.values()]
    .filter(({ payment }) => payment === null)
    .map(({ expense, amount, economic }) => ({
      kind: 'card-expense',
      subject: expense,
      says: `公务卡报销单 ${expense} 已列费用，尚未申请还款。`,
      amount,
      command: proposer.command('RequestPayment', 'handler', expense, {
        payment: null,
        line: null,
        amount: moneyText(amount),
        channel: null,
        economic,
        payee: null,
        purpose: '公务卡还款',
        settlement: 'transfer',
        cardExpense: expense,
      }),
      others: [],
    }));

export const openAdvances = (books: Books, { proposer }: Walked): OpenItem[] =>
  [...books.advances.values()]
    .filter(({ open }) => open > 0n)
    .map(({ advance, open }) => ({
      kind: 'advance',
      subject: advance,
      says: `借款单 ${advance} 未报销也未退回：预算支出尚未列支。`,
      amount: open,
      command: proposer.command('SettleAdvance', 'accountant', advance, {
        advance,
        settlement: null,
        line: null,
        economic: null,
        spent: null,
        returned: null,
      }),
      others: [],
    }));

export const owedCollections = (books: Books, { proposer }: Walked): OpenItem[] =>
  [...books.collections.values()]
    .filter(({ owed }) => owed > 0n)
    .map(({ collection, owed }) => ({
      kind: 'collection',
      subject: collection,
      says: `代收单 ${collection} 未缴入国库。`,
      amount: owed,
      command: proposer.command('HandOverCollection', 'cashier', collection, {
        collection,
        amount: moneyText(owed),
        bankVoucher: null,
      }),
      others: [],
    }));
