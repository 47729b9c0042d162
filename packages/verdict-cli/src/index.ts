/**
 * The verdict engine as a command: one document per line in, one verdict per
 * line out.
 *
 * @packageDocumentation
 */
export { answerLine } from './answerLine';
export { answerLines } from './answerLines';
export { parseDocument } from './parseDocument';
