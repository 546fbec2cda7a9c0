import { expect, it } from 'vitest';
import { wordFiles } from '../../scripts/app/word-files.ts';

const entry = (file: string, ...imports: string[]) => ({ file, imports, isDynamicEntry: true as const });
const MANIFEST = {
  'index.html': { file: 'assets/index-a.js', isEntry: true as const },
  ...Object.fromEntries(
    ['fr', 'en', 'de', 'es'].flatMap((language) => {
      const words = ['index.html', '_shared', ...(language === 'fr' ? ['_french'] : [])];
      return [
        [`src/i18n/${language}/words.ts`, entry(`assets/words-${language}.js`, ...words)],
        [`src/i18n/${language}/sheet.ts`, entry(`assets/sheet-${language}.js`)],
      ];
    }),
  ),
  _shared: { file: 'assets/shared-a.js' },
  _french: { file: 'assets/prepositions-a.js' },
};

it('names each language’s words, and what no other page needs: neither the start nor what languages share', () => {
  const { fr, de } = wordFiles(MANIFEST);
  expect(fr.file).toBe('assets/words-fr.js');
  expect(fr.own).toEqual(['assets/words-fr.js', 'assets/prepositions-a.js', 'assets/sheet-fr.js']);
  expect(de.own).toEqual(['assets/words-de.js', 'assets/sheet-de.js']);
});
