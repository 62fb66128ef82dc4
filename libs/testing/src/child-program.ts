// A real process of our own code, for specs that kill one.
import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';

export interface ChildProgram {
  readonly process: ChildProcess;
  /** The next line that it prints. Rejects when it ends before. */
  line(): Promise<string>;
  /** Its exit code, or the signal that ended it. */
  readonly ended: Promise<number | string>;
  /** SIGKILL, and waits until it is gone. */
  kill(): Promise<void>;
}

/** Starts a TypeScript file under Node, with the library names resolved as everywhere. */
export const startChild = (file: string, ...parameters: readonly string[]): ChildProgram => {
  const loader = join(import.meta.dirname, 'typescript-loader.ts');
  const child = spawn(
    process.execPath,
    ['--conditions=source', '--import', loader, file, ...parameters],
    // Jest's own options must not reach it.
    { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, NODE_OPTIONS: '' } },
  );
  const lines: string[] = [];
  const readers: { resolve: (line: string) => void; reject: (error: Error) => void }[] = [];
  let complaint = '';
  let rest = '';
  child.stderr.on('data', (text: Buffer) => (complaint += text.toString()));
  child.stdout.on('data', (text: Buffer) => {
    const parts = (rest + text.toString()).split('\n');
    rest = parts.pop() ?? '';
    for (const part of parts) {
      const reader = readers.shift();
      if (reader === undefined) lines.push(part);
      else reader.resolve(part);
    }
  });
  const ended = new Promise<number | string>((resolve) => {
    child.once('close', (code, signal) => {
      resolve(signal ?? code ?? 0);
      for (const { reject } of readers) reject(new Error(`${file} ended: ${complaint}`));
    });
  });
  return {
    process: child,
    ended,
    line: () => {
      const line = lines.shift();
      if (line !== undefined) return Promise.resolve(line);
      return new Promise((resolve, reject) => {
        readers.push({ resolve, reject });
      });
    },
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
};
