// Whether the process lives and whether it can work, for whoever watches over it.
import { Controller, Get } from '@nestjs/common';
import { Office } from '#application';
import { HttpProblem, UNAVAILABLE } from './problems/http-problem.js';

@Controller('health')
export class HealthController {
  constructor(private readonly office: Office) {}

  @Get('live')
  live(): { readonly status: string } {
    return { status: 'live' };
  }

  /** Ready = the database answers. Ledgers whose projection stands still are named. */
  @Get('ready')
  async ready(): Promise<object> {
    if (!(await this.office.isReady())) throw new HttpProblem(503, 'NOT_AVAILABLE', UNAVAILABLE);
    return { status: 'ready', standstills: this.office.projector.problems };
  }
}
