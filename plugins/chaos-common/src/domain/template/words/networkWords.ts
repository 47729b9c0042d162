import { ActionWordTable } from './ActionFacts';

const SCOPES: Readonly<Record<string, string>> = {
  all: 'all traffic',
  'availability-zone': 'traffic to other zones',
  dynamodb: 'traffic to DynamoDB',
  'prefix-list': 'traffic to a prefix list',
  s3: 'traffic to S3',
  s3express: 'traffic to S3 Express',
  vpc: 'traffic within the VPC',
};

/** @internal */
export const networkWords: ActionWordTable = {
  'aws:arc:start-zonal-autoshift': facts =>
    `Shift ${facts.targets} away from ${facts.text(
      'availabilityZoneIdentifier',
      'a zone',
    )}`,
  'aws:directconnect:virtual-interface-disconnect': facts =>
    `Disconnect ${facts.targets}`,
  'aws:network:disrupt-connectivity': facts => {
    const scope = facts.text('scope', 'all');
    return `Deny ${SCOPES[scope] ?? `${scope} traffic`} of ${facts.targets}`;
  },
  'aws:network:disrupt-vpc-endpoint': facts => `Block ${facts.targets}`,
  'aws:network:route-table-disrupt-cross-region-connectivity': facts =>
    `Block traffic of ${facts.targets} to ${facts.text(
      'region',
      'another region',
    )}`,
  'aws:network:transit-gateway-disrupt-cross-region-connectivity': facts =>
    `Block traffic of ${facts.targets} to ${facts.text(
      'region',
      'another region',
    )}`,
};
