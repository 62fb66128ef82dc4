// FY2023, national set: order and titles seen; printed as FY2022 as far as was found.
import type { FormSet } from '../form-set.js';
import { formSet2022 } from './2022.js';

export const formSet2023: FormSet = { ...formSet2022, id: '2023', year: 2023 };
