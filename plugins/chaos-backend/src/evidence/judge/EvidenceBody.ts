import { gunzipSync, gzipSync } from 'node:zlib';
import {
  Evidence,
  TemplateAction,
  TemplateTarget,
} from '@faultline/plugin-chaos-common';

/** What is kept of a run's evidence to be shown, as the contract has it. */
export interface EvidenceBody
  extends Pick<
    Evidence,
    | 'windows'
    | 'hypothesis'
    | 'actions'
    | 'alarms'
    | 'signals'
    | 'verdict'
    | 'problems'
  > {
  message: string | null;
  template: {
    templateId: string;
    description: string;
    actions: TemplateAction[];
    targets: TemplateTarget[];
    stopAlarmArns: string[];
    hash: string;
  } | null;
}

export function packBody(body: EvidenceBody): Buffer {
  return gzipSync(JSON.stringify(body));
}

export function unpackBody(packed: Buffer): EvidenceBody {
  return JSON.parse(gunzipSync(packed).toString('utf8'));
}
