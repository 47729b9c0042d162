import { z } from 'zod';
import { auditPageSchema, auditVerificationSchema } from '../audit';
import { startCheckSchema } from '../checks';
import { cellHealthSchema, cellListSchema, cellSchema } from '../common';
import { evidenceSchema } from '../evidence';
import { findingListSchema, findingSchema } from '../findings';
import {
  hypothesisCheckSchema,
  hypothesisListSchema,
  hypothesisSchema,
  hypothesisVersionsSchema,
  signalPreviewSchema,
} from '../hypotheses';
import { previewSchema } from '../previews';
import { problemSchema } from '../problem';
import { runReportSchema } from '../reports';
import {
  failureModeListSchema,
  resilienceSummarySchema,
  rollUpDetailSchema,
  rollUpListSchema,
  rollUpSchema,
  scoringDefinitionSchema,
  trendSchema,
} from '../rollUps';
import { activeRunsSchema, runDetailSchema } from '../runDetails';
import {
  intentSchema,
  runPageSchema,
  runSchema,
  startRunResponseSchema,
} from '../runs';
import { safetyLeverListSchema, safetyLeverSchema } from '../safetyLevers';
import {
  scorecardFacetsSchema,
  scorecardPageSchema,
  scorecardSchema,
  scorecardSummarySchema,
} from '../scorecards';
import {
  servicePageSchema,
  serviceSchema,
  serviceSummarySchema,
  serviceTemplateSchema,
} from '../services';
import { stopAllResponseSchema } from '../stops';
import { waiverPageSchema, waiverSchema } from '../waivers';

/** The schemas of answers by their name in the document. @internal */
export const namedSchemas = {
  ActiveRuns: activeRunsSchema,
  AuditPage: auditPageSchema,
  AuditVerification: auditVerificationSchema,
  Cell: cellSchema,
  CellHealth: cellHealthSchema,
  CellList: cellListSchema,
  FailureModeList: failureModeListSchema,
  Finding: findingSchema,
  FindingList: findingListSchema,
  Hypothesis: hypothesisSchema,
  HypothesisCheck: hypothesisCheckSchema,
  HypothesisList: hypothesisListSchema,
  HypothesisVersions: hypothesisVersionsSchema,
  Intent: intentSchema,
  Preview: previewSchema,
  Problem: problemSchema,
  ResilienceSummary: resilienceSummarySchema,
  RollUp: rollUpSchema,
  RollUpDetail: rollUpDetailSchema,
  RollUpList: rollUpListSchema,
  Run: runSchema,
  RunDetail: runDetailSchema,
  Evidence: evidenceSchema,
  RunPage: runPageSchema,
  RunReport: runReportSchema,
  SafetyLever: safetyLeverSchema,
  SafetyLeverList: safetyLeverListSchema,
  Scorecard: scorecardSchema,
  ScorecardFacets: scorecardFacetsSchema,
  ScorecardPage: scorecardPageSchema,
  ScorecardSummary: scorecardSummarySchema,
  ScoringDefinition: scoringDefinitionSchema,
  Service: serviceSchema,
  ServicePage: servicePageSchema,
  ServiceSummary: serviceSummarySchema,
  ServiceTemplate: serviceTemplateSchema,
  SignalPreview: signalPreviewSchema,
  StartCheck: startCheckSchema,
  StartRunResponse: startRunResponseSchema,
  StopAllResponse: stopAllResponseSchema,
  Trend: trendSchema,
  Waiver: waiverSchema,
  WaiverPage: waiverPageSchema,
};

/** @internal */
export type SchemaName = keyof typeof namedSchemas;

/** Where a named schema is found in the document. @internal */
export function schemaUri(name: string): string {
  return `#/components/schemas/${name}`;
}

/** The named schemas as JSON Schema, referring to each other. @internal */
export function createComponentSchemas(): Record<string, object> {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(namedSchemas)) {
    registry.add(schema, { id });
  }
  const { schemas } = z.toJSONSchema(registry, {
    uri: schemaUri,
    // Clients must bear fields that they do not know yet.
    io: 'input',
  });
  return Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => {
      const { $schema: _dialect, $id: _uri, ...rest } = schema;
      return [name, rest];
    }),
  );
}
