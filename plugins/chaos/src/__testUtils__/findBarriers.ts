import axe from 'axe-core';

/**
 * What keeps people with assistive technology out, one line for each problem.
 * Colours and layout are not known here; the browser tests look at those.
 */
export async function findBarriers(part: Element): Promise<string[]> {
  const { violations } = await axe.run(part, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(node => `${id}: ${node.html}`),
  );
}
