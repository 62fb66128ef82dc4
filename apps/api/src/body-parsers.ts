// Bodies as Fastify hands them to the controllers: JSON read whole, lines passed on as they come.
import type { FastifyInstance } from 'fastify';
import { jsonIn } from './commands/json-text.js';
import { HttpProblem } from './problems/http-problem.js';

export const addBodyParsers = (server: FastifyInstance, bodyLimit: number): void => {
  server.removeAllContentTypeParsers();
  server.addContentTypeParser(
    'application/json',
    { parseAs: 'buffer', bodyLimit },
    (_request, body, done) => {
      const reading = jsonIn(Buffer.from(body));
      if ('value' in reading) {
        done(null, reading.value);
        return;
      }
      const { line, column, zh, en } = reading.problem;
      done(new HttpProblem(400, 'JSON_MALFORMED', { zh, en }, { line, column }));
    },
  );
  // Not read here: the controller takes it line by line and so slows the sender down to the desk's pace.
  server.addContentTypeParser('application/x-ndjson', (_request, payload, done) => {
    done(null, payload);
  });
};
