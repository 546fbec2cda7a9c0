/** A date as an author reads it. */
import type { EditorLanguage } from '../words/editor-language.ts';

const MONTH = { year: 'numeric', month: 'long', timeZone: 'UTC' } as const;
const formatsIn = (tag: string) => ({
  month: new Intl.DateTimeFormat(tag, MONTH),
  day: new Intl.DateTimeFormat(tag, { ...MONTH, day: 'numeric' }),
});
/** Made once: making one takes longer than all dates of an article. Days before months in English as well, as on the pages. */
const FORMATS: Record<EditorLanguage, ReturnType<typeof formatsIn>> = {
  en: formatsIn('en-GB'),
  fr: formatsIn('fr'),
};

/** @param date `YYYY-MM-DD` or `YYYY-MM` */
export function dateInWords(date: string, language: EditorLanguage): string {
  const isMonth = /^\d+-\d+$/.test(date);
  const { month, day } = FORMATS[language];
  return isMonth ? month.format(new Date(`${date}-01`)) : day.format(new Date(date));
}
