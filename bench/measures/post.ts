// duzhi post, end to end: a file through the command line's process, HTTP, the server's desk, and its projector beside.
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { runningServer } from '#application';
import { millisecondsOf, repeated } from '../figures.js';
import { printedBy, started } from '../programs.js';
import { syntheticCommands } from '../synthetic-ledger.js';
import type { Measure } from './measure.js';
import { RAW_UNNEST } from './writing-ceilings.js';

const PATIENCE_MS = 30_000;

export const post: Measure = {
  name: 'post',
  needs: ['writing-ceilings'],
  run: async ({ ground, sizes, figures }) => {
    const { home } = ground;
    const file = join(home, 'commands.jsonl');
    await pipeline(linesOf(sizes.file), createWriteStream(file));
    const environment = { DUZHI_HOME: home, DUZHI_PORT: '0' };
    const server = started('apps/api/src/main', [], environment);
    // Nobody reads them: a full pipe would stop the server.
    server.stdout?.resume();
    server.stderr?.resume();
    try {
      await answering(home, server);
      const runs = await repeated(sizes.runs, async (turn) => {
        const parameters = ['post', file, '--ledger', `file-${turn}`, '--show', 'problems'];
        const milliseconds = await millisecondsOf(() =>
          printedBy('apps/cli/src/main', parameters, environment),
        );
        return (sizes.file / milliseconds) * 1000;
      });
      const name = 'duzhi post, end to end';
      figures.add({ name, unit: 'commands/s', runs, of: RAW_UNNEST, aim: { ratio: 0.6 } });
    } finally {
      if (server.exitCode === null) {
        server.kill('SIGTERM');
        await once(server, 'close');
      }
    }
  },
};

function* linesOf(size: number): Generator<string> {
  for (const command of syntheticCommands(7, size)) yield `${JSON.stringify(command)}\n`;
}

const answering = async (home: string, server: ChildProcess): Promise<void> => {
  const deadline = Date.now() + PATIENCE_MS;
  while ((await runningServer(home)) === undefined) {
    if (server.exitCode !== null) throw new Error(`the server ended with ${server.exitCode}`);
    if (Date.now() > deadline) throw new Error('the server did not start in time');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
};
