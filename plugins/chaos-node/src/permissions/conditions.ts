import { createConditionExports } from '@backstage/plugin-permission-node';
import { chaosServiceResourceRef } from './chaosServiceResource';
import {
  hasSystem,
  isInAccount,
  isInEnvironment,
  isServiceOwner,
} from './rules';

const { conditions, createConditionalDecision } = createConditionExports({
  resourceRef: chaosServiceResourceRef,
  rules: { isServiceOwner, hasSystem, isInEnvironment, isInAccount },
});

/**
 * The rules of the chaos plugin as conditions, for permission policies.
 * @public
 */
export const chaosServiceConditions = conditions;

/**
 * Makes a decision on a chaos permission depend on conditions.
 * @public
 */
export const createChaosServiceConditionalDecision = createConditionalDecision;
