export { canonicalJson } from './canonicalJson';
export type { Sha256 } from './Sha256';
