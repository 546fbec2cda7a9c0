/** What Vite has to be taught: story files are parsed when they are built, and the theme is a style sheet. */
import { readFileSync, statSync } from 'node:fs';
import type { Plugin } from 'vite';
import { sizeFault } from '../geo/json-text.ts';
import { formatFault, parseStory } from '../geo/schema.ts';
import { themeCss } from '../geo/theme.ts';

/** `import story from '….geojson?story'` gives the parsed Story; faults stop the build, one line each. */
export function storyPlugin(): Plugin {
  return {
    name: 'parcours:story',
    enforce: 'pre',
    load(id) {
      const [file, query] = id.split('?');
      if (!file || query !== 'story') return null;
      this.addWatchFile(file);
      const tooLarge = sizeFault(statSync(file).size);
      const result = tooLarge ? { faults: [tooLarge] } : parseStory(readFileSync(file, 'utf8'));
      if ('faults' in result) {
        this.error(result.faults.map((fault) => formatFault(file, fault)).join('\n'));
      }
      return { code: `export default ${JSON.stringify(result.story)};`, moduleType: 'js' };
    },
  };
}

const THEME_MODULE = 'virtual:theme.css';
const RESOLVED_THEME = '\0theme.css';

/** `import 'virtual:theme.css'`: the map's colours as custom properties for the page. */
export function themePlugin(): Plugin {
  return {
    name: 'parcours:theme',
    resolveId: (id) => (id === THEME_MODULE ? RESOLVED_THEME : null),
    load: (id) => (id === RESOLVED_THEME ? themeCss() : null),
  };
}
