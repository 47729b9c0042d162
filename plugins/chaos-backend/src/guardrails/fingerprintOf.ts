import { createHash } from 'node:crypto';
import {
  FingerprintableTemplate,
  templateFingerprint,
} from '@faultline/plugin-chaos-common';

/** The fingerprint of a template, or of what an experiment runs. */
export function fingerprintOf(template: FingerprintableTemplate): string {
  return templateFingerprint(template, text =>
    createHash('sha256').update(text).digest('hex'),
  );
}
