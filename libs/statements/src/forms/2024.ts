// FY2024, national set: order and titles seen; printed as FY2023 as far as was found.
import type { FormSet } from '../form-set.js';
import { formSet2023 } from './2023.js';

export const formSet2024: FormSet = { ...formSet2023, id: '2024', year: 2024 };
