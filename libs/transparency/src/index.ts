export { EMPTY_ROOT, HASH_BYTES, leafHash, nodeHash, sha256 } from './hash.js';
export { Frontier } from './frontier.js';
export { consistencyProof, inclusionProof, rootOf } from './tree.js';
export {
  type ConsistencyClaim,
  type InclusionClaim,
  verifyConsistency,
  verifyInclusion,
} from './verification.js';
