type Branch = { [name: string]: Tree };
type Tree = string | Branch;

/** Names come from outside: without a prototype none of them is special. */
function newBranch(): Branch {
  return Object.create(null);
}

function grow(tree: Branch, path: string[], value: string) {
  const [name = '', ...rest] = path;
  if (rest.length === 0) {
    tree[name] = value;
    return;
  }
  const known = tree[name];
  const branch = typeof known === 'object' ? known : newBranch();
  tree[name] = branch;
  grow(branch, rest, value);
}

function isIndexed(tree: Branch): boolean {
  const names = Object.keys(tree);
  return names.length > 0 && names.every(name => /^\d+$/.test(name));
}

function toLists(tree: Tree): unknown {
  if (typeof tree === 'string') {
    return tree;
  }
  const { member } = tree;
  if (typeof member === 'object' && isIndexed(member)) {
    return Object.entries(member)
      .sort(([a], [b]) => Number(a) - Number(b))
      .map(([, item]) => toLists(item));
  }
  return Object.fromEntries(
    Object.entries(tree).map(([name, item]) => [name, toLists(item)]),
  );
}

/**
 * Makes structures and lists of the flat names that the query protocol writes,
 * such as `Dimensions.member.1.Name`. An empty list is a name without value.
 */
export function formTree(
  parameters: Iterable<[string, string]>,
): Record<string, unknown> {
  const tree = newBranch();
  for (const [name, value] of parameters) {
    grow(tree, name.split('.'), value);
  }
  return Object.fromEntries(
    Object.entries(tree).map(([name, item]) => [name, toLists(item)]),
  );
}
