// Reports as of 31 December: vehicles, equipment and people, held against each other and against the books.
import { describe, expect, it } from '@jest/globals';
import { latestFacts } from '#bookkeeping';
import {
  ask,
  given,
  issuedOffice,
  malformedRows,
  problemPathsIn,
  refusalIn,
  settledPayment,
  type Asked,
} from '#testing';
import { VEHICLE_USES } from './state.js';

const uses = (more: object = {}): object => ({
  ...Object.fromEntries(VEHICLE_USES.map((use) => [use, 0])),
  ...more,
});
const vehicles = (more: object = {}): object => ({
  ...{ total: 2, uses: uses({ emergency: 2 }), kept: 2, purchased: 0 },
  ...more,
});
const assets = (more: object = {}, on = '2021-12-31'): Asked =>
  ask('ReportAssets', on, {
    ...{ report: 'ZC-1', year: 2021, vehicles: vehicles() },
    equipment: [
      { class: 'general', unitPrice: '500000.00', count: 1 },
      { class: 'special', unitPrice: '1000000.00', count: 0 },
    ],
    ...more,
  });
const none = vehicles({ total: 0, uses: uses(), kept: 0 });
const people = (more: object = {}, on = '2021-12-31'): Asked =>
  ask('ReportHeadcount', on, {
    ...{ report: 'RY-1', year: 2021, quota: { administrative: 15, institution: 6 } },
    ...{ serving: { administrative: 15, institution: 6 }, retiredOnFullPay: 0, retired: 4 },
    ...more,
  });

const running = settledPayment({ economic: '30231', amount: '900.00' });
const line = ask('IssueIndicator', '2021-02-01', {
  ...{ line: 'L-CAR', document: 'ZB-CAR', kind: 'supplement', amount: '400000.00' },
  item: { fund: 'own', project: 'P-OTHER', function: '2010302' },
});
const cash = ask('RecordIncome', '2021-02-01', {
  ...{ income: 'SR-1', kind: 'other', amount: '400000.00', function: '2010302' },
  ...{ payer: '付款单位', bankVoucher: 'BV-SR-1' },
});
const bought = (payment: string, plate: string | null): Asked[] =>
  settledPayment({
    ...{ payment, line: 'L-CAR', economic: '31013', amount: '100000.00' },
    more: { channel: 'bank', vehicle: { plate, purchased: true } },
  }).map((asked) => (plate === null ? withoutVehicle(asked) : asked));
const withoutVehicle = (asked: Asked): Asked => {
  const { vehicle: _vehicle, ...data } = asked.data as { readonly vehicle?: object };
  return { ...asked, data };
};
const purchasing = (...payments: Asked[][]): Asked[] => [
  ...[...issuedOffice(), cash, line],
  ...payments.flat(),
];

describe('a report of assets', () => {
  it('becomes two facts as of 31 December, whenever it is made', () => {
    const office = given([...issuedOffice(), assets({}, '2022-01-15')]);
    const place = { fiscalYear: 2021, occurredOn: '2021-12-31', subject: '', amount: null };
    const [ofVehicles, ofEquipment] = office.books.facts.slice(-2);
    expect(office.events.at(-1)).toMatchObject({ type: 'AssetsReported' });
    expect(ofVehicles).toMatchObject({ ...place, kind: 'assets.vehicles' });
    expect(JSON.parse(ofVehicles?.text ?? '')).toEqual({ report: 'ZC-1', ...vehicles() });
    expect(ofEquipment).toMatchObject({ ...place, kind: 'assets.equipment' });
    expect(JSON.parse(ofEquipment?.text ?? '')).toMatchObject({
      equipment: [{ class: 'general', count: 1 }, { class: 'special' }],
    });
  });

  it('is corrected by a later report, which then holds', () => {
    const office = given([...issuedOffice(), assets()]);
    const again = { report: 'ZC-2', vehicles: none };
    expect(refusalIn(office.when(assets(again)))).toEqual({
      code: 'REPORT_CHANGE_NEEDS_REASON',
      field: 'data.changeReason',
      details: { year: 2021, report: 'ZC-1' },
    });
    const later = assets({ ...again, changeReason: '盘点' }, '2022-01-10');
    expect(office.when(later).kind).toBe('accepted');
    const held = latestFacts(office.books.facts).get('2021|assets.vehicles|');
    expect(JSON.parse(held?.text ?? '')).toMatchObject({ report: 'ZC-2', total: 0 });
    const before = assets({ report: 'ZC-3', changeReason: '又盘点' }, '2022-01-09');
    expect(refusalIn(office.when(before))).toMatchObject({
      code: 'REPORT_OUT_OF_ORDER',
      field: 'occurredOn',
    });
    expect(refusalIn(office.when(assets({ report: 'ZC-1' })))).toMatchObject({
      code: 'ID_TAKEN',
      field: 'data.report',
    });
  });

  it.each<[string, object, string, object]>([
    ['YEAR_NOT_OPEN', { year: 2020 }, 'data.year', { year: 2020 }],
    [
      'VEHICLES_DO_NOT_ADD_UP',
      { vehicles: vehicles({ uses: uses({ emergency: 1 }) }) },
      'data.vehicles.total',
      { total: 2, sum: 1 },
    ],
    [
      'OTHER_VEHICLES_UNEXPLAINED',
      { vehicles: vehicles({ uses: uses({ other: 2 }) }) },
      'data.vehicles.otherUse',
      { other: 2 },
    ],
    [
      'KEPT_VEHICLES_EXCEED_TOTAL',
      { vehicles: vehicles({ kept: 3 }) },
      'data.vehicles.kept',
      { kept: 3, total: 2 },
    ],
    [
      'PURCHASED_VEHICLES_DIFFER',
      { vehicles: vehicles({ purchased: 1 }) },
      'data.vehicles.purchased',
      { purchased: 1, paid: 0, plates: [] },
    ],
    [
      'EQUIPMENT_COUNTED_TWICE',
      {
        equipment: [
          { class: 'any', unitPrice: '1000000.00', count: 1 },
          { class: 'any', unitPrice: '1000000.00', count: 2 },
        ],
      },
      'data.equipment.1',
      { class: 'any' },
    ],
    [
      'EQUIPMENT_COUNTS_CONTRADICT',
      {
        equipment: [
          { class: 'any', unitPrice: '1000000.00', count: 3 },
          { class: 'any', unitPrice: '500000.00', count: 2 },
        ],
      },
      'data.equipment.0.count',
      { more: 3, fewer: 2 },
    ],
  ])('is refused: %s', (code, more, field, details) => {
    const refusal = refusalIn(given(issuedOffice()).when(assets(more)));
    expect(refusal).toMatchObject({ code, field, details });
  });

  it('comes after the year: REPORT_BEFORE_YEAR_END', () => {
    const office = given(issuedOffice());
    for (const asked of [assets({}, '2021-12-30'), people({}, '2021-12-30')]) {
      expect(refusalIn(office.when(asked))).toEqual({
        code: 'REPORT_BEFORE_YEAR_END',
        field: 'occurredOn',
        details: { year: 2021, occurredOn: '2021-12-30' },
      });
    }
  });

  it('has vehicles where running them was paid, unless they are rented (E6, E7)', () => {
    const office = given([...issuedOffice(), ...running]);
    expect(refusalIn(office.when(assets({ vehicles: none })))).toEqual({
      code: 'VEHICLES_NEEDED',
      field: 'data.vehicles.total',
      details: { year: 2021, running: '900.00' },
    });
    const rented = assets({ vehicles: { ...none, rented: true } });
    expect(office.when(rented).kind).toBe('accepted');
  });

  it('counts a vehicle once, however many payments bought it', () => {
    const payments = [bought('Z-1', '晋B00001'), bought('Z-2', '晋B00001')];
    const office = given(purchasing(...payments, bought('Z-3', '晋B00002')));
    expect(refusalIn(office.when(assets({ vehicles: vehicles({ purchased: 3 }) })))).toEqual({
      code: 'PURCHASED_VEHICLES_DIFFER',
      field: 'data.vehicles.purchased',
      details: { purchased: 3, paid: 2, plates: ['晋B00001', '晋B00002'] },
    });
    expect(office.when(assets({ vehicles: vehicles({ purchased: 2 }) })).kind).toBe('accepted');
  });

  it('knows at least one vehicle where a purchase names none', () => {
    const office = given(purchasing(bought('Z-1', null)));
    expect(refusalIn(office.when(assets()))).toMatchObject({ code: 'PURCHASED_VEHICLES_DIFFER' });
    expect(office.when(assets({ vehicles: vehicles({ purchased: 2 }) })).kind).toBe('accepted');
  });

  const valid = { ...(assets().data as object), changeReason: '更正' };
  it.each([
    ...malformedRows(valid, {
      ...{ report: 'id', year: 'year', changeReason: 'text?', equipment: 'list' },
      ...{ 'equipment.0.class': 'choice', 'equipment.0.unitPrice': 'money' },
    }),
    ...[-1, 1.5, '2', null, 1_000_001].flatMap((count) => {
      const equipment = [{ class: 'any', unitPrice: '1.00', count }];
      const other = vehicles({ uses: uses({ other: count }) });
      const wrong: [string, object, string][] = [
        [`${count} vehicles`, { vehicles: vehicles({ total: count }) }, 'vehicles.total'],
        [`${count} other vehicles`, { vehicles: other }, 'vehicles.uses.other'],
        [`${count} kept`, { vehicles: vehicles({ kept: count }) }, 'vehicles.kept'],
        [`${count} pieces`, { equipment }, 'equipment.0.count'],
      ];
      return wrong.map(
        ([title, more, path]) => [title, { ...valid, ...more }, `data.${path}`] as const,
      );
    }),
  ])('is malformed with %s', (_title, data, path) => {
    const answer = given(issuedOffice()).when(ask('ReportAssets', '2021-12-31', data));
    expect(problemPathsIn(answer)).toEqual([path]);
  });
});

describe('a report of people', () => {
  it('becomes a fact as of 31 December', () => {
    const office = given([...issuedOffice(), people({}, '2022-01-15')]);
    expect(office.events.at(-1)).toMatchObject({ type: 'HeadcountReported' });
    const fact = office.books.facts.at(-1);
    expect(fact).toMatchObject({ kind: 'headcount', occurredOn: '2021-12-31', fiscalYear: 2021 });
    expect(JSON.parse(fact?.text ?? '')).toEqual({
      ...{ report: 'RY-1', quota: { administrative: 15, institution: 6 } },
      ...{ serving: { administrative: 15, institution: 6 }, retiredOnFullPay: 0, retired: 4 },
    });
  });

  it.each(['administrative', 'institution'])(
    'above the %s quota gives its reason: HEADCOUNT_OVER_QUOTA',
    (kind) => {
      const office = given(issuedOffice());
      const serving = { administrative: 15, institution: 6, [kind]: 16 };
      expect(refusalIn(office.when(people({ serving })))).toMatchObject({
        code: 'HEADCOUNT_OVER_QUOTA',
        field: `data.serving.${kind}`,
        details: { serving: 16 },
      });
      const explained = people({ serving, overQuotaReason: '机构改革过渡' });
      expect(office.when(explained).kind).toBe('accepted');
    },
  );

  it('is corrected with a reason, apart from reports of assets', () => {
    const office = given([...issuedOffice(), assets(), people()]);
    expect(refusalIn(office.when(people({ report: 'RY-2' })))).toMatchObject({
      code: 'REPORT_CHANGE_NEEDS_REASON',
      details: { report: 'RY-1' },
    });
    const corrected = people({ report: 'RY-2', changeReason: '核对' });
    expect(office.when(corrected).kind).toBe('accepted');
  });

  it.each([assets(), people()])('$type is made by those who keep the registers', (asked) => {
    const office = given(issuedOffice());
    for (const role of ['approver', 'treasury', 'auditor']) {
      expect(refusalIn(office.when({ ...asked, role }))).toMatchObject({
        code: 'ROLE_NOT_ALLOWED',
      });
    }
  });

  const valid = { ...(people().data as object), overQuotaReason: '原因', changeReason: '更正' };
  it.each([
    ...malformedRows(valid, {
      ...{ report: 'id', year: 'year', overQuotaReason: 'text?', changeReason: 'text?' },
    }),
    ...[-1, 1.5, '2', null, 1_000_001].map(
      (retired) => [`${retired} retired`, { ...valid, retired }, 'data.retired'] as const,
    ),
  ])('is malformed with %s', (_title, data, path) => {
    const answer = given(issuedOffice()).when(ask('ReportHeadcount', '2021-12-31', data));
    expect(problemPathsIn(answer)).toEqual([path]);
  });
});
