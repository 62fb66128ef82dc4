// A purchase for specs: a flagged line, its intent, plan, contract, acceptance and payment.
import { ask, type Asked } from './given.js';
import { openOffice, requestOf } from './office.js';

const office = openOffice();
const line = (id = 'L-BUY', amount = '100000.00', procurement = true): Asked =>
  ask('IssueIndicator', '2021-02-01', {
    line: id,
    document: `ZB-${id}`,
    kind: 'supplement',
    amount,
    item: { fund: 'general', project: 'P-TASK', function: '2010302', procurement },
  });
const intent = ask('PublishProcurementIntent', '2021-02-01', {
  intent: 'YX-1',
  project: 'P-TASK',
  category: 'goods',
  estimate: '80000.00',
  expectedOn: '2021-04-01',
  description: '办公电脑十台',
});
const plan = (more: object = {}, on = '2021-03-10'): Asked =>
  ask('FileProcurementPlan', on, {
    plan: 'JH-1',
    line: 'L-BUY',
    amount: '80000.00',
    category: 'goods',
    catalogue: 'A02010105',
    economic: '31002',
    method: 'inquiry',
    organisation: 'centralised',
    reserved: 'sme',
    intent: 'YX-1',
    ...more,
  });
const contract = (more: object = {}, on = '2021-04-01'): Asked =>
  ask('SignContract', on, {
    contract: 'HT-1',
    plan: 'JH-1',
    supplier: { id: '91140200MA0000001X', name: '某市电脑有限公司', size: 'small' },
    amount: '70000.00',
    awardedOn: '2021-03-25',
    endsOn: '2021-12-31',
    instalments: [{ dueOn: '2021-06-01', amount: '70000.00' }],
    ...more,
  });
const acceptance = (more: object = {}, by: object = { actor: 'accepter-1' }): Asked =>
  ask(
    'RecordAcceptance',
    '2021-05-10',
    {
      acceptance: 'YS-1',
      contract: 'HT-1',
      amount: '70000.00',
      result: 'passed',
      signers: ['验收组长', '验收组员'],
      ...more,
    },
    by,
  );
const payment = (more: object = {}): Asked =>
  requestOf({
    line: 'L-BUY',
    amount: '70000.00',
    economic: '31002',
    on: '2021-05-20',
    more: { contract: 'HT-1', acceptance: 'YS-1', ...more },
  });
const signed = [...office, line(), intent, plan(), contract()];

/** Everything a spec of procurement begins with. */
export const purchase = { office, line, intent, plan, contract, acceptance, payment, signed };
