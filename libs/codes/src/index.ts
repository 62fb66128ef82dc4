export { type Budget, type Code, type Level, type Scheme, SCHEMES } from './code.js';
export { CodeList } from './code-list.js';
export { type CodeLists, type UnitKind, builtInCodes, withImported } from './code-lists.js';
export { type Difference, type Move, type Renaming, differenceOf } from './difference.js';
export { type ImportProblem, type ImportRow, importedListOf } from './imported-list.js';
export { type Bucket, bucketOf, buckets } from './buckets.js';
