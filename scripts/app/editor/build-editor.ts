/** Builds the editor: pages and chunks of their own, which share no file with what readers get. */
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { EDITOR_PAGES } from './editor-plugin.ts';

/** Where its files lie in a site. */
const PLACE = 'editor';

/** Writes the files of `/editor/` into an empty folder. */
export async function buildEditor(folder: string): Promise<void> {
  const draft = join(folder, 'draft');
  await build({
    logLevel: 'warn',
    // It lies in the site at any path.
    base: './',
    worker: { rolldownOptions: { checks: { pluginTimings: false } } },
    build: {
      outDir: draft,
      assetsDir: `${PLACE}/assets`,
      chunkSizeWarningLimit: 1200,
      copyPublicDir: false,
      license: { fileName: `${PLACE}/licenses.md` },
      rolldownOptions: {
        input: EDITOR_PAGES,
        // By the name that it has for readers the look into what was built knows it.
        output: { codeSplitting: { groups: [{ name: 'engine', test: /node_modules\/maplibre-gl\// }] } },
        checks: { pluginTimings: false, ineffectiveDynamicImport: false },
      },
    },
  });
  cpSync(join(draft, PLACE), folder, { recursive: true });
  rmSync(draft, { recursive: true });
}
