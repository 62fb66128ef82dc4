#!/usr/bin/env node
// The program duzhi: hands the command line to the world it runs in.

const NEEDED = 22;
const major = Number(process.versions.node.split('.')[0]);

if (major < NEEDED) {
  process.stderr.write(
    `需要 Node ${NEEDED} 以上，现在是 ${process.versions.node}：请用 npm run duzhi -- … 启动，它自带合适的 Node。\n` +
      `Node ${NEEDED} or newer is needed, this is ${process.versions.node}: use npm run duzhi -- …, which brings its own.\n`,
  );
  process.exit(2);
}

// A reader that has seen enough, as `head`, closes the pipe: that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

// Loaded only now: an older Node stops at the first library that it cannot read.
const { run } = await import('./program.js');
const { processSurroundings } = await import('./surroundings.js');
process.exitCode = await run(process.argv.slice(2), processSurroundings());
