import {
  HYPOTHESIS_FORMAT,
  HypothesisFile,
} from '@faultline/plugin-chaos-common';
import { stringify } from 'yaml';

/** A hypothesis as a file to keep with the code of a service. */
export function toYaml(hypothesis: Omit<HypothesisFile, 'format'>): string {
  return stringify({ format: HYPOTHESIS_FORMAT, ...hypothesis });
}
