// Where a command plays: the surroundings, the exit code that it leaves, and an office while it needs one.
import type { Office } from '#application';
import type { ExitCode } from './problem.js';
import type { Surroundings } from './surroundings.js';

export class Stage {
  exitCode: ExitCode = 0;

  constructor(readonly surroundings: Surroundings) {}

  /** Prints a result. */
  write(text: string): void {
    this.surroundings.write(text);
  }

  /** An action of the command line: its answer becomes the exit code. */
  action<Parameters extends readonly unknown[]>(
    act: (...parameters: Parameters) => Promise<ExitCode>,
  ): (...parameters: Parameters) => Promise<void> {
    return async (...parameters) => {
      this.exitCode = await act(...parameters);
    };
  }

  /** An office for the time of one act; what it started it stops. */
  async inOffice<T>(act: (office: Office) => Promise<T>): Promise<T> {
    const office = await this.surroundings.openOffice();
    try {
      return await act(office);
    } finally {
      await office.close();
    }
  }
}
