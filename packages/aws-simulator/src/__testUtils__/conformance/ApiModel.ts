import { readFileSync } from 'node:fs';

/** A shape as the version 2 SDK's models write it; without a type, a string. */
export interface ModelShape {
  type?:
    | 'structure'
    | 'list'
    | 'map'
    | 'string'
    | 'integer'
    | 'long'
    | 'float'
    | 'double'
    | 'boolean'
    | 'timestamp'
    | 'blob'
    | 'character';
  /** The name of a shape that is written elsewhere. */
  shape?: string;
  members?: Record<string, ModelShape>;
  required?: string[];
  member?: ModelShape;
  value?: ModelShape;
  flattened?: boolean;
  locationName?: string;
  location?: 'uri' | 'querystring' | 'header' | 'headers' | 'statusCode';
  timestampFormat?: 'iso8601' | 'rfc822' | 'unixTimestamp';
  /** The member that is the whole body. */
  payload?: string;
  resultWrapper?: string;
  streaming?: boolean;
  jsonvalue?: boolean;
}

/** An operation of a service. */
export interface ModelOperation {
  http?: { method?: string; requestUri: string; responseCode?: number };
  output?: ModelShape;
}

/** What a service's API looks like, as its makers publish it. */
export interface ApiModel {
  metadata: { protocol: string; targetPrefix?: string };
  operations: Record<string, ModelOperation>;
  shapes: Record<string, ModelShape>;
}

/** The model of the version 2 SDK, such as `fis-2020-12-01`. */
export function loadModel(name: string): ApiModel {
  const file = require.resolve(`aws-sdk/apis/${name}.min.json`);
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** The shape itself where another one only refers to it. */
export function resolve(model: ApiModel, shape: ModelShape): ModelShape {
  const { shape: name, ...own } = shape;
  const target = name === undefined ? undefined : model.shapes[name];
  return target ? { ...resolve(model, target), ...own } : shape;
}
