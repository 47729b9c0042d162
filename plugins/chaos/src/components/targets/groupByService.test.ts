import { groups } from '../../__testUtils__/preview';
import {
  countResources,
  groupByService,
  otherServices,
  typeWords,
} from './groupByService';

describe('what a run hits', () => {
  it('is grouped by service, what nobody claims apart', () => {
    expect(
      groupByService(groups).map(({ entityRef, count }) => [entityRef, count]),
    ).toEqual([
      ['component:default/cart', 2],
      ['component:default/payments', 1],
      [null, 1],
    ]);
  });

  it('counts a resource that two services claim once', () => {
    expect(countResources([...groups, ...groups])).toBe(4);
  });

  it('names other services, not the own and not nobody', () => {
    const others = otherServices(groups, 'component:default/cart');
    expect(others.map(each => each.entityRef)).toEqual([
      'component:default/payments',
    ]);
  });

  it('adds up what is of one type', () => {
    expect(typeWords(groups)).toEqual(['3 × ecs:task', '1 × ec2:subnet']);
  });
});
