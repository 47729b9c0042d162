import { FailureMode } from './FailureMode';

/**
 * What an SSM document of one's own proves. FIS only says that it ran, so
 * whoever runs the portal says what it does.
 * @public
 */
export interface ProvingDocument {
  /** Name of the document; `*` stands for any characters. */
  document: string;
  proves: readonly FailureMode[];
}

/** Actions that run a document. */
const RUNNERS: readonly string[] = [
  'aws:ssm:send-command',
  'aws:ssm:start-automation-execution',
];

/** A document of SSM; an automation may name a version behind it. */
const DOCUMENT_ARN =
  /^arn:[^:]*:ssm:[^:]*:[^:]*:(?:document|automation-definition)\/([^:]+)/;

/**
 * The name of the SSM document that an action runs. Null: it runs none.
 * @public
 */
export function documentOf(action: {
  actionId: string;
  parameters: Record<string, string>;
}): string | null {
  if (!RUNNERS.includes(action.actionId)) return null;
  const [, name] = DOCUMENT_ARN.exec(action.parameters.documentArn ?? '') ?? [];
  return name ?? null;
}

/** The failure modes that a document proves, by all entries that name it. */
export function modesOfDocument(
  name: string,
  documents: readonly ProvingDocument[],
): FailureMode[] {
  return documents.flatMap(({ document, proves }) =>
    globOf(document).test(name) ? proves : [],
  );
}

function globOf(pattern: string): RegExp {
  const parts = pattern.split('*').map(part => part.replace(/[^\w]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`);
}
