// The one place where an error becomes an HTTP answer: problem details for programs, a page for people.
import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { QuestionProblem, type QuestionProblemKind } from '#application';
import { problemPage } from '../pages/problem-page.js';
import { HttpProblem, languageOf, problemDocument, UNAVAILABLE } from './http-problem.js';

const QUESTION_STATUS: Readonly<Record<QuestionProblemKind, number>> = {
  'ledger-unknown': 404,
  'position-ahead': 404,
  'projection-behind': 503,
  'projection-stands-still': 503,
  'year-unknown': 404,
  'form-set-unknown': 404,
  'cell-unknown': 404,
  'document-unknown': 404,
  'code-list-unknown': 404,
  'books-without-unit': 404,
  'department-unknown': 404,
  'department-of-several-forms': 409,
  'book-too-long': 422,
  'voucher-unknown': 404,
  'version-unknown': 404,
};

@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    private readonly logger: Logger,
    private readonly bodyLimit: number,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const problem = this.problemOf(error, request);
    const place = { method: request.method, url: request.url, code: problem.code };
    if (problem.status >= 500) this.logger.error({ ...place, err: error }, 'request failed');
    else this.logger.debug(place, 'request refused');
    const language = languageOf(request.headers['accept-language']);
    if (problem.status === 503) void reply.header('retry-after', '1');
    void reply.status(problem.status).header('vary', 'accept, accept-language');
    if (isForPeople(request)) {
      void reply.type('text/html; charset=utf-8').send(problemPage(problem));
    } else {
      void reply
        .type('application/problem+json; charset=utf-8')
        .send(`${JSON.stringify(problemDocument(problem, language))}\n`);
    }
  }

  private problemOf(error: unknown, request: FastifyRequest): HttpProblem {
    if (error instanceof HttpProblem) return error;
    if (error instanceof QuestionProblem) {
      const { kind, zh, en } = error;
      const code = kind.toUpperCase().replaceAll('-', '_');
      return new HttpProblem(QUESTION_STATUS[kind], code, { zh, en });
    }
    const status = error instanceof HttpException ? error.getStatus() : statusOf(error);
    switch (status) {
      case 404:
        return notFound(request);
      case 413:
        return tooLarge(this.bodyLimit);
      case 415:
        return wrongType(request);
      default:
        break;
    }
    if (status !== undefined && status >= 400 && status < 500) {
      const en = error instanceof Error ? error.message : 'The request cannot be read.';
      return new HttpProblem(status, 'REQUEST_MALFORMED', { zh: `无法读取请求：${en}`, en });
    }
    return isOutage(error)
      ? new HttpProblem(503, 'NOT_AVAILABLE', UNAVAILABLE)
      : new HttpProblem(500, 'DEFECT', {
          zh: '程序出错，详情已写入日志。',
          en: 'The software failed; its log says more.',
        });
  }
}

const isForPeople = (request: FastifyRequest): boolean =>
  !/^\/(v1|health)(\/|$|\?)/.test(request.url) &&
  (request.headers.accept ?? '').includes('text/html');

const statusOf = (error: unknown): number | undefined => {
  const status = (error as { statusCode?: unknown } | null)?.statusCode;
  return typeof status === 'number' ? status : undefined;
};

// Connection exceptions (08), shutdowns (57P), full resources (53), and what the socket itself says.
const OUTAGE = /^(08|53|57P)|^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT)$/;

/** Errors of a lost or refused connection to Postgres. */
const isOutage = (error: unknown): boolean => {
  if (!(error instanceof Error)) return false;
  const { code } = error as { code?: unknown };
  if (typeof code === 'string' && OUTAGE.test(code)) return true;
  return /Connection terminated|timeout exceeded when trying to connect/.test(error.message);
};

const notFound = (request: FastifyRequest): HttpProblem =>
  new HttpProblem(404, 'NOT_FOUND', {
    zh: `没有 ${request.method} ${request.url}：可用的地址见首页 / 。`,
    en: `There is no ${request.method} ${request.url}: the page / lists what there is.`,
  });

const tooLarge = (limit: number): HttpProblem =>
  new HttpProblem(
    413,
    'BODY_TOO_LARGE',
    {
      zh: `请求超过 ${limit} 字节：请分批发送，或用 application/x-ndjson 逐行发送，长度不限。`,
      en: `The body is larger than ${limit} bytes: send less at once, or one command a line as application/x-ndjson, which may be of any length.`,
    },
    { limit },
  );

const wrongType = (request: FastifyRequest): HttpProblem => {
  const sent = request.headers['content-type'] ?? '';
  return new HttpProblem(415, 'CONTENT_TYPE_UNKNOWN', {
    zh: `不支持内容类型“${sent}”：请用 application/json 或 application/x-ndjson。`,
    en: `The content type "${sent}" is not known here: use application/json or application/x-ndjson.`,
  });
};
