import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { REPORT_SCHEMA, RunReport } from '@faultline/plugin-chaos-common';
import { EvidenceReader } from '../evidence/EvidenceReader';
import { Findings } from '../findings/Findings';
import { AwsReports } from './AwsReports';

/** Everything about a run in one document. */
export class Reports {
  readonly #options: ReportsOptions;

  static create(options: ReportsOptions): Reports {
    return new Reports(options);
  }

  private constructor(options: ReportsOptions) {
    this.#options = options;
  }

  async get(
    runId: string,
    { credentials }: { credentials: BackstageCredentials },
  ): Promise<RunReport> {
    const { awsReports, evidence, findings, now } = this.#options;
    const read = await evidence.get(runId, { credentials });
    return {
      schema: REPORT_SCHEMA,
      generatedAt: now().toISOString(),
      run: read.run,
      template: read.template,
      evidence: read.evidence,
      findings: await findings.ofRun(read.run, { credentials }),
      awsReports: await awsReports.of(read.run),
    };
  }
}

interface ReportsOptions {
  awsReports: AwsReports;
  evidence: EvidenceReader;
  findings: Findings;
  now: () => Date;
}
