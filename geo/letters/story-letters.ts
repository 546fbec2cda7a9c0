/** The texts of a story: which letters it needs, and in which face they stand. */
import { articleAuthor } from '../story/lookup.ts';
import { inLanguage, isPlace, isQuote, type Story } from '../story/story.ts';

/** A text of the story, with what a report needs to find it. */
export interface StoryText {
  feature?: string;
  path: string;
  text: string;
}

/** What previews show: the title, the article's author, names, and dates in the story's own words. */
export function previewTexts(story: Story): StoryText[] {
  const { languages, title, stops } = story;
  const inEach = (place: Omit<StoryText, 'text'>, text: Partial<Record<string, string>>): StoryText[] =>
    languages.map((language) => ({ ...place, text: inLanguage(text, language) }));
  return [
    ...inEach({ path: 'story.title' }, title),
    { path: 'story.sources.article', text: articleAuthor(story) },
    ...stops
      .filter(isPlace)
      .flatMap(({ id, names }) => inEach({ feature: id, path: 'properties.names' }, names)),
    ...stops.flatMap(({ id, when }) =>
      when?.words ? inEach({ feature: id, path: 'properties.when.words' }, when.words) : [],
    ),
  ];
}

const ADDRESS = /^https?:/;

/** Every text in a part of the story, with the member that it stands under: for names, their language. */
function textsIn(part: unknown, member = ''): { member: string; text: string }[] {
  if (typeof part === 'string') return ADDRESS.test(part) ? [] : [{ member, text: part }];
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([key, value]) => textsIn(value, Array.isArray(part) ? member : key));
}

/** All texts that the page may show, each by the feature and the member that hold it. */
export const allTexts = ({ stops, ...story }: Story): StoryText[] => [
  ...Object.entries(story).flatMap(([key, value]) =>
    textsIn(value).map(({ text }) => ({ path: `story.${key}`, text })),
  ),
  ...stops.flatMap((stop) =>
    Object.entries(stop).flatMap(([key, value]) =>
      textsIn(value).map(({ text }) => ({ feature: stop.id, path: `properties.${key}`, text })),
    ),
  ),
];

/** What the page sets in its serif: titles and quotes. */
export const serifTexts = ({ languages, title, standfirst, stops }: Story): string[] => [
  ...textsIn([title, standfirst]).map(({ text }) => text),
  ...stops.filter(isPlace).flatMap(({ names }) => languages.map((language) => inLanguage(names, language))),
  ...stops.flatMap(({ claims }) => claims.filter(isQuote).map(({ quote }) => quote)),
];

/**
 * The language, of some, in whose texts most characters of a script stand; '' where there are none.
 * @param isAsked whether a language tag is one of them
 */
export function languageOf({ stops }: Story, script: RegExp, isAsked: (tag: string) => boolean): string {
  const counts = new Map<string, number>();
  for (const { member, text } of textsIn(stops)) {
    const count = isAsked(member) ? (text.match(script)?.length ?? 0) : 0;
    if (count > 0) counts.set(member, (counts.get(member) ?? 0) + count);
  }
  const [most] = [...counts].sort(([, one], [, other]) => other - one);
  return most?.[0] ?? '';
}

/** Letters that show: not spaces, joiners, and what chooses between two forms of a letter. */
const SHOWN = /[^\s\p{Default_Ignorable_Code_Point}]/gu;

export const shownLetters = (text: string): string[] => text.match(SHOWN) ?? [];

/**
 * Code points that a text may be drawn with: as it is written, in capitals, and composed, since a browser draws a letter
 * with its accent as one where the font has both in one.
 */
export const codePointsOf = (texts: readonly string[]): Set<number> => {
  const forms = texts.flatMap((text) => [text, text.normalize('NFC'), text.toUpperCase()]);
  return new Set(forms.flatMap((text) => [...text].map((letter) => letter.codePointAt(0)!)));
};
