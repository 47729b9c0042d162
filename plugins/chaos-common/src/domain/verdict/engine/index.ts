export * from './document/RunDocument';
export * from './JudgeOptions';
export * from './RunVerdict';
export { judgeDocument } from './judgeDocument';
