import { ActionFacts, ActionWordTable } from './ActionFacts';

/** @internal */
export const computeWords: ActionWordTable = {
  'aws:ebs:pause-volume-io': facts => `Pause disk I/O of ${facts.targets}`,
  'aws:ebs:volume-io-latency': facts =>
    `Disk delay ${facts.milliseconds(
      'readIOLatencyMilliseconds',
      '100',
    )} for reads, ${facts.milliseconds(
      'writeIOLatencyMilliseconds',
      '100',
    )} for writes on ${facts.targets}`,
  'aws:ec2:api-insufficient-instance-capacity-error': facts =>
    `No EC2 capacity for ${facts.percent('percentage', '100')} of launches by ${
      facts.targets
    }`,
  'aws:ec2:asg-insufficient-instance-capacity-error': facts =>
    `No EC2 capacity for ${facts.percent('percentage', '100')} of launches by ${
      facts.targets
    }`,
  'aws:ec2:reboot-instances': facts => `Reboot ${facts.targets}`,
  'aws:ec2:send-spot-instance-interruptions': facts =>
    `Interrupt ${facts.targets} with ${facts.duration(
      'durationBeforeInterruption',
    )} notice`,
  'aws:ec2:stop-instances': facts => `Stop ${facts.targets}`,
  'aws:ec2:terminate-instances': facts => `Terminate ${facts.targets}`,
  'aws:ssm:send-command': facts => `Run ${document(facts)} on ${facts.targets}`,
  'aws:ssm:start-automation-execution': facts =>
    `Run automation ${document(facts)}`,
};

/** The name at the end of the ARN of a Systems Manager document. */
function document(facts: ActionFacts): string {
  return facts.text('documentArn', '').split('/').pop() || 'document';
}
