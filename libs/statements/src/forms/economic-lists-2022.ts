// Economic codes that the basic-expenditure form prints from FY2022 on (forms.md §3.5: 307, 312 and 399 from memory).
import type { EconomicList } from '../form-set.js';
import { ECONOMIC_LISTS_2021 } from './economic-lists-2021.js';

const NEW_IN_2022 = ['30703', '30704'];
const ENTERPRISES = ['312', '31201', '31203', '31204', '31205', '31299'];
const OTHERS = ['399', '39907', '39908', '39909', '39910', '39999'];

/** The third list of FY2021 with what was added and without 39906, which 39909 and 39910 replaced. */
const thirdList = (list: EconomicList): EconomicList => {
  const withoutOthers = list.codes.filter((code) => !code.startsWith('399'));
  const at = withoutOthers.indexOf('310');
  const codes = [
    ...withoutOthers.slice(0, at),
    ...NEW_IN_2022,
    ...withoutOthers.slice(at),
    ...ENTERPRISES,
    ...OTHERS,
  ];
  return { ...list, codes };
};

export const ECONOMIC_LISTS_2022: readonly EconomicList[] = ECONOMIC_LISTS_2021.map(
  (list, index) => (index === 2 ? thirdList(list) : list),
);
