// The page of a question that cannot be answered.
import type { HttpProblem } from '../problems/http-problem.js';

export const problemPage = (problem: HttpProblem): string =>
  `<!doctype html><meta charset="utf-8"><title>${problem.status}</title>`;
