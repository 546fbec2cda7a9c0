/** The words of every language there is, also of those that the first story is not told in. */
import { type Language, LANGUAGES } from '../geo/story/story.ts';
import type { LanguageWords, Offer, SheetWords } from '../src/i18n/words.ts';

async function inEach<Words>(load: (language: Language) => Promise<Words>): Promise<Record<Language, Words>> {
  const all = LANGUAGES.map(async (language) => [language, await load(language)] as const);
  return Object.fromEntries(await Promise.all(all)) as Record<Language, Words>;
}

export const dictionaries = await inEach(
  async (language) => ((await import(`../src/i18n/${language}/words.ts`)) as { words: LanguageWords }).words,
);
export const sheetWords = await inEach(
  async (language) => ((await import(`../src/i18n/${language}/sheet.ts`)) as { sheet: SheetWords }).sheet,
);
export const offers = await inEach(
  async (language) => ((await import(`../src/i18n/${language}/offer.ts`)) as { offer: Offer }).offer,
);
