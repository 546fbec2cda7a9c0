/** The languages in which the editor speaks to authors. Their articles and pages may be in others. */
export const EDITOR_LANGUAGES = ['en', 'fr'] as const;
export type EditorLanguage = (typeof EDITOR_LANGUAGES)[number];

/** The first of a browser's languages that the editor speaks, else English. @param tags as `navigator.languages` */
export const editorLanguageFor = (tags: readonly string[]): EditorLanguage =>
  tags
    .map((tag) => EDITOR_LANGUAGES.find((language) => language === tag.slice(0, 2).toLowerCase()))
    .find((language) => language !== undefined) ?? 'en';
