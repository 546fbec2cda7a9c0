/** Vite plugin for the one file, which carries the words of its story's languages, the glyphs of its modes, and no others. */
import { relative } from 'node:path';
import type { Plugin } from 'vite';
import { isLeg, type Language, type Story } from '../../geo/story/story.ts';
import { MODE_GLYPHS } from '../../geo/style/mode-glyphs.ts';
import { LANGUAGE_NAMES } from '../../src/i18n/language-names.ts';

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

const data = (name: string, record: Record<string, unknown>, isWanted: (key: string) => boolean): string =>
  `export const ${name} = ${JSON.stringify(Object.fromEntries(Object.entries(record).filter(([key]) => isWanted(key))))};\n`;

function modesOf({ stops }: Story): Set<string> {
  return new Set(['unknown', ...stops.filter(isLeg).map(({ mode }) => mode)]);
}

/** The modules that name every language or every mode, and what stands in their place. */
const MODULES: Record<string, (story: Story) => string> = {
  'src/i18n/all-words.ts': ({ languages }) =>
    atOnce('dictionaries', languages, 'words') + atOnce('sheetWords', languages, 'sheet'),
  'src/share/sheet/sheet-words.ts': ({ languages }) =>
    exported('loadSheetWords', languages, (language) => `() => import('${fileOf(language, 'sheet')}')`),
  'src/i18n/offers.ts': ({ languages }) => atOnce('OFFERS', languages, 'offer'),
  'src/i18n/language-names.ts': ({ languages }) =>
    data('LANGUAGE_NAMES', LANGUAGE_NAMES, (name) => languages.some((language) => language === name)),
  'geo/style/mode-glyphs.ts': (story) => data('MODE_GLYPHS', MODE_GLYPHS, (mode) => modesOf(story).has(mode)),
};

export const storyParts = (story: Story): Plugin => ({
  name: 'parcours:story-parts',
  enforce: 'pre',
  load(id) {
    const write = MODULES[relative(process.cwd(), id).replaceAll('\\', '/')];
    return write ? { code: write(story), moduleType: 'js' } : null;
  },
});
