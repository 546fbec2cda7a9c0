/** Vite plugins: one imports a story file as the parsed story, the other the theme as a style sheet. */
import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { sizeFault } from '../geo/parse/json-text.ts';
import { formatFault, parseStory } from '../geo/parse/parse-story.ts';
import type { Story } from '../geo/story/story.ts';
import { themeCss } from '../geo/style/palette.ts';
import { storyBlock } from '../src/site/page-story.ts';

/** The story of a file. @throws Error with one line for each fault */
export function readStory(file: string): Story {
  const tooLarge = sizeFault(statSync(file).size);
  const result = tooLarge ? { faults: [tooLarge] } : parseStory(readFileSync(file, 'utf8'));
  if ('story' in result) return result.story;
  throw new Error(result.faults.map((fault) => formatFault(file, fault)).join('\n'));
}

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
