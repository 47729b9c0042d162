import type { Document } from './Documents';

const CREATED_AT = Date.UTC(2021, 2, 15);

interface Outline {
  name: string;
  type: 'Command' | 'Automation';
  description: string;
  /** Required ones have no default. */
  parameters: Record<string, { type?: string; default?: string }>;
}

const DURATION = { DurationSeconds: {} };
const INTERFACE = { Interface: { default: 'eth0' } };
const SOURCES = { Sources: {} };

/** Documents of Amazon that chaos experiments use. */
const OUTLINES: readonly Outline[] = [
  {
    name: 'AWSFIS-Run-CPU-Stress',
    type: 'Command',
    description: 'Loads the processors of an instance.',
    parameters: {
      ...DURATION,
      CPU: { default: '0' },
      LoadPercent: { default: '100' },
    },
  },
  {
    name: 'AWSFIS-Run-Memory-Stress',
    type: 'Command',
    description: 'Uses up the memory of an instance.',
    parameters: {
      ...DURATION,
      Workers: { default: '1' },
      Percent: { default: '80' },
    },
  },
  {
    name: 'AWSFIS-Run-IO-Stress',
    type: 'Command',
    description: 'Loads the disk of an instance.',
    parameters: {
      ...DURATION,
      Workers: { default: '1' },
      Percent: { default: '80' },
    },
  },
  {
    name: 'AWSFIS-Run-Disk-Fill',
    type: 'Command',
    description: 'Fills the disk of an instance.',
    parameters: { ...DURATION, Percent: { default: '95' } },
  },
  {
    name: 'AWSFIS-Run-Kill-Process',
    type: 'Command',
    description: 'Ends a process of an instance.',
    parameters: { ProcessName: {}, Signal: { default: 'SIGTERM' } },
  },
  {
    name: 'AWSFIS-Run-Network-Blackhole-Port',
    type: 'Command',
    description: 'Drops the traffic of a port.',
    parameters: {
      ...DURATION,
      Protocol: {},
      Port: {},
      TrafficType: { default: 'ingress' },
    },
  },
  {
    name: 'AWSFIS-Run-Network-Latency',
    type: 'Command',
    description: 'Delays the traffic of a network interface.',
    parameters: {
      ...DURATION,
      ...INTERFACE,
      DelayMilliseconds: { default: '200' },
    },
  },
  {
    name: 'AWSFIS-Run-Network-Latency-Sources',
    type: 'Command',
    description: 'Delays the traffic from and to some addresses.',
    parameters: {
      ...DURATION,
      ...INTERFACE,
      ...SOURCES,
      DelayMilliseconds: { default: '200' },
      JitterMilliseconds: { default: '10' },
    },
  },
  {
    name: 'AWSFIS-Run-Network-Packet-Loss',
    type: 'Command',
    description: 'Loses packets of a network interface.',
    parameters: { ...DURATION, ...INTERFACE, LossPercent: { default: '7' } },
  },
  {
    name: 'AWSFIS-Run-Network-Packet-Loss-Sources',
    type: 'Command',
    description: 'Loses packets from and to some addresses.',
    parameters: {
      ...DURATION,
      ...INTERFACE,
      ...SOURCES,
      LossPercent: { default: '7' },
    },
  },
  {
    name: 'AWS-RunShellScript',
    type: 'Command',
    description: 'Runs a shell script.',
    parameters: {
      commands: { type: 'StringList' },
      workingDirectory: { default: '' },
      executionTimeout: { default: '3600' },
    },
  },
  {
    name: 'AWS-RestartEC2Instance',
    type: 'Automation',
    description: 'Stops instances and starts them again.',
    parameters: { InstanceId: { type: 'StringList' } },
  },
  {
    name: 'AWS-StopEC2Instance',
    type: 'Automation',
    description: 'Stops instances.',
    parameters: { InstanceId: { type: 'StringList' } },
  },
];

function steps({ name, type }: Outline): object[] {
  if (type === 'Command') {
    return [{ action: 'aws:runShellScript', name, inputs: {} }];
  }
  const inputs = { InstanceIds: '{{ InstanceId }}' };
  const change = (state: string) => ({
    action: 'aws:changeInstanceState',
    name: `${state}Instances`,
    inputs: { ...inputs, DesiredState: state },
  });
  return name === 'AWS-StopEC2Instance'
    ? [change('stopped')]
    : [change('stopped'), change('running')];
}

export const publicDocuments: readonly Document[] = OUTLINES.map(outline => ({
  name: outline.name,
  owner: 'Amazon',
  type: outline.type,
  format: 'JSON',
  version: 1,
  createdAt: CREATED_AT,
  tags: {},
  content: JSON.stringify({
    schemaVersion: outline.type === 'Command' ? '2.2' : '0.3',
    description: outline.description,
    parameters: Object.fromEntries(
      Object.entries(outline.parameters).map(([name, each]) => [
        name,
        { type: 'String', ...each },
      ]),
    ),
    mainSteps: steps(outline),
  }),
}));
