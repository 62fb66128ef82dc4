// The projection made anew beside the old one: read, post, write, compare, switch.
import { budgetPostingRules, rebuiltProjection } from '#application';
import { millisecondsOf, repeated } from '../figures.js';
import type { Measure } from './measure.js';
import { copyParse } from './reading-ceilings.js';

export const projector: Measure = {
  name: 'projector',
  needs: ['reading-ceilings'],
  run: async ({ sizes, figures, shelf }) => {
    const { log, projection } = await shelf.smallBooks();
    const runs = await repeated(sizes.runs, async () => {
      let events = 0;
      const milliseconds = await millisecondsOf(async () => {
        const report = await rebuiltProjection({ log, projection, rules: budgetPostingRules });
        if (report.differences.length > 0) throw new Error('the rebuilt projection differs');
        events = report.events;
      });
      return (events / milliseconds) * 1000;
    });
    figures.add({
      name: 'projector rebuild, compared and switched',
      unit: 'events/s',
      runs,
      of: copyParse(sizes.small),
      aim: { atLeast: 30_000 },
    });
  },
};
