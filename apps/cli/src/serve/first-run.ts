// Whether the sample books are due: in an empty installation, or where loading them was cut short.
import { existsSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { problem } from '../problem.js';

export class FirstRun {
  private readonly mark: string;

  constructor(
    home: string,
    private readonly url: string,
  ) {
    this.mark = join(home, 'sample-being-loaded');
  }

  /** True when the sample is to be loaded; leaves a mark until `ends`. */
  async begins(): Promise<boolean> {
    if (existsSync(this.mark)) return true;
    if (await this.hasLedgers()) return false;
    await writeFile(this.mark, '');
    return true;
  }

  async ends(): Promise<void> {
    await rm(this.mark, { force: true });
  }

  private async hasLedgers(): Promise<boolean> {
    return (await ledgersOf(this.url)).length > 0;
  }
}

export interface KnownLedger {
  readonly ledger: string;
  readonly years: readonly number[];
}

/** The ledgers of a server. */
export const ledgersOf = async (url: string): Promise<readonly KnownLedger[]> => {
  const response = await fetch(`${url}/v1/ledgers`);
  if (!response.ok) {
    throw problem(
      `服务没有说明有哪些账套（${response.status}）。`,
      `The server did not say which ledgers there are (${response.status}).`,
    );
  }
  return ((await response.json()) as { readonly ledgers: readonly KnownLedger[] }).ledgers;
};

/** Waits until what was posted can be seen: the greeting names the years, and the first page must have them. */
export const whenProjected = async (url: string, ledger: string): Promise<void> => {
  const response = await fetch(`${url}/v1/ledgers/${ledger}/checks?year=2021&atLeast=head`);
  await response.body?.cancel();
};
