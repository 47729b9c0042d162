/** The package of a file, as its folder from the root. */
export function packageOf({ file }) {
  return file.split('/').slice(0, 2).join('/');
}
