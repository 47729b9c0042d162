/** What AWS always says of a halt. Its words are no names of alarms. */
const PHRASE = /halted by stop condition/gi;
const NAME_CHARACTER = /[\w-]/;

/**
 * The alarms that AWS names in its words for a state, in the order given. A
 * name inside a longer one does not count. AWS promises no wording, so that
 * often there is none.
 *
 * @param reason - `state.reason` of an experiment
 * @param names - of the alarms that it may speak of
 * @public
 */
export function alarmsNamedIn(
  reason: string,
  names: readonly string[],
): string[] {
  let rest = reason.replace(PHRASE, ' ');
  const named = new Set<string>();
  for (const name of [...names].sort((a, b) => b.length - a.length)) {
    const place = findWhole(rest, name);
    if (place === -1) continue;
    named.add(name);
    // A shorter name that is a part of this one was not meant.
    rest = `${rest.slice(0, place)}\0${rest.slice(place + name.length)}`;
  }
  return names.filter(name => named.has(name));
}

/** Where a text has the name with no more of a name at its ends; -1: nowhere. */
function findWhole(text: string, name: string): number {
  if (name === '') return -1;
  let place = text.indexOf(name);
  while (place !== -1) {
    const around = [text[place - 1] ?? '', text[place + name.length] ?? ''];
    if (!around.some(character => NAME_CHARACTER.test(character))) return place;
    place = text.indexOf(name, place + 1);
  }
  return -1;
}
