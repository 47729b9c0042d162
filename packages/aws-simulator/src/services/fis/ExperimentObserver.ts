import type { Transition } from './lifecycle';
import type { ExperimentRecord } from './model/Experiment';
import type { Preparation } from './prepareExperiment';

/** Whoever has to know how experiments go. */
export interface ExperimentObserver {
  /** Called after the experiment or its actions have changed their state. */
  experimentChanged(
    experiment: ExperimentRecord,
    news: readonly Transition[],
  ): void;
  /** Called before the result of the preparation takes effect. */
  experimentPrepared?(
    experiment: ExperimentRecord,
    preparation: Preparation,
  ): void;
}
