import { createHash } from 'node:crypto';
import type { Document } from './Documents';
import { readContent } from './readContent';

const tagsView = (tags: Readonly<Record<string, string>>) =>
  Object.entries(tags).map(([Key, Value]) => ({ Key, Value }));

function common(document: Document): object {
  return {
    Name: document.name,
    CreatedDate: document.createdAt / 1000,
    Owner: document.owner,
    DocumentVersion: String(document.version),
    DocumentType: document.type,
    DocumentFormat: document.format,
    SchemaVersion: readContent(document).schemaVersion,
    PlatformTypes: ['Windows', 'Linux', 'MacOS'],
    Tags: tagsView(document.tags),
  };
}

/** A document in a list. */
export function documentIdentifier(document: Document): object {
  return common(document);
}

function defaultText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** A document as DescribeDocument shows it. */
export function documentDescription(document: Document): object {
  const { description, parameters = {} } = readContent(document);
  return {
    ...common(document),
    Hash: createHash('sha256').update(document.content).digest('hex'),
    HashType: 'Sha256',
    Status: 'Active',
    Description: description,
    LatestVersion: String(document.version),
    DefaultVersion: String(document.version),
    Parameters: Object.entries(parameters).map(([Name, each]) => ({
      Name,
      Type: each.type.startsWith('StringList') ? 'StringList' : 'String',
      Description: each.description,
      DefaultValue:
        each.default === undefined ? undefined : defaultText(each.default),
    })),
  };
}
