// Every reason for which the opening balance may not be adjusted.
import { describe, expect, it } from '@jest/globals';
import {
  adjusted as adjust,
  carriedPlace as place,
  carryingOffice as opened,
  given,
  otherPlace as other,
  ownPlace as own,
  promisedPlace as carriedLine,
  refusalIn,
  type Asked,
} from '#testing';

const refused = (asked: Asked, before = opened()) => refusalIn(given(before).when(asked));

describe('what an adjustment may not be', () => {
  it.each([
    ['surplus', 'moved-in', { to: place }],
    ['surplus', 'moved-out', { from: place }],
    ['own', 'moved-in', { to: own }],
    ['own', 'moved-out', { from: own }],
    ['own', 'internal-transfer', { from: own, to: own }],
  ])('of %s for %s: ADJUSTMENT_NOT_FOR_KIND', (kind, reason, sides) => {
    expect(refused(adjust({ kind, reason, ...sides }))).toEqual({
      code: 'ADJUSTMENT_NOT_FOR_KIND',
      field: 'data.reason',
      details: { reason, kind },
    });
  });

  const both = { from: place, to: other };
  it.each([
    ['error-correction', 'either', [{}, both]],
    ['prior-year-recovery', 'to', [{}, both, { from: place }]],
    ['moved-in', 'to', [{}, both, { from: place }]],
    ['moved-out', 'from', [{}, both, { to: place }]],
    ['handed-over', 'from', [{}, both, { to: place }]],
    ['internal-transfer', 'both', [{}, { from: place }, { to: place }]],
  ] as const)('%s with other sides than %s: ADJUSTMENT_SIDES', (reason, sides, wrong) => {
    for (const given of wrong) {
      expect(refused(adjust({ reason, ...given }))).toEqual({
        code: 'ADJUSTMENT_SIDES',
        field: 'data.from',
        details: { reason, sides },
      });
    }
  });

  it.each([
    [{ to: own }, 'data.to', 'carry-over', 'own'],
    [{ from: own }, 'data.from', 'carry-over', 'own'],
    [{ kind: 'surplus', to: own }, 'data.to', 'surplus', 'own'],
    [{ kind: 'own', heldIn: '800102', to: place }, 'data.to', 'own', 'general'],
  ])('%j of another fund: BALANCE_KIND_OF_OTHER_FUND', (more, field, kind, fund) => {
    expect(refused(adjust(more))).toEqual({
      code: 'BALANCE_KIND_OF_OTHER_FUND',
      field,
      details: { kind, fund },
    });
  });

  it.each(['800101', '800103'])('of own money held in %s: HELD_WRONGLY', (heldIn) => {
    expect(refused(adjust({ kind: 'own', heldIn, to: own }))).toEqual({
      code: 'HELD_WRONGLY',
      field: 'data.heldIn',
      details: { fund: 'own', heldIn },
    });
  });

  it('quota: ADJUSTMENT_OF_QUOTA', () => {
    for (const regime of ['authorised', 'integrated'] as const) {
      expect(refused(adjust({ heldIn: '800101', to: place }), opened(regime))).toEqual({
        code: 'ADJUSTMENT_OF_QUOTA',
        field: 'data.heldIn',
        details: { heldIn: '800101' },
      });
    }
  });

  it('between funds (rule 2): ADJUSTMENT_BETWEEN_FUNDS', () => {
    const to = { ...place, fund: 'fund', function: '2296099' };
    expect(refused(adjust({ reason: 'internal-transfer', from: place, to }))).toEqual({
      code: 'ADJUSTMENT_BETWEEN_FUNDS',
      field: 'data.to',
      details: { from: 'general', to: 'fund' },
    });
  });

  it('on a line that is another fund’s or item’s: PLACE_DIFFERS_FROM_LINE', () => {
    for (const to of [
      { ...carriedLine, function: '2010301' },
      { ...carriedLine, project: 'P-OTHER' },
      { ...carriedLine, source: 'carried' },
      { ...carriedLine, fund: 'fund', function: '2296099' },
    ]) {
      expect(refused(adjust({ to }))).toEqual({
        code: 'PLACE_DIFFERS_FROM_LINE',
        field: 'data.to.line',
        details: { line: 'L-2020' },
      });
    }
    expect(given(opened()).when(adjust({ to: carriedLine })).kind).toBe('accepted');
  });

  it.each([
    [{ to: { ...place, function: '2019998' } }, 'CODE_UNKNOWN', 'data.to.function'],
    [{ to: { ...place, function: '20103' } }, 'CODE_TOO_COARSE', 'data.to.function'],
    [{ to: { ...place, function: '2296099' } }, 'FUNCTION_OF_OTHER_BUDGET', 'data.to.function'],
    [{ to: { ...place, project: 'P-NONE' } }, 'PROJECT_UNKNOWN', 'data.to.project'],
    [{ to: place, year: 2020 }, 'DATE_OUTSIDE_YEAR', 'occurredOn'],
    [
      { to: place, transfer: { id: 'DB-1', counterpart: 'other-office' } },
      'TRANSFER_NOT_FOR_ADJUSTMENT',
      'data.transfer',
    ],
    [
      { to: place, reason: 'moved-in', transfer: { id: 'DB-1', counterpart: 'spec-office' } },
      'COUNTERPART_IS_SELF',
      'data.transfer.counterpart',
    ],
  ])('%j: %s', (more, code, field) => {
    expect(refused(adjust(more))).toMatchObject({ code, field });
  });

  it('under an id that is taken: ID_TAKEN', () => {
    expect(refused(adjust({ to: place }), [...opened(), adjust({ to: place })])).toEqual({
      code: 'ID_TAKEN',
      field: 'data.adjustment',
      details: { id: 'TZ-1' },
    });
  });
});
