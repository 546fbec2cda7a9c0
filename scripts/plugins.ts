/**
 * Vite plugins: they import a story file as the parsed story, the glyphs of its modes, its basemap's address, and the theme as
 * a style sheet.
 */
import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { isLeg, type Mode } from '../geo/story/story.ts';
import { MODE_GLYPHS, type ModeGlyph } from '../geo/style/modes.ts';
import { themeCss } from '../geo/style/palette.ts';
import { storyBlock } from '../src/site/page-story.ts';
import { readStory } from './read-story.ts';

const STORY_MODULE = 'virtual:story';
const RESOLVED_STORY = '\0story';

/**
 * `import story from 'virtual:story'` gives the parsed Story of the file; faults stop the build, one line each. The
 * development server prerenders no page, so there the page gets the story in every language.
 */
export function storyPlugin(storyFile: string): Plugin {
  let isServing = false;
  return {
    name: 'parcours:story',
    enforce: 'pre',
    configResolved: ({ command }) => void (isServing = command === 'serve'),
    resolveId: (id) => (id === STORY_MODULE ? RESOLVED_STORY : null),
    load(id) {
      if (id !== RESOLVED_STORY) return null;
      this.addWatchFile(resolve(storyFile));
      return { code: `export default ${JSON.stringify(readStory(storyFile))};`, moduleType: 'js' };
    },
    transformIndexHtml(html) {
      if (!isServing) return html;
      // The build inlines the first script instead. Here the template itself loads the module that it would start.
      const first =
        '<script type="module" src="/src/first/first-script.ts"></script>' +
        '<link rel="stylesheet" href="/src/styles/embed.css" />' +
        '<link rel="stylesheet" media="print" href="/src/styles/print.css" />';
      return html
        .replace('<!--head-->', first)
        .replace('<!--story-->', () => storyBlock(readStory(storyFile)));
    },
  };
}

const BASEMAP_ADDRESS = 'virtual:basemap?url';

/**
 * `import url from 'virtual:basemap?url'` gives the address of the basemap.
 * @param basemapFile asked for at each import: a command may cut the basemap first
 */
export function basemapPlugin(basemapFile: () => string): Plugin {
  return {
    name: 'parcours:basemap',
    enforce: 'pre',
    resolveId: (id) => (id === BASEMAP_ADDRESS ? `${resolve(basemapFile())}?url` : null),
  };
}

const GLYPHS_MODULE = 'virtual:mode-glyphs';
const RESOLVED_GLYPHS = '\0mode-glyphs';

/** `import { MODE_GLYPHS } from 'virtual:mode-glyphs'`: in a built page of the story's modes alone, elsewhere of all. */
export function glyphsPlugin(storyFile: string): Plugin {
  let isServing = false;
  const needed = (): [string, ModeGlyph][] => {
    const modes = new Set<Mode>(
      readStory(storyFile)
        .stops.filter(isLeg)
        .map(({ mode }) => mode),
    );
    return Object.entries(MODE_GLYPHS).filter(
      ([mode]) => isServing || mode === 'unknown' || modes.has(mode as Mode),
    );
  };
  return {
    name: 'parcours:mode-glyphs',
    configResolved: ({ command }) => void (isServing = command === 'serve'),
    resolveId: (id) => (id === GLYPHS_MODULE ? RESOLVED_GLYPHS : null),
    load(id) {
      if (id !== RESOLVED_GLYPHS) return null;
      const glyphs = JSON.stringify(Object.fromEntries(needed()));
      return { code: `export const MODE_GLYPHS = ${glyphs};`, moduleType: 'js' };
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
