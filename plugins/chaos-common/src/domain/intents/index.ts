export { createIntent, nextIntent } from './intentMachine';
export { INTENT_LIMITS } from './StartIntent';
export type {
  IntentCommand,
  IntentEvent,
  IntentLimits,
  IntentStep,
  StartAnswer,
  StartIntent,
} from './StartIntent';
