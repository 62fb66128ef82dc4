// The program: reads the environment, serves, and stops in good order when it is told to.
import { startApi } from './server.js';
import { settingsFrom } from './settings.js';

// The declared engine serves `npm ci`; what runs needs the Node that comes with the packages.
const [major] = process.versions.node.split('.');
if (Number(major) < 24) {
  process.stderr.write(
    `度支需要 Node 24，这是 ${process.versions.node}：请用 npm start，它会找到自带的 Node。\n` +
      `Duzhi needs Node 24, this is ${process.versions.node}: use npm start, which finds its own.\n`,
  );
  process.exit(2);
}

try {
  const settings = settingsFrom(process.env);
  const api = await startApi(settings);
  process.stdout.write(
    `度支已启动：${api.url}\nDuzhi is serving at ${api.url} (Ctrl-C stops it)\n`,
  );
  // A parent that started us as a child learns the address this way.
  process.send?.({ url: api.url });
  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    api.close().then(
      () => process.exit(0),
      (error: unknown) => {
        process.stderr.write(`${String(error)}\n`);
        process.exit(1);
      },
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  process.on('disconnect', stop);
} catch (error) {
  process.stderr.write(`${sentenceOf(error)}\n`);
  process.exit(2);
}

function sentenceOf(error: unknown): string {
  const { code } = error as { readonly code?: unknown };
  if (code === 'EADDRINUSE') {
    return (
      '端口已被占用：请停掉占用它的程序，或用 DUZHI_PORT 另选一个。\n' +
      'The port is taken: stop the program that uses it, or choose another with DUZHI_PORT.'
    );
  }
  return error instanceof Error ? error.message : String(error);
}
