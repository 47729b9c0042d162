import { changeOf, fieldsOf, isLink, isOwner } from './findingChange';
import { finding } from '../../__testUtils__/finding';

it.each([
  ['', true],
  ['https://tracker.example.com/SHOP-7', true],
  [' http://tracker/1 ', true],
  ['tracker.example.com/SHOP-7', false],
  ['https://', false],
  ['data:text/html,x', false],
  ['ftp://tracker/1', false],
  ['https://a b', false],
])('takes %j for an address: %s', (text, expected) => {
  expect(isLink(text)).toBe(expected);
});

it.each([
  ['', true],
  ['group:default/team-shop', true],
  ['User:default/Lea', true],
  ['team-shop', false],
  ['component:default/cart', false],
  ['group:default/', false],
])('takes %j for an owner: %s', (text, expected) => {
  expect(isOwner(text)).toBe(expected);
});

it('sends only what differs, and empty as taken away', () => {
  const before = fieldsOf(finding);
  expect(changeOf(before, before)).toEqual({});
  expect(changeOf(before, { ...before, owner: '', note: ' Fixed. ' })).toEqual({
    owner: null,
    note: 'Fixed.',
  });
});
