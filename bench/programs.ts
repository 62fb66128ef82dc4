// Starts programs of this repository as processes of their own, compiled or, from a spec, as they stand.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const HERE = import.meta.dirname;
const COMPILED = import.meta.filename.endsWith('.js');

/** Root of the repository. */
export const ROOT = join(HERE, COMPILED ? '../..' : '..');

const commandLineOf = (program: string): readonly string[] =>
  COMPILED
    ? ['--enable-source-maps', join(ROOT, 'dist', `${program}.js`)]
    : [
        '--conditions=source',
        '--import',
        join(ROOT, 'libs/testing/src/typescript-loader.ts'),
        join(ROOT, `${program}.ts`),
      ];

type Environment = Readonly<Record<string, string>>;

/** @param program path without ending, as `apps/cli/src/main` */
export const started = (
  program: string,
  parameters: readonly string[],
  environment: Environment = {},
): ChildProcess =>
  spawn(process.execPath, [...commandLineOf(program), ...parameters], {
    stdio: ['ignore', 'pipe', 'pipe'],
    // Jest's own options must not reach it.
    env: { ...process.env, NODE_OPTIONS: '', ...environment },
  });

/** What a program prints until it ends. @throws Error when it ends badly, with its complaint */
export const printedBy = async (
  program: string,
  parameters: readonly string[],
  environment: Environment = {},
): Promise<string> => {
  const child = started(program, parameters, environment);
  let printed = '';
  let complaint = '';
  child.stdout?.on('data', (bytes: Buffer) => (printed += bytes.toString()));
  child.stderr?.on('data', (bytes: Buffer) => (complaint += bytes.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  if (code === 0) return printed;
  throw new Error(`${program} ended with ${code ?? 'a signal'}:\n${complaint}${printed}`);
};
