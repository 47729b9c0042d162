import { build } from 'esbuild';
import { fileURLToPath } from 'node:url';

const here = name => fileURLToPath(new URL(name, import.meta.url));

/** The page with the real table as one script and one style sheet. */
export async function bundlePage() {
  const { outputFiles } = await build({
    entryPoints: [here('page.mjs')],
    bundle: true,
    write: false,
    outdir: 'out',
    format: 'esm',
    jsx: 'automatic',
    minify: true,
    logLevel: 'error',
    platform: 'browser',
    mainFields: ['browser', 'module', 'main'],
    // The mount of a production build is what people wait for.
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
    inject: [here('process.mjs')],
    loader: { '.woff2': 'empty', '.svg': 'empty', '.png': 'empty' },
  });
  const textOf = ending =>
    outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? '';
  return { script: textOf('.js'), styles: textOf('.css') };
}
