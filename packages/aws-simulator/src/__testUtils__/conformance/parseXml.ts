/** An element of an XML document. */
export interface XmlElement {
  name: string;
  children: XmlElement[];
  /** The text of an element without children. */
  text: string;
}

const TOKEN = /<\?[^>]*\?>|<(\/?)([\w:.-]+)([^>]*?)(\/?)>|([^<]+)/g;

const ENTITIES: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  amp: '&',
};

function decode(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi,
    (all, hex, dec, name) =>
      hex || dec
        ? String.fromCodePoint(parseInt(hex ?? dec, hex ? 16 : 10))
        : ENTITIES[name] ?? all,
  );
}

/**
 * Reads the plain XML that AWS writes: elements and text.
 *
 * @throws Error when it is not well-formed.
 */
export function parseXml(source: string): XmlElement {
  const root: XmlElement = { name: '', children: [], text: '' };
  const open = [root];
  let end = 0;
  for (const match of source.matchAll(TOKEN)) {
    if (match.index !== end) {
      break;
    }
    end += match[0].length;
    const [, closing, name, , empty, text] = match;
    const parent = open.at(-1) ?? root;
    if (text !== undefined) {
      parent.text += decode(text);
    } else if (closing) {
      if (open.pop()?.name !== name) {
        throw new Error(`</${name}> closes nothing`);
      }
    } else if (name) {
      const element = { name, children: [], text: '' };
      parent.children.push(element);
      open.push(...(empty ? [] : [element]));
    }
  }
  const [document, ...others] = root.children;
  if (
    !document ||
    others.length > 0 ||
    open.length > 1 ||
    end < source.length
  ) {
    throw new Error('The document is not well-formed XML');
  }
  return document;
}
