/**
 * Vite plugin: imports the words of the story's languages from their folders in src/i18n. A page and the single file carry no
 * word of another language, and a new language needs no line here.
 */
import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import type { Language } from '../geo/story/story.ts';
import { readStory } from './read-story.ts';

/** A file of each language's folder, whose export is named like it. */
type Part = 'words' | 'sheet' | 'offer';

const fileOf = (language: Language, part: Part): string => `/src/i18n/${language}/${part}.ts`;

/** Code that exports an object: language -> what `each` says. */
const exported = (
  name: string,
  languages: readonly Language[],
  each: (language: Language, index: number) => string,
): string =>
  `export const ${name} = { ${languages.map((language, index) => `'${language}': ${each(language, index)}`).join(', ')} };\n`;

const atOnce = (name: string, languages: readonly Language[], part: Part): string =>
  languages
    .map((language, index) => `import { ${part} as ${part}${index} } from '${fileOf(language, part)}';\n`)
    .join('') + exported(name, languages, (_, index) => part + index);

const whenNeeded = (name: string, languages: readonly Language[], part: Part): string =>
  exported(
    name,
    languages,
    (language) => `async () => ({ default: (await import('${fileOf(language, part)}')).${part} })`,
  );

/** The modules, whose types are in src/i18n/modules.d.ts. */
const MODULES: Record<string, (languages: readonly Language[]) => string> = {
  'virtual:words': (languages) =>
    atOnce('dictionaries', languages, 'words') + atOnce('sheetWords', languages, 'sheet'),
  'virtual:words-when-needed': (languages) =>
    whenNeeded('loadWords', languages, 'words') + whenNeeded('loadSheetWords', languages, 'sheet'),
  'virtual:offers': (languages) => atOnce('OFFERS', languages, 'offer'),
};

export function wordsPlugin(storyFile: string): Plugin {
  return {
    name: 'parcours:words',
    enforce: 'pre',
    resolveId: (id) => (Object.hasOwn(MODULES, id) ? `\0${id}` : null),
    load(id) {
      const write = MODULES[id.slice(1)];
      if (!id.startsWith('\0') || !write) return null;
      this.addWatchFile(resolve(storyFile));
      return { code: write(readStory(storyFile).languages), moduleType: 'js' };
    },
  };
}
