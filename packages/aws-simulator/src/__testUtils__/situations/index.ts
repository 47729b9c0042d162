export { disturbedSituations } from './disturbed';
export { preventedSituations } from './prevented';
export { stoppedSituations } from './stopped';
export { targetedSituations } from './targeted';
export { situationsWorld } from './situationsWorld';
