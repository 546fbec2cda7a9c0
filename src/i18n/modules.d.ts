/** The modules that scripts/words-plugin.ts makes: the words of the story's languages, and no others. */
declare module 'virtual:words' {
  export const dictionaries: Record<
    import('../../geo/story/story.ts').Language,
    import('./words.ts').LanguageWords
  >;
  export const sheetWords: Record<
    import('../../geo/story/story.ts').Language,
    import('./words.ts').SheetWords
  >;
}
/** The same, each language in files of its own. */
declare module 'virtual:words-when-needed' {
  export const loadWords: Record<
    import('../../geo/story/story.ts').Language,
    () => Promise<{ default: import('./words.ts').LanguageWords }>
  >;
  export const loadSheetWords: Record<
    import('../../geo/story/story.ts').Language,
    () => Promise<{ default: import('./words.ts').SheetWords }>
  >;
}
/** For each of the story's languages, how pages in others offer it. */
declare module 'virtual:offers' {
  export const OFFERS: Record<import('../../geo/story/story.ts').Language, import('./words.ts').Offer>;
}
