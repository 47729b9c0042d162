import { operation } from '../../../server/Service';
import { list, oneOf, string, structure } from '../../../server/shapes';
import type { Cell } from '../../../state/Cell';
import type { Document } from '../documents/Documents';
import { documentDescription } from '../documents/documentView';
import { readContent } from '../documents/readContent';
import {
  documentAlreadyExists,
  invalidDocument,
  invalidDocumentVersion,
} from '../errors';

const documentName = string({ min: 1, max: 2048 });
const documentVersion = string({ pattern: /^(\$LATEST|\$DEFAULT|[1-9]\d*)$/ });

function documentOf(cell: Cell, name: string, version?: string): Document {
  const found = cell.documents.get(name);
  if (!found) {
    throw invalidDocument(name);
  }
  const known = ['$LATEST', '$DEFAULT', String(found.version)];
  if (version !== undefined && !known.includes(version)) {
    throw invalidDocumentVersion();
  }
  return found;
}

export const getDocument = operation({
  name: 'GetDocument',
  input: structure(
    { Name: documentName },
    {
      DocumentVersion: documentVersion,
      DocumentFormat: oneOf('JSON', 'YAML', 'TEXT'),
    },
  ),
  handle({ Name, DocumentVersion }, { cell }) {
    const document = documentOf(cell, Name, DocumentVersion);
    return {
      Name: document.name,
      CreatedDate: document.createdAt / 1000,
      DocumentVersion: String(document.version),
      Status: 'Active',
      Content: document.content,
      DocumentType: document.type,
      DocumentFormat: document.format,
    };
  },
});

export const describeDocument = operation({
  name: 'DescribeDocument',
  input: structure(
    { Name: documentName },
    { DocumentVersion: documentVersion },
  ),
  handle: ({ Name, DocumentVersion }, { cell }) => ({
    Document: documentDescription(documentOf(cell, Name, DocumentVersion)),
  }),
});

export const createDocument = operation({
  name: 'CreateDocument',
  input: structure(
    {
      Name: string({ min: 3, max: 128, pattern: /^[\w.-]+$/ }),
      Content: string({ min: 1 }),
    },
    {
      DocumentType: string(),
      DocumentFormat: oneOf('JSON', 'YAML'),
      Tags: list(structure({ Key: string({ min: 1 }), Value: string() }, {}), {
        max: 50,
      }),
    },
  ),
  handle(request, { cell }) {
    const { Name: name, Content: content, Tags = [] } = request;
    const { DocumentType: type = 'Command' } = request;
    const { DocumentFormat: format = 'JSON' } = request;
    if (cell.documents.get(name)) {
      throw documentAlreadyExists(name);
    }
    readContent({ format, content });
    const document = cell.documents.put(
      { name, type, format, content },
      Object.fromEntries(Tags.map(({ Key, Value }) => [Key, Value])),
    );
    return { DocumentDescription: documentDescription(document) };
  },
});

export const deleteDocument = operation({
  name: 'DeleteDocument',
  input: structure({ Name: documentName }, {}),
  handle({ Name }, { cell }) {
    if (!cell.documents.delete(Name)) {
      throw invalidDocument(Name);
    }
    return {};
  },
});
