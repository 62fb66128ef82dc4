// An office that opens with carry-over, surplus and own money, for specs of what may become of them.
import { ask, type Asked } from './given.js';
import { openOffice } from './office.js';

/** A place of fiscal money without a line, as carry-over of earlier years has it. */
export const carriedPlace = {
  fund: 'general',
  source: 'current',
  nature: 'project',
  project: 'P-TASK',
  function: '2010302',
} as const;
export const otherPlace = { ...carriedPlace, function: '2010301' };
export const ownPlace = { fund: 'own', function: '2010301' };
export const purposePlace = { ...ownPlace, project: 'P-TASK', restricted: true };
const opening = (as: string, where: object, amount = '1000.00') => ({
  heldIn: as.startsWith('81') ? '800103' : '800102',
  as,
  ...where,
  amount,
});
const { source: _source, ...unsourced } = carriedPlace;
/**
 * 1000.00 of carry-over without a line, 1000.00 on L-2020 promised to a line of 2021, 500.00 of surplus on L-DONE,
 * 300.00 of own money.
 */
export const carryingOffice = (
  regime: 'authorised' | 'integrated' = 'integrated',
  restricted = false,
): Asked[] => {
  const [books, year, ...projects] = openOffice({ regime });
  return [
    books as Asked,
    {
      ...(year as Asked),
      data: {
        ...(year?.data as object),
        opening: [
          opening('810107', { ...unsourced, line: 'L-2020' }),
          opening('810205', { ...unsourced, project: 'P-OTHER', line: 'L-DONE' }, '500.00'),
          restricted
            ? opening('820105', purposePlace, '300.00')
            : opening('820204', ownPlace, '300.00'),
        ],
      },
    },
    ...projects,
    adjusted(
      { adjustment: 'TZ-0', reason: 'moved-in', to: carriedPlace, amount: '1000.00' },
      '2021-01-05',
    ),
  ];
};
export const promisedPlace = { ...carriedPlace, line: 'L-2020' };
export const surplusPlace = { ...carriedPlace, project: 'P-OTHER', line: 'L-DONE' };

export const adjusted = (more: object, on = '2021-03-01'): Asked =>
  ask('AdjustOpeningBalance', on, {
    adjustment: 'TZ-1',
    year: 2021,
    document: 'WH-1',
    reason: 'error-correction',
    kind: 'carry-over',
    heldIn: '800103',
    amount: '400.00',
    explanation: '以前年度差错',
    ...more,
  });
