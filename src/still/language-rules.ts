/** Style rules that follow from the story's languages, part of the style sheet of all pages. */
import type { Language, Story } from '../../geo/story/story.ts';

/** 404.html and the single file have names of the basemap and an embed's foot in every language. */
const hideOthers = (language: Language): string =>
  `:root[lang='${language}'] :is(.names,.embed-foot):not([lang='${language}']){display:none}`;

/** The first script says which language a page offers, if any. */
const showOffer = (language: Language): string =>
  `@media screen{:root[data-offer='${language}'] .language-offer[lang='${language}']{display:flex}}`;

export const languageRules = ({ languages }: Story): string =>
  languages.length === 1
    ? ''
    : languages.map((language) => hideOthers(language) + showOffer(language)).join('');
