import {
  waiverDecisionSchema,
  waiverQuerySchema,
  waiverRequestSchema,
  waiverWithdrawalSchema,
} from '../../waivers';
import { Route } from './Route';
import { NO_SERVICE, SERVICE } from './shared';

const NO_WAIVER = {
  404: 'There is no such waiver that the caller may see.',
  409: 'Somebody changed it meanwhile, or it is decided already.',
};

/** Leave not to prove a failure mode for a while. */
export const waiverRoutes: readonly Route[] = [
  {
    method: 'get',
    path: '/waivers',
    operationId: 'listWaivers',
    summary: 'Waivers, the latest request first',
    query: waiverQuerySchema,
    answer: { status: 200, description: 'A page', schema: 'WaiverPage' },
  },
  {
    method: 'get',
    path: '/waivers.csv',
    operationId: 'exportWaivers',
    summary: 'The same as CSV',
    query: waiverQuerySchema,
    answer: { status: 200, description: 'text/csv' },
  },
  {
    method: 'post',
    path: `${SERVICE}/waivers`,
    operationId: 'requestWaiver',
    summary: 'Ask for a waiver, which another person decides',
    body: waiverRequestSchema,
    answer: { status: 200, description: 'The request', schema: 'Waiver' },
    problems: {
      ...NO_SERVICE,
      409: 'The failure mode has a waiver or a request already.',
    },
  },
  {
    method: 'post',
    path: '/waivers/{waiverId}/decision',
    operationId: 'decideWaiver',
    summary: 'Approve or deny a request of somebody else',
    body: waiverDecisionSchema,
    answer: { status: 200, description: 'As decided', schema: 'Waiver' },
    problems: NO_WAIVER,
  },
  {
    method: 'post',
    path: '/waivers/{waiverId}/withdrawal',
    operationId: 'withdrawWaiver',
    summary: 'Take a request or a waiver back',
    body: waiverWithdrawalSchema,
    answer: { status: 200, description: 'As withdrawn', schema: 'Waiver' },
    problems: NO_WAIVER,
  },
];
