import { parse as parseYaml } from 'yaml';
import { boolean, list, map, string, structure } from '../../../server/shapes';
import { Infer, Shape, Violations } from '../../../server/shapes';
import { invalidDocumentContent } from '../errors';

const anything: Shape<unknown> = { read: value => value };

const content = structure(
  { schemaVersion: string({ min: 1 }) },
  {
    description: string(),
    parameters: map(
      structure(
        { type: string({ min: 1 }) },
        { description: string(), default: anything },
      ),
    ),
    mainSteps: list(
      structure(
        { name: string({ min: 1 }), action: string({ min: 1 }) },
        { inputs: map(anything), isEnd: boolean() },
      ),
    ),
  },
);

/** What is known of a document's content. */
export type DocumentContent = Infer<typeof content>;

/**
 * Reads the content of a document.
 *
 * @throws AwsError InvalidDocumentContent
 */
export function readContent(document: {
  format: 'JSON' | 'YAML';
  content: string;
}): DocumentContent {
  let parsed: unknown;
  try {
    parsed =
      document.format === 'JSON'
        ? JSON.parse(document.content)
        : parseYaml(document.content);
  } catch {
    throw invalidDocumentContent(
      `The content is not valid ${document.format}.`,
    );
  }
  const violations = new Violations();
  const read = content.read(parsed, '', violations);
  const problem = violations.summary();
  if (problem) {
    throw invalidDocumentContent(problem);
  }
  return read;
}
