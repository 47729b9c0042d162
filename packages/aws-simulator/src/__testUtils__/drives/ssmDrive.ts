import * as ssm from '@aws-sdk/client-ssm';
import SsmV2 from 'aws-sdk/clients/ssm';
import { callVersion2, callVersion3 } from '../awsCallers';
import { ssmModel as model } from '../conformance';
import type { Drive } from './Drive';
import { VERSION_2 } from './Drive';

const runbook = {
  Name: 'pause',
  DocumentType: 'Automation',
  DocumentFormat: 'JSON',
  Tags: [{ Key: 'team', Value: 'shop' }],
  Content: JSON.stringify({
    schemaVersion: '0.3',
    description: 'Waits',
    parameters: { Seconds: { type: 'String', default: '5' } },
    mainSteps: [
      { name: 'wait', action: 'aws:sleep', inputs: { Duration: 'PT5S' } },
    ],
  }),
};
const Name = '/shop/limit';
const nobody = { Name: '/shop/nobody' };
const nothing = {
  AutomationExecutionId: '00000000-0000-4000-8000-000000000000',
};
const badToken = { NextToken: 'nonsense' };

export const ssmDrive: Drive = {
  clients: {
    3: {
      model,
      connect: settings => callVersion3(new ssm.SSMClient(settings), ssm),
    },
    2: {
      model,
      connect: settings =>
        callVersion2(new SsmV2({ ...settings, ...VERSION_2 })),
    },
  },
  async succeed(call, clock) {
    await call('PutParameter', { Name, Value: '1', Type: 'String' });
    await call('PutParameter', { Name, Value: '2', Overwrite: true });
    await call('GetParameter', { Name });
    await call('GetParameter', { Name: `${Name}:1` });
    await call('GetParameters', { Names: [Name, nobody.Name] });
    await call('GetParametersByPath', {
      Path: '/aws/service/fis',
      Recursive: true,
      MaxResults: 1,
    });
    await call('DeleteParameter', { Name });

    await call('CreateDocument', runbook);
    await call('GetDocument', { Name: runbook.Name });
    await call('DescribeDocument', { Name: runbook.Name });
    await call('ListDocuments', { MaxResults: 2 });
    await call('ListDocuments', {
      Filters: [{ Key: 'Owner', Values: ['Self'] }],
    });
    const start = {
      DocumentName: runbook.Name,
      Parameters: { Seconds: ['5'] },
    };
    const first = Object(await call('StartAutomationExecution', start));
    await call('GetAutomationExecution', first);
    clock.advance(60);
    await call('GetAutomationExecution', first);
    const second = Object(await call('StartAutomationExecution', start));
    const { AutomationExecutionId } = second;
    await call('StopAutomationExecution', { AutomationExecutionId });
    await call('GetAutomationExecution', { AutomationExecutionId });
    await call('DescribeAutomationExecutions');
    await call('DeleteDocument', { Name: runbook.Name });
  },
  refused: [
    [
      'PutParameter',
      { Name: '/aws/mine', Value: '1', Type: 'String' },
      'ValidationException',
    ],
    ['GetParameter', nobody, 'ParameterNotFound'],
    ['GetParameters', { Names: [] }, 'ValidationException'],
    ['GetParametersByPath', { Path: 'shop' }, 'ValidationException'],
    ['GetParametersByPath', { Path: '/', ...badToken }, 'InvalidNextToken'],
    ['DeleteParameter', nobody, 'ParameterNotFound'],
    ['CreateDocument', { ...runbook, Content: '[' }, 'InvalidDocumentContent'],
    ['GetDocument', { Name: 'nobody' }, 'InvalidDocument'],
    ['DescribeDocument', { Name: 'nobody' }, 'InvalidDocument'],
    ['ListDocuments', badToken, 'InvalidNextToken'],
    [
      'ListDocuments',
      { Filters: [{ Key: 'Nonsense', Values: ['a'] }] },
      'InvalidFilterKey',
    ],
    ['DeleteDocument', { Name: 'nobody' }, 'InvalidDocument'],
    [
      'StartAutomationExecution',
      { DocumentName: 'nobody' },
      'AutomationDefinitionNotFoundException',
    ],
    ['GetAutomationExecution', nothing, 'AutomationExecutionNotFoundException'],
    [
      'StopAutomationExecution',
      nothing,
      'AutomationExecutionNotFoundException',
    ],
    ['DescribeAutomationExecutions', badToken, 'InvalidNextToken'],
    [
      'DescribeAutomationExecutions',
      { Filters: [{ Key: 'Nonsense', Values: ['a'] }] },
      'InvalidFilterKey',
    ],
  ],
};
