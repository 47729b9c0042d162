import { awsJson } from '../../server/protocols/awsJson';
import type { Service } from '../../server/Service';
import { validationException } from './errors';
import {
  describeAutomationExecutions,
  getAutomationExecution,
  stopAutomationExecution,
} from './operations/automationExecutions';
import { deleteParameter } from './operations/deleteParameter';
import {
  createDocument,
  deleteDocument,
  describeDocument,
  getDocument,
} from './operations/documents';
import { getParameter, getParameters } from './operations/getParameter';
import { getParametersByPath } from './operations/getParametersByPath';
import { listDocuments } from './operations/listDocuments';
import { putParameter } from './operations/putParameter';
import { startAutomationExecution } from './operations/startAutomationExecution';

/** AWS Systems Manager: parameters, documents and automations. */
export const ssmService: Service = {
  name: 'ssm',
  protocol: awsJson({ version: '1.1', target: 'AmazonSSM' }),
  invalidInput: validationException,
  operations: [
    putParameter,
    getParameter,
    getParameters,
    getParametersByPath,
    deleteParameter,
    createDocument,
    getDocument,
    describeDocument,
    listDocuments,
    deleteDocument,
    startAutomationExecution,
    getAutomationExecution,
    stopAutomationExecution,
    describeAutomationExecutions,
  ],
};
