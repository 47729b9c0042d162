import { Entity } from '@backstage/catalog-model';
import { sampleWorld, World, WorldTemplate } from '@faultline/aws-simulator';
import { ACCOUNT, CELL } from '../../__testUtils__/startPortal';
import { service, tags } from '../../__testUtils__/entities';

const arn = (name: string) =>
  `arn:aws:cloudwatch:us-east-1:${ACCOUNT}:alarm:${name}`;
const roleArn = `arn:aws:iam::${ACCOUNT}:role/fis-experiments`;

export const CART_TASK = `arn:aws:ecs:us-east-1:${ACCOUNT}:task/shop/cart`;

/** Keys of the templates of the guarded world. */
export const TEMPLATES = {
  /** Slows the function of orders; has the stop alarm `orders-stop`. */
  slow: `${CELL}.EXTslow0000000000`,
  /** Stops the three tasks, one of which belongs to cart. */
  tasks: `${CELL}.EXTtasks000000000`,
  /** Finds nothing. */
  nothing: `${CELL}.EXTnothing0000000`,
  /** Of the service cart: waits, and hits nothing. */
  cart: `${CELL}.EXTcart0000000000`,
} as const;

const delay = {
  actionId: 'aws:lambda:invocation-add-delay',
  parameters: { duration: 'PT5M', startupDelayMilliseconds: '800' },
  targets: { Functions: 'functions' },
};

function slow(
  id: string,
  change: Partial<WorldTemplate['definition']> = {},
): WorldTemplate {
  return {
    key: id,
    id: id.split('.')[2],
    definition: {
      description: 'The orders function is slow',
      targets: {
        functions: {
          resourceType: 'aws:lambda:function',
          resourceTags: { service: 'orders' },
          selectionMode: 'ALL',
        },
      },
      actions: { delay },
      stopConditions: [
        { source: 'aws:cloudwatch:alarm', value: arn('orders-stop') },
      ],
      roleArn,
      tags: { service: 'orders' },
      ...change,
    },
  };
}

/** Templates and alarms whose state nothing changes but the tests. */
export const guardedWorld: World = {
  ...sampleWorld,
  cells: sampleWorld.cells.map((cell, index) =>
    index > 0
      ? cell
      : {
          ...cell,
          history: [],
          resources: [
            ...(cell.resources ?? []),
            {
              arn: CART_TASK,
              type: 'aws:ecs:task',
              tags: { 'FIS-Ready': 'True', service: 'cart' },
            },
          ],
          alarms: ['orders-stop', 'orders-healthy'].map(name => ({
            name,
            rule: 'ALARM("elsewhere")',
          })),
          templates: [
            slow(TEMPLATES.slow),
            slow(TEMPLATES.tasks, {
              description: 'All tasks stop',
              targets: {
                tasks: {
                  resourceType: 'aws:ecs:task',
                  resourceTags: { 'FIS-Ready': 'True' },
                  selectionMode: 'ALL',
                },
              },
              actions: {
                stop: {
                  actionId: 'aws:ecs:stop-task',
                  targets: { Tasks: 'tasks' },
                },
                wait: {
                  actionId: 'aws:fis:wait',
                  parameters: { duration: 'PT10M' },
                },
              },
              stopConditions: [{ source: 'none' }],
            }),
            slow(TEMPLATES.nothing, {
              targets: {
                functions: {
                  resourceType: 'aws:lambda:function',
                  resourceTags: { service: 'nobody' },
                  selectionMode: 'ALL',
                },
              },
            }),
            slow(TEMPLATES.cart, {
              description: 'The cart waits',
              targets: {},
              actions: {
                wait: {
                  actionId: 'aws:fis:wait',
                  parameters: { duration: 'PT10M' },
                },
              },
              stopConditions: [{ source: 'none' }],
              tags: { service: 'cart' },
            }),
          ],
        },
  ),
};

const orders = service('orders', {
  ...tags('service=orders'),
  'faultline.dev/steady-state-alarms': 'orders-healthy',
});

/** `orders` of team-a, which depends on `cart` of team-b. */
export const guardedCatalog: Entity[] = [
  {
    ...orders,
    relations: [
      ...(orders.relations ?? []),
      { type: 'dependsOn', targetRef: 'component:default/cart' },
    ],
  },
  {
    ...service('cart', tags('service=cart')),
    relations: [{ type: 'ownedBy', targetRef: 'group:default/team-b' }],
  },
];
