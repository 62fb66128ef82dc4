// The books of a ledger as they stand at the head of its log, for questions about documents and lines.
import type { Books } from '#ledger';
import type { EventLog, Head } from '#storage';
import { Images } from '../desk/images.js';
import type { Law } from '../desk/law.js';

const MEMORY = 200_000_000;

/**
 * Images of its own, apart from those of the desk: in these nothing is ever decided, so what is read is
 * what was committed. They are folded once and caught up from then on.
 */
export class BooksReader {
  private readonly images: Images<Books>;
  private turn: Promise<unknown> = Promise.resolve();

  constructor(log: EventLog, law: Law<Books>, memory = MEMORY) {
    this.images = new Images(log, law, memory);
  }

  /** Looks at the books at exactly this head. The look must not keep them: they move on. */
  async at<T>(head: Head, look: (books: Books) => T): Promise<T> {
    // One at a time: two readers must not fold the same events into one image.
    const answer = this.turn.then(async () => {
      const books = await this.images.at(head);
      const seen = look(books);
      this.images.evict(new Set());
      return seen;
    });
    this.turn = answer.catch(() => undefined);
    return answer;
  }
}
