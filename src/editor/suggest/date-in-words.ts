/** A date as an author reads it. */
import type { EditorLanguage } from '../words/editor-language.ts';

/** Days before months in English as well, as on the pages. */
const TAGS: Record<EditorLanguage, string> = { en: 'en-GB', fr: 'fr' };

/** @param date `YYYY-MM-DD` or `YYYY-MM` */
export function dateInWords(date: string, language: EditorLanguage): string {
  const [, , day] = date.split('-');
  return new Intl.DateTimeFormat(TAGS[language], {
    year: 'numeric',
    month: 'long',
    ...(day && { day: 'numeric' }),
    timeZone: 'UTC',
  }).format(new Date(day ? date : `${date}-01`));
}
