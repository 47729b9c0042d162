export { sentenceOf } from '@faultline/plugin-chaos-common';
