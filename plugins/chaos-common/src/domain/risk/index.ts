export { riskRank } from './riskRank';
