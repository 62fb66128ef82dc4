// What can be wrong with a question: an error with a kind, for the doors to turn into their own answer.

export type QuestionProblemKind =
  | 'ledger-unknown'
  | 'position-ahead'
  | 'projection-behind'
  | 'projection-stands-still'
  | 'year-unknown'
  | 'form-set-unknown'
  | 'cell-unknown'
  | 'document-unknown'
  | 'code-list-unknown'
  | 'books-without-unit'
  | 'department-unknown'
  | 'department-of-several-forms'
  | 'book-too-long'
  | 'voucher-unknown'
  | 'version-unknown';

/** The question cannot be answered; both sentences say why and what to do. */
export class QuestionProblem extends Error {
  override readonly name = 'QuestionProblem';

  constructor(
    readonly kind: QuestionProblemKind,
    readonly zh: string,
    readonly en: string,
  ) {
    super(en);
  }
}
