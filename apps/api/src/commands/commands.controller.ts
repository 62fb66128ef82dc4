// The way in: one command, a list of them, or a stream of lines, handed to the desk of one ledger.
import {
  Controller,
  Headers,
  HttpCode,
  Inject,
  Param,
  Post,
  Query,
  Req,
  Res,
} from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import type { Logger } from 'pino';
import {
  Sequence,
  SubmitCommands,
  TOGETHER_LIMIT,
  type Outcome,
  type Submitter,
  type SubmitOrder,
} from '#application';
import { HttpProblem, problemOfOutcome } from '../problems/http-problem.js';
import { flagIn, ledgerId, wordIn, type Parameters } from '../queries/parameters.js';
import { BODY_LIMIT_TOKEN, LOGGER } from '../tokens.js';
import { answersInTurn, answersTogether, type Submit } from './streamed-commands.js';

// Until the doors know who is asking, actor and role come with the command (design §16, Envelope).
const NOBODY: Submitter = { user: null, role: '', mayImport: true };

@Controller('v1/ledgers/:ledger/commands')
export class CommandsController {
  constructor(
    private readonly bus: CommandBus,
    @Inject(LOGGER) private readonly logger: Logger,
    @Inject(BODY_LIMIT_TOKEN) private readonly lineLimit: number,
  ) {}

  @Post()
  @HttpCode(200)
  async post(
    @Param('ledger') id: string,
    @Query() parameters: Parameters,
    @Headers('idempotency-key') headerKey: string | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const ledger = ledgerId(id);
    const order: SubmitOrder = {
      submitter: NOBODY,
      mode: wordIn(parameters, 'mode', ['each', 'all'] as const) ?? 'each',
      dryRun: flagIn(parameters, 'dryRun'),
      sequence: new Sequence(),
    };
    const submit: Submit = (raws) => this.bus.execute(new SubmitCommands(ledger, raws, order));
    const { body } = request;
    if (body instanceof Readable) {
      await this.stream(body, submit, order, reply);
    } else if (Array.isArray(body)) {
      const answers = await submit(listed(body, order));
      const status = listStatus(answers, order);
      await reply.status(status).type(JSON_TYPE).send(json({ ledger, answers }));
    } else {
      const [outcome] = await submit([withKey(body, headerKey)]);
      if (outcome === undefined) throw new Error('the desk gave no answer');
      if (outcome.kind !== 'accepted') throw problemOfOutcome(outcome);
      await reply.type(JSON_TYPE).send(json({ ledger, ...outcome }));
    }
  }

  private async stream(
    body: Readable,
    submit: Submit,
    { mode, dryRun }: SubmitOrder,
    reply: FastifyReply,
  ): Promise<void> {
    const together = mode === 'all' || dryRun === true;
    const answers = (together ? answersTogether : answersInTurn)(body, submit, this.lineLimit);
    const lines = Readable.from(answers, { objectMode: false, highWaterMark: 256 * 1024 });
    // The sender has gone: what he sent whole is recorded, and he will ask again.
    lines.on('error', (error) => {
      this.logger.warn({ err: error }, 'a stream of commands broke off');
    });
    await reply.type('application/x-ndjson; charset=utf-8').send(lines);
  }
}

const JSON_TYPE = 'application/json; charset=utf-8';
const json = (value: unknown): string => `${JSON.stringify(value)}\n`;

/** The header names a single command that has no key of its own; if both are there, they must agree. */
const withKey = (body: unknown, headerKey: string | undefined): unknown => {
  if (headerKey === undefined || typeof body !== 'object' || body === null) return body;
  const { key } = body as { readonly key?: unknown };
  if (key === undefined) return { key: headerKey, ...body };
  if (key === headerKey) return body;
  throw new HttpProblem(400, 'KEYS_DIFFER', {
    zh: `Idempotency-Key 是“${headerKey}”，命令中的 key 却是“${typeof key === 'string' ? key : JSON.stringify(key)}”：请只写一处，或写成一样。`,
    en: `The header Idempotency-Key says "${headerKey}" but the command's key is another: write one, or the same in both.`,
  });
};

const listed = (body: readonly unknown[], { mode, dryRun }: SubmitOrder): readonly unknown[] => {
  if (body.length <= TOGETHER_LIMIT || (mode !== 'all' && dryRun !== true)) return body;
  throw new HttpProblem(413, 'TOO_MANY_TOGETHER', {
    zh: `全部一起办理或试办时至多 ${TOGETHER_LIMIT} 条命令，收到 ${body.length} 条：请分开发送。`,
    en: `At most ${TOGETHER_LIMIT} commands can be carried out together or tried; these are ${body.length}. Send them in parts.`,
  });
};

/** Each for itself: the answers tell. All together: the batch was carried out or it was not. */
const listStatus = (answers: readonly Outcome[], { mode }: SubmitOrder): number => {
  if (answers.some(({ kind }) => kind === 'failed')) return 503;
  return mode === 'all' && answers.some(({ kind }) => kind !== 'accepted') ? 422 : 200;
};
