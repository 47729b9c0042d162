export { runBench } from './runBench';
