export { freshDatabase } from './fresh-database.js';
export { Savings, SavingsLaw, savingsPostingRules } from './savings-law.js';
export { type SeededRandom, seededRandom } from './seeded-random.js';
export { type CommitFate, UnreliableEventLog } from './unreliable-event-log.js';
