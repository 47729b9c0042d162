export type { Fault } from './findFaults';
export type { IntentMachine } from './Replica';
export { simulateLife } from './simulateLife';
export type { Life } from './simulateLife';
export { simulateLives } from './simulateLives';
export type { Lives } from './simulateLives';
