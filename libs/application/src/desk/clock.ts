// Time as the desk sees it: the only place of the write path that knows what time it is.

export interface Clock {
  /** Instant at which the event at this position of this ledger is recorded; ISO with milliseconds. */
  now(ledger: string, position: number): string;
  /** The date in Asia/Shanghai at an instant, YYYY-MM-DD. */
  today(now: string): string;
}

const SHANGHAI_OFFSET_MS = 8 * 60 * 60 * 1000;

// China has had one zone and no summer time since 1991, so no table of time zones is needed.
const dateInShanghai = (now: string): string =>
  new Date(Date.parse(now) + SHANGHAI_OFFSET_MS).toISOString().slice(0, 10);

/** A function that remembers its last answer: many commands are recorded in the same millisecond, and on the same day. */
const lastKept = <Question, Answer>(of: (question: Question) => Answer) => {
  let last: { readonly question: Question; readonly answer: Answer } | undefined;
  return (question: Question): Answer => {
    if (last?.question !== question) last = { question, answer: of(question) };
    return last.answer;
  };
};

const instantOf = lastKept((milliseconds: number) => new Date(milliseconds).toISOString());

export const systemClock: Clock = {
  now: () => instantOf(Date.now()),
  today: lastKept(dateInShanghai),
};

/**
 * A clock that depends on ledger and position only, so that the same commands make the same log, byte
 * for byte, on any day: one second a position, from the instant given.
 */
export const steadyClock = (from: string, today = dateInShanghai(from)): Clock => ({
  now: (_ledger, position) => new Date(Date.parse(from) + position * 1000).toISOString(),
  today: () => today,
});
