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
  /** Of these, those that a document proves by the configuration. */
  documented: FailureMode[];
  guarded: boolean;
  resourceTypes: string[];
  /** ARNs of Lambda functions that it names. */
  functions: string[];
  /** Whether it chooses functions by tags or filters. */
  choosesFunctions: boolean;
  hash: string;
  /** What it would hit by its latest preview. */
  targets: ChosenTargets[] | null;
}

/** A kept run with what it proves by the configuration of today. */
export interface FactRun extends RunRecord {
  modes: FailureMode[];
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
  system: string | null;
  domain: string | null;
  mapping: 'mapped' | 'unmatched' | 'malformed' | 'unannotated';
  profile: ServiceProfile;
  /** ARNs in its annotations. */
  resourceArns: string[];
  dependencies: { name: string; resourceTypes: string[] }[];
  templates: FactTemplate[];
  /** Of each template newest first. */
  runs: FactRun[];
  findings: FactFinding[];
  waivers: FactWaiver[];
}
