import { CreateDocumentCommand } from '@aws-sdk/client-ssm';
import type { SSMClient } from '@aws-sdk/client-ssm';

/** The document in YAML. */
export const CONTENT = `
schemaVersion: '0.3'
description: Attaches an extension to a function
parameters:
  FunctionName: { type: String }
  Mode: { type: String, default: error }
mainSteps:
  - name: Attach
    action: aws:executeAwsApi
    inputs: { Service: lambda, FunctionName: '{{ FunctionName }}', Mode: '{{Mode}}' }
  - name: Settle
    action: aws:sleep
    inputs: { Duration: PT2M }
`;

/** Makes an automation document that takes a function and two steps. */
export const createRunbook = (
  ssm: SSMClient,
  Name = 'attach',
  Content = CONTENT,
) =>
  ssm.send(
    new CreateDocumentCommand({
      Name,
      Content,
      DocumentType: 'Automation',
      DocumentFormat: 'YAML',
    }),
  );
