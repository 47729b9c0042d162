import { z } from 'zod';
import { cellHealthSchema, cellListSchema, cellSchema } from '../common';
import { problemSchema } from '../problem';
import {
  intentSchema,
  runPageSchema,
  runSchema,
  startRunResponseSchema,
} from '../runs';
import {
  servicePageSchema,
  serviceSchema,
  serviceSummarySchema,
  serviceTemplateSchema,
} from '../services';

/** The schemas of answers by their name in the document. @internal */
export const namedSchemas = {
  Cell: cellSchema,
  CellHealth: cellHealthSchema,
  CellList: cellListSchema,
  Intent: intentSchema,
  Problem: problemSchema,
  Run: runSchema,
  RunPage: runPageSchema,
  Service: serviceSchema,
  ServicePage: servicePageSchema,
  ServiceSummary: serviceSummarySchema,
  ServiceTemplate: serviceTemplateSchema,
  StartRunResponse: startRunResponseSchema,
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
