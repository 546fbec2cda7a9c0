/** Vite plugin for the editor's pages: their policy, and what they take sites from. */
import { join, relative } from 'node:path';
import type { Plugin } from 'vite';
import { PROJECT } from '../../../geo/check/project-folder.ts';
import { EDITOR_POLICY } from '../../../src/site/security.ts';

/** Relative to the project, as they are in a site. */
export const EDITOR_PAGES = ['editor/index.html', 'editor/preview.html'];

/** `import { pack, pour, single } from 'virtual:taken-files'` gives the addresses of what taken-files.ts writes. */
const FILES_MODULE = 'virtual:taken-files';
const RESOLVED_FILES = '\0taken-files';
const FILES = { pack: 'pack.zip', pour: 'pour.js', single: 'single.js' };

export function editorPlugin(): Plugin {
  let isServing = false;
  return {
    name: 'parcours:editor',
    configResolved: ({ command }) => void (isServing = command === 'serve'),
    resolveId: (id) => (id === FILES_MODULE ? RESOLVED_FILES : null),
    async load(id) {
      if (id !== RESOLVED_FILES) return null;
      // Built when it is asked for: no reader's page does, and the development server seldom.
      const { ensureTaken } = await import('../ensure-app.ts');
      const folder = await ensureTaken();
      const lines = Object.entries(FILES).map(
        ([name, file]) =>
          `export { default as ${name} } from ${JSON.stringify(`${join(folder, file)}?url`)};`,
      );
      return { code: lines.join('\n'), moduleType: 'js' };
    },
    transformIndexHtml(_html, { filename }) {
      // The development server writes style elements, which the policy refuses.
      if (isServing || !EDITOR_PAGES.includes(relative(PROJECT, filename).replaceAll('\\', '/'))) return [];
      const attrs = { 'http-equiv': 'Content-Security-Policy', content: EDITOR_POLICY };
      return [{ tag: 'meta', attrs, injectTo: 'head-prepend' }];
    },
  };
}
