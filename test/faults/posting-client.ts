// The command line's post as a spec runs it: a file, a home directory, and a word at every answer.
import { openOffice, steadyClock } from '#application';
import { run } from '../../apps/cli/src/program.js';
import type { ExitCode } from '../../apps/cli/src/problem.js';
import { environmentOf, TEST_CLOCK } from './real-server.js';

export interface PostRun {
  readonly exitCode: ExitCode;
  readonly printed: string;
  readonly complaint: string;
}

async function* nothing(): AsyncGenerator<Buffer> {
  yield await Promise.resolve(Buffer.alloc(0));
}

/** @param onAnswers called with the number of answers printed so far */
export const runOn = async (
  home: string,
  parameters: readonly string[],
  onAnswers: (count: number) => void = () => undefined,
): Promise<PostRun> => {
  let printed = '';
  let complaint = '';
  let answers = 0;
  const exitCode = await run(parameters, {
    environment: environmentOf(home),
    input: nothing(),
    write: (text) => {
      printed += text;
      answers += text.split('\n第 ').length;
      onAnswers(answers);
    },
    complain: (text) => {
      complaint += text;
    },
    isTerminal: false,
    now: () => TEST_CLOCK,
    // Small groups make many commits to be in the middle of; a Postgres that is gone does not come back.
    openOffice: () =>
      openOffice(
        { home },
        { clock: steadyClock(TEST_CLOCK), desk: { groupSize: 100, patience: 500 } },
      ),
  });
  return { exitCode, printed, complaint };
};
