import { LoggerService } from '@backstage/backend-plugin-api';
import { Cell } from '@faultline/plugin-chaos-common';
import { CloudWatchGateway } from '../aws/CloudWatchGateway';
import { InquiryStore } from '../database/InquiryStore';
import { RunStore } from '../database/RunStore';
import { RunTargetStore } from '../database/RunTargetStore';
import { ServiceStore } from '../database/ServiceStore';
import { RunRecorder } from '../lifecycle/RunRecorder';
import { RunTargetReader } from '../targets/RunTargetReader';
import { TargetGrouper } from '../targets/TargetGrouper';
import { TargetInquirer } from './TargetInquirer';
import { HaltInquirer } from './HaltInquirer';
import { InquiryWorker } from './InquiryWorker';

/** Puts together what asks AWS more about runs than how they stand. */
export function createInquiries(options: {
  cellsById: Map<string, Cell>;
  cloudWatch: CloudWatchGateway;
  grouper: TargetGrouper;
  inquiries: InquiryStore;
  logger: LoggerService;
  recorder: RunRecorder;
  runs: RunStore;
  runTargetReader: RunTargetReader;
  runTargets: RunTargetStore;
  services: ServiceStore;
  now: () => Date;
}): InquiryWorker {
  return InquiryWorker.create({
    ...options,
    inquirers: {
      halt: HaltInquirer.create({ ...options, gateway: options.cloudWatch }),
      targets: TargetInquirer.create(options),
    },
  });
}
