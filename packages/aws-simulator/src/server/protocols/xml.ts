const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

function escape(text: string): string {
  return text.replace(/[&<>"']/g, character => ESCAPES[character] ?? character);
}

/** How values are written. */
export interface XmlOptions {
  /** Names of members whose numbers are epoch seconds; written as ISO 8601. */
  timestamps?: RegExp;
  /**
   * `wrapped` (default) puts each item of a list into `member`; `repeated`
   * repeats the element of the list itself.
   */
  lists?: 'wrapped' | 'repeated';
  /** Names of members that are maps; each entry becomes an `entry`. */
  maps?: RegExp;
}

function element(name: string, value: unknown, options: XmlOptions): string {
  if (options.lists === 'repeated' && Array.isArray(value)) {
    return value.map(item => element(name, item, options)).join('');
  }
  return `<${name}>${write(value, name, options)}</${name}>`;
}

function write(value: unknown, name: string, options: XmlOptions): string {
  if (Array.isArray(value)) {
    return value
      .map(item => `<member>${write(item, name, options)}</member>`)
      .join('');
  }
  if (typeof value === 'object' && value !== null) {
    if (options.maps?.test(name)) {
      return Object.entries(value)
        .map(([key, item]) => element('entry', { key, value: item }, options))
        .join('');
    }
    return Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .map(([key, member]) => element(key, member, options))
      .join('');
  }
  if (typeof value === 'number' && options.timestamps?.test(name)) {
    return new Date(value * 1000).toISOString();
  }
  return escape(String(value));
}

/** Writes an object as elements named after its members. */
export function xml(value: unknown, options: XmlOptions = {}): string {
  return write(value, '', options);
}
