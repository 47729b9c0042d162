import { Hypothesis } from '@faultline/plugin-chaos-common';
import { run } from './service';

/** Derived: nobody has written one. */
export const hypothesis: Hypothesis = {
  entityRef: 'component:default/cart',
  templateKey: run.templateKey,
  templateTitle: run.templateTitle,
  given: 'cart serves its users',
  when: 'half of the tasks stop',
  then: 'errors stay below 1 %',
  recoveryObjectiveSeconds: 120,
  signals: [],
  version: 0,
  updatedAt: null,
  updatedBy: null,
  problems: [],
  may: { update: true, reason: null },
};
