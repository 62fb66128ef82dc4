// A reason has been given; a later one for the same subject takes its place.
import { eventKind } from '../kinds.js';
import { giveReasonData } from './commands.js';

const reasonGiven = eventKind({
  type: 'ReasonGiven',
  version: 1,
  title: '原因已说明',
  schema: giveReasonData,
  facts: ({ data, occurredOn }) => [
    {
      fiscalYear: data.year,
      occurredOn,
      kind: 'reason',
      subject: `${data.about}|${data.subject}`,
      amount: null,
      text: data.text,
    },
  ],
});

export const reasonEvents = [reasonGiven];
