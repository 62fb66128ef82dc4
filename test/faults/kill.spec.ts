// Killed at any moment, started again, the same file posted again: the log ends as if nothing had happened.
import { beforeAll, describe, expect, it } from '@jest/globals';
import { seededRandom } from '#testing';
import {
  ALL_ANSWERED,
  COMMANDS,
  expectRoot,
  post,
  undisturbedRoot,
  withHome,
} from './disturbed.js';
import { runOn } from './posting-client.js';
import { killPostgres, startServer } from './real-server.js';

/** Long enough to fall before, into and after the posting of the whole file. */
const LONGEST_MS = 900;
const ROUNDS = 3;

let root = '';
let interrupted = 0;

beforeAll(async () => {
  root = await undisturbedRoot();
});

describe('a large file posted to a server that is killed', () => {
  it.each([1, 2, 3])(
    'ends with the undisturbed root, seed %i',
    async (seed) => {
      const random = seededRandom(seed);
      await withHome(async (home, path) => {
        for (let round = 0; round < ROUNDS; round += 1) {
          const server = await startServer(home);
          // By the clock, or at an answer: then something is known to be recorded and something is not.
          const atAnswer = random.percent(50) ? random.below(COMMANDS.length) : Infinity;
          const afterMilliseconds = random.below(LONGEST_MS);
          const withPostgres = random.percent(50);
          let dying: Promise<void> | null = null;
          const die = (): Promise<void> =>
            (dying ??= server
              .kill()
              .then(() => (withPostgres ? killPostgres(home, 'SIGKILL') : undefined)));
          const timer =
            atAnswer === Infinity ? setTimeout(() => void die(), afterMilliseconds) : null;
          const { exitCode, complaint } = await runOn(home, post(path), (count) => {
            if (count >= atAnswer) void die();
          });
          if (timer !== null) clearTimeout(timer);
          await die();
          if (exitCode === 2) {
            interrupted += 1;
            expect(complaint).toContain('Run the same again');
          }
        }
        const server = await startServer(home);
        const { exitCode, printed } = await runOn(home, post(path, '--show', 'none'));
        expect(printed).toContain(ALL_ANSWERED);
        expect(exitCode).toBe(1);
        await server.stop();
        await expectRoot(home, root);
      });
    },
    120_000,
  );

  it('was really interrupted', () => {
    expect(interrupted).toBeGreaterThan(2);
  });
});
