import type { CreateExperimentTemplateCommandInput } from '@aws-sdk/client-fis';
import type { Test } from '../startTest';

/** What is done after some time, and what the experiment is afterwards. */
export interface Moment {
  afterSeconds: number;
  act?(test: Test, id: string): Promise<unknown>;
  /** States of the experiment and of its actions by name. */
  is: Record<string, string>;
  /** The experiment's state with reason and error. */
  state?: object;
}

/** Something that an experiment can meet. */
export interface Situation {
  name: string;
  template: CreateExperimentTemplateCommandInput;
  actionsMode?: 'skip-all';
  /** Happens before the experiment starts. */
  before?(test: Test): Promise<unknown>;
  moments: Moment[];
}
