// Ratios, aims and the table: what is printed is what was measured.
import { describe, expect, it } from '@jest/globals';
import { Figures, medianOf } from './figures.js';
import { pageWith, tableText } from './report.js';

const MACHINE = {
  processor: 'Abacus',
  cores: 2,
  memory: 24,
  system: 'Linux 6',
  node: '24.0.0',
  postgres: 'Postgres 18',
  fsync: 'on',
  measuredOn: '2026-11-24',
  commit: 'abc1234',
  load: '0.1',
};

const measured = (): Figures => {
  const figures = new Figures();
  figures.add({ name: 'ceiling', unit: 'events/s', runs: [90_000, 110_000, 100_000] });
  const ours = { unit: 'events/s', runs: [40_000, 61_000, 60_000], of: 'ceiling' } as const;
  figures.add({ ...ours, name: 'enough', aim: { ratio: 0.6 } });
  figures.add({ ...ours, name: 'not enough', aim: { ratio: 0.61 } });
  figures.add({ name: 'orphan', unit: 'ms', runs: [12.34], of: 'left out', aim: { ratio: 1 } });
  figures.add({ name: 'small', unit: 'MB', runs: [400], aim: { atMost: 400 } });
  return figures;
};

describe('figures', () => {
  it('have the middle run as their median', () => {
    expect(medianOf([5, 1, 3])).toBe(3);
    expect(medianOf([4, 1, 2, 3])).toBe(2.5);
    expect(() => medianOf([])).toThrow('no runs');
  });

  it('are held to their aims by the ratio of medians', () => {
    const figures = measured();
    const met = new Map([...figures].map((each) => [each.name, figures.meets(each)]));
    expect(met.get('enough')).toBe(true);
    expect(met.get('not enough')).toBe(false);
    expect(met.get('small')).toBe(true);
  });

  it('say nothing of an aim whose ceiling was left out', () => {
    const figures = measured();
    const orphan = [...figures].find(({ name }) => name === 'orphan');
    expect(orphan && figures.meets(orphan)).toBeNull();
  });

  it('are never measured twice under one name', () => {
    const figures = measured();
    expect(() => {
      figures.add({ name: 'small', unit: 'MB', runs: [1] });
    }).toThrow('measured twice: small');
  });
});

describe('the table', () => {
  it('prints median, spread, ratio and whether the aim is met', () => {
    const lines = tableText(measured()).split('\n');
    expect(lines[3]).toMatch(
      /^enough +60 000 events\/s +40 000 … 61 000 +ceiling +0\.60 +≥ 0\.60 +met$/,
    );
    expect(lines[4]).toMatch(/≥ 0\.61 +NOT MET$/);
    expect(lines[5]).toMatch(/^orphan +12\.3 ms +12\.3 … 12\.3 +≥ 1\.00$/);
  });

  it('replaces what stands between the marks of the page and nothing else', () => {
    const page = [
      'before',
      '<!-- bench: written by `npm run bench -- --write` -->',
      'old',
      '<!-- end of bench -->',
      'after',
      '',
    ].join('\n');
    const written = pageWith(page, measured(), MACHINE);
    expect(written).toMatch(/^before\n[^]*Abacus[^]*not enough[^]*<!-- end of bench -->\nafter\n$/);
    expect(written).not.toContain('old');
    expect(pageWith(written, measured(), MACHINE)).toBe(written);
    expect(() => pageWith('no marks', measured(), MACHINE)).toThrow('has lost the marks');
  });
});
