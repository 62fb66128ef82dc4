// The form sets that the software knows, by year and region.
import type { FormSet } from '../form-set.js';
import { formSet2020 } from './2020.js';
import { formSet2021 } from './2021.js';
import { formSet2022 } from './2022.js';
import { formSet2023 } from './2023.js';
import { formSet2024 } from './2024.js';

export const FORM_SETS: readonly FormSet[] = [
  formSet2020,
  formSet2021,
  formSet2022,
  formSet2023,
  formSet2024,
];

/**
 * The form set of a fiscal year: the region's own, else the national one of that year, else undefined.
 * A year without a set is not guessed: layouts change without notice.
 */
export const formSetOf = (year: number, region: string | null = null): FormSet | undefined =>
  FORM_SETS.find((set) => set.year === year && set.region === region) ??
  FORM_SETS.find((set) => set.year === year && set.region === null);
