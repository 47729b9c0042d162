import { readdirSync } from 'node:fs';
import path from 'node:path';
import { messages } from './messages';

describe('messages', () => {
  it('has each text once, so that no page takes the words of another', () => {
    const folder = path.join(__dirname, 'texts');
    const keys = readdirSync(folder)
      .flatMap(file => Object.values(jest.requireActual(`./texts/${file}`)))
      .flatMap(texts => Object.keys(texts as object));
    expect(keys.length).toBeGreaterThan(500);
    expect(keys.filter((key, i) => keys.indexOf(key) < i)).toEqual([]);
    expect(Object.keys(messages)).toEqual(expect.arrayContaining(keys));
  });
});
