// Prints the golden files of a year as one JSON object: for a child process in another time zone and language.
import { goldenFilesOf } from './files.js';
import { LedgerRun } from './run.js';
import { goldenYearNamed } from './years.js';

const { ledger, years, commands } = goldenYearNamed(process.argv[2] ?? '');
const files = goldenFilesOf(new LedgerRun(ledger).post(commands()), years);
const { timeZone, locale } = Intl.DateTimeFormat().resolvedOptions();
process.stdout.write(
  JSON.stringify({ environment: { timeZone, locale }, files: Object.fromEntries(files) }),
);
