// The bench runs from end to end, so that it cannot rot. At this size its times mean nothing and are not looked at.
import { describe, expect, it } from '@jest/globals';
import { medianOf } from './figures.js';
import { tableText } from './report.js';
import { benchRun, MEASURES, measuresFor } from './run.js';
import { TINY } from './sizes.js';

describe('a run of the bench', () => {
  it('measures everything on one server with fsync on and prints one table', async () => {
    const measured: string[] = [];
    const { figures, machine } = await benchRun({
      sizes: TINY,
      only: [],
      onMeasure: (name) => measured.push(name),
    });
    expect(machine.fsync).toBe('on');
    expect(measured).toEqual(MEASURES.map(({ name }) => name));
    const table = tableText(figures);
    for (const figure of figures) {
      expect(figure.runs).toHaveLength(TINY.runs);
      expect(medianOf(figure.runs)).toBeGreaterThan(0);
      expect(table).toContain(figure.name);
      // Every ceiling that is named was measured in the same run.
      if (figure.of !== undefined) expect(figures.ratioOf(figure)).not.toBeNull();
    }
  }, 240_000);
});

describe('a part of the bench', () => {
  it('comes with the ceilings that it is measured against', () => {
    expect(measuresFor(['desk']).map(({ name }) => name)).toEqual([
      'writing-ceilings',
      'emmett',
      'desk',
    ]);
  });

  it('is refused by the names that there are when its name is unknown', () => {
    expect(() => measuresFor(['dsk'])).toThrow('there is no measurement dsk; there are writing-');
  });
});
