#!/usr/bin/env node
// The program duzhi: hands the command line to the world it runs in.
import { run } from './program.js';
import { processSurroundings } from './surroundings.js';

// A reader that has seen enough, as `head`, closes the pipe: that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});
process.exitCode = await run(process.argv.slice(2), processSurroundings());
