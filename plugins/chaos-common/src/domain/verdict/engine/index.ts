export * from './document/RunDocument';
export * from './RunVerdict';
export { judgeDocument } from './judgeDocument';
