export { problemsOf } from './problemsOf';
export type { SettingsProblem } from './problemsOf';
