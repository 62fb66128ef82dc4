// Sends each payment document through its steps: request, review, approval, settlement, and what comes after.
import { daysAfter } from './calendar.js';
import type { Actor, Chronicle } from './chronicle.js';
import type { PaymentDocument } from './documents.js';
import { hundredsOf, yuanOf } from './hundreds.js';
import { payeeOf } from './payees.js';

const handlerOf = ({ line }: PaymentDocument): Actor =>
  line.includes('-RYJF') || line.includes('-GYJF') ? 'handler-1' : 'handler-2';

const bankVoucherOf = (payment: string): string => payment.replace('PAY', 'HD');

export const addPayment = (chronicle: Chronicle, document: PaymentDocument): void => {
  const { payment, requestedOn, incident } = document;
  const approvedOn = daysAfter(requestedOn, 1);
  const handler = handlerOf(document);
  addRequest(chronicle, document, handler);
  if (incident?.kind === 'cancelled') {
    const { reason } = incident;
    chronicle.add(`${payment}/cancel`, 'CancelPayment', approvedOn, handler, { payment, reason });
    return;
  }
  const reviewed = { payment, opinion: '票据齐全，同意支付' };
  chronicle.add(`${payment}/review`, 'ReviewPayment', requestedOn, 'reviewer-1', reviewed);
  chronicle.add(`${payment}/approve`, 'ApprovePayment', approvedOn, 'approver-1', { payment });
  if (incident?.kind === 'rejected') {
    const { reason } = incident;
    const rejected = { payment, reason };
    chronicle.add(`${payment}/reject`, 'RejectPayment', approvedOn, 'treasury-bank', rejected);
    return;
  }
  chronicle.add(`${payment}/settle`, 'SettlePayment', approvedOn, 'treasury-bank', {
    payment,
    bankVoucher: bankVoucherOf(payment),
    amount: yuanOf(document.amount),
  });
  addAftermath(chronicle, document, approvedOn);
};

const addRequest = (chronicle: Chronicle, document: PaymentDocument, handler: Actor): void => {
  const { payment, requestedOn, line, economic, channel, purpose, invoice, incident } = document;
  const amount = yuanOf(document.amount);
  const byCard = incident?.kind === 'card';
  const invoiced = invoice === null ? {} : { invoice };
  const expense = payment.replace('PAY', 'GWK');
  if (byCard) {
    chronicle.add(`${expense}/reimburse`, 'ReimburseOfficialCard', requestedOn, handler, {
      expense,
      line,
      economic,
      holder: incident.holder,
      transaction: payment.replace('PAY', 'SK'),
      transactionOn: daysAfter(requestedOn, -8),
      dueOn: daysAfter(requestedOn, 20),
      ...invoiced,
      amount,
      purpose,
    });
  }
  chronicle.add(`${payment}/request`, 'RequestPayment', requestedOn, handler, {
    payment,
    line,
    amount,
    channel,
    economic,
    payee: payeeOf(document.payee),
    purpose: byCard ? `${purpose}（公务卡还款）` : purpose,
    settlement: byCard ? 'card' : 'transfer',
    ...invoiced,
    ...(byCard ? { cardExpense: expense } : {}),
    ...(economic === '30231' ? { vehicle: { plate: '晋B示例01', purchased: false } } : {}),
  });
};

/** The day on which what was paid too much comes back. */
export const returnedOn = ({ requestedOn }: PaymentDocument): string => daysAfter(requestedOn, 21);

const addAftermath = (chronicle: Chronicle, document: PaymentDocument, settledOn: string): void => {
  const { payment, incident, spending } = document;
  if (incident?.kind === 'returned') {
    const returned = payment.replace('PAY', 'TH');
    chronicle.add(`${returned}/return`, 'ReturnPayment', returnedOn(document), 'treasury-bank', {
      payment,
      return: returned,
      bankVoucher: bankVoucherOf(returned.replace('TH', 'HD-TH')),
      amount: yuanOf(hundredsOf(incident.tooMuch)),
    });
  }
  if (incident?.kind === 'corrected') {
    const correction = payment.replace('PAY', 'GZ');
    const { firstLine, firstEconomic, reason } = incident;
    chronicle.add(
      `${correction}/correct`,
      'CorrectPayment',
      daysAfter(settledOn, 10),
      'accountant',
      {
        payment,
        correction,
        amount: yuanOf(document.amount),
        ...(firstLine === undefined ? {} : { toLine: spending.line }),
        ...(firstEconomic === undefined ? {} : { economic: spending.economic }),
        reason,
      },
    );
  }
};
