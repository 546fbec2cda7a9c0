/** The words of the share sheet in each language, in files of their own. */
import type { Language } from '../../../geo/story/story.ts';
import type { SheetWords } from '../../i18n/words.ts';

export const loadSheetWords: Record<Language, () => Promise<{ sheet: SheetWords }>> = {
  fr: () => import('../../i18n/fr/sheet.ts'),
  en: () => import('../../i18n/en/sheet.ts'),
  de: () => import('../../i18n/de/sheet.ts'),
  es: () => import('../../i18n/es/sheet.ts'),
};
