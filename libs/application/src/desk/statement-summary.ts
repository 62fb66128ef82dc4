// Statements as the books in memory have them at this moment: what the law asks when final accounts are compiled.
import type { CodeLists } from '#codes';
import type { Books, StatementSummary } from '#ledger';
import { summaryOf } from '#statements';
import { sha256 } from '#transparency';

/** The statements of a year with their digest; null when no form set of that year is known. */
export const statementSummaryOf = (
  books: Books,
  year: number,
  codes: CodeLists,
): StatementSummary | null => {
  const { balances, facts } = books;
  const region = books.unit?.versions.at(-1)?.region ?? null;
  const summary = summaryOf({ year, region, balances, facts, codes });
  if (summary === undefined) return null;
  const { text, ...rest } = summary;
  return { ...rest, digest: sha256(text).toString('hex') };
};
