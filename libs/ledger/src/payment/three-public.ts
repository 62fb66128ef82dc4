// Which economic items are 三公经费 (domain.md §7.2).

export const THREE_PUBLIC_ITEMS = [
  'abroad',
  'vehicle-purchase',
  'vehicle-running',
  'reception',
] as const;
export type ThreePublicItem = (typeof THREE_PUBLIC_ITEMS)[number];

const ITEM_OF_CODE: Readonly<Record<string, ThreePublicItem>> = {
  '30212': 'abroad',
  '31013': 'vehicle-purchase',
  '30913': 'vehicle-purchase',
  '30231': 'vehicle-running',
  '30217': 'reception',
};

export const threePublicItemOf = (economic: string | undefined): ThreePublicItem | null =>
  economic === undefined ? null : (ITEM_OF_CODE[economic] ?? null);
