export { COLD, measureCost } from './measureCost';
export { runBench } from './runBench';
