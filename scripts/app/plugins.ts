/** Vite plugins: they import a story file as the parsed story, for development and tests, and the theme as a style sheet. */
import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { themeCss } from '../../geo/style/palette.ts';
import { storyBlock } from '../../src/site/page-story.ts';
import { readStory } from '../read-story.ts';

const STORY_MODULE = 'virtual:story';
const RESOLVED_STORY = '\0story';

/**
 * `import story from 'virtual:story'` gives the parsed Story of the file; faults stop the build, one line each. The
 * development server prerenders no page, so there the page gets the story in every language.
 * @param basemapFile asked for with each page: a command may cut the basemap first
 */
export function storyPlugin(storyFile: string, basemapFile: () => string): Plugin {
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
    transformIndexHtml(html, { filename }) {
      if (!isServing || filename !== resolve('index.html')) return html;
      // The build inlines the first script instead. Here the template itself loads the module that it would start.
      const first =
        '<script type="module" src="/src/first/first-script.ts"></script>' +
        '<link rel="stylesheet" href="/src/styles/embed.css" />' +
        '<link rel="stylesheet" media="print" href="/src/styles/print.css" />';
      return html
        .replace('<html ', () => `<html data-basemap="/@fs${resolve(basemapFile())}" `)
        .replace('<!--head-->', first)
        .replace('<!--story-->', () => storyBlock(readStory(storyFile)));
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
