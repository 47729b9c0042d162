import {
  ChosenTargets,
  FailureMode,
  Story,
} from '@faultline/plugin-chaos-common';
import { ServiceProfile } from '../../database/ServiceStore';
import { RunRecord } from './RunRecord';

/** A template as scorecards see it. */
export interface FactTemplate {
  key: string;
  title: string;
  cellId: string;
  modes: FailureMode[];
  guarded: boolean;
  resourceTypes: string[];
  /** ARNs of Lambda functions that it names. */
  functions: string[];
  hash: string;
  /** What it would hit by its latest preview. */
  targets: ChosenTargets[] | null;
}

/** A finding as scorecards see it. */
export interface FactFinding {
  id: string;
  templateKey: string;
  story: Story;
}

/** A waiver that was approved. Its end is in epoch milliseconds. */
export interface FactWaiver {
  id: string;
  mode: FailureMode;
  expiresAt: number;
  reason: string;
}

/** Everything that the score of one service rests on. */
export interface ServiceFacts {
  entityRef: string;
  title: string;
  kind: string;
  owner: string | null;
  system: string | null;
  domain: string | null;
  mapping: 'mapped' | 'unmatched' | 'malformed' | 'unannotated';
  profile: ServiceProfile;
  /** ARNs in its annotations. */
  resourceArns: string[];
  dependencies: { name: string; resourceTypes: string[] }[];
  templates: FactTemplate[];
  runs: RunRecord[];
  findings: FactFinding[];
  waivers: FactWaiver[];
}
