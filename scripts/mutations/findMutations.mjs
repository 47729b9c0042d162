import { describePlace, shortText } from './describePlace.mjs';
import { findAnswers } from './finders/answers.mjs';
import { findCalls } from './finders/calls.mjs';
import { findCriteria } from './finders/criteria.mjs';
import { findFindings } from './finders/findings.mjs';
import { findGuardrails } from './finders/guardrails.mjs';
import { findPrincipals } from './finders/principals.mjs';
import { findThrows } from './finders/throws.mjs';
import { readSources, shortPath } from './sourceFiles.mjs';

const FINDERS = {
  guardrail: findGuardrails,
  finding: findFindings,
  call: findCalls,
  answer: findAnswers,
  principal: findPrincipals,
  criteria: findCriteria,
  refusal: findThrows,
};

/** How questions about access look to somebody who knows no types. */
const LOOKS_LIKE_ACCESS =
  /\b\w*access\s*\.\s*(require|may|readable|filter\w*|anyone)\b/gi;

/**
 * Every guard in the sources, with how to take it away. A guard that is added
 * later is found without being named here.
 *
 * @returns mutations: `id`, `kind`, `file` from the root, and the text between
 * `start` and `end` with its `replacement`
 * @throws when a kind of guard, or a question about access, is not found
 */
export function findMutations() {
  const read = readSources();
  const mutations = Object.entries(FINDERS).flatMap(([kind, find]) => {
    const found = find(read);
    if (found.length === 0) throw new Error(`No ${kind} was found.`);
    return found.map(each => describe(kind, each));
  });
  const missed = read.sources.flatMap(source =>
    overlooked(
      source,
      mutations.filter(({ file }) => file === shortPath(source.fileName)),
    ),
  );
  if (missed.length > 0) {
    throw new Error(`Overlooked as checks: ${missed.join('; ')}`);
  }
  return numbered(mutations);
}

function describe(kind, { node, replacement }) {
  const file = shortPath(node.getSourceFile().fileName);
  const place = describePlace(node);
  return {
    id: [kind, file.replace('/src/', '/'), place, shortText(node)]
      .filter(Boolean)
      .join(' › '),
    kind,
    file,
    start: node.getStart(),
    end: node.getEnd(),
    replacement,
  };
}

function overlooked({ fileName, text }, found) {
  return [...text.matchAll(LOOKS_LIKE_ACCESS)]
    .filter(
      ({ index }) =>
        !found.some(({ start, end }) => start <= index && index < end),
    )
    .map(([hit]) => `${hit} in ${shortPath(fileName)}`);
}

/** Two of the same text in one place are told apart by a number. */
function numbered(mutations) {
  const seen = new Map();
  return mutations.map(mutation => {
    const count = (seen.get(mutation.id) ?? 0) + 1;
    seen.set(mutation.id, count);
    return count === 1
      ? mutation
      : { ...mutation, id: `${mutation.id} (${count})` };
  });
}
