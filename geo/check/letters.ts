/**
 * The letters of a story that no font of its link previews has. A page is shown with the reader's own fonts where ours lack a
 * letter; a preview is drawn at build with ours alone, and would have a gap.
 */
import { articleAuthor } from '../story/lookup.ts';
import { inLanguage, isPlace, type Story } from '../story/story.ts';
import { shortValue } from '../parse/fault.ts';
import type { Finding } from './fact-check.ts';

/** Inclusive ranges of code points. */
export type Letters = readonly (readonly [first: number, last: number])[];

interface DrawnText {
  feature?: string;
  path: string;
  /** The text in each of the story's languages. */
  texts: string[];
}

/** What previews show: the title, the article's author, names, and dates in the story's own words. */
function drawnTexts(story: Story): DrawnText[] {
  const { languages, title, stops } = story;
  const inEach = (text: Partial<Record<string, string>>): string[] =>
    languages.map((language) => inLanguage(text, language));
  return [
    { path: 'story.title', texts: inEach(title) },
    { path: 'story.sources.article', texts: [articleAuthor(story)] },
    ...stops.filter(isPlace).map(({ id, names }) => ({
      feature: id,
      path: 'properties.names',
      texts: inEach(names),
    })),
    ...stops.flatMap(({ id, when }) =>
      when?.words ? [{ feature: id, path: 'properties.when.words', texts: inEach(when.words) }] : [],
    ),
  ];
}

/** Letters that show: not spaces, joiners, and what chooses between two forms of a letter. */
const SHOWN = /[^\s\p{Default_Ignorable_Code_Point}]/gu;

/** One warning for each name or title with letters that no font has. @param drawn letters that our fonts have */
export function undrawnLetters(story: Story, drawn: Letters): Finding[] {
  const hasFont = (letter: string): boolean => {
    const codePoint = letter.codePointAt(0)!;
    return drawn.some(([first, last]) => codePoint >= first && codePoint <= last);
  };
  return drawnTexts(story).flatMap(({ feature, path, texts }): Finding[] => {
    const lacking = (text: string): string[] =>
      (text.match(SHOWN) ?? []).filter((letter) => !hasFont(letter));
    const text = texts.find((each) => lacking(each).length > 0);
    if (text === undefined) return [];
    const letters = [...new Set(texts.flatMap(lacking))].join(' ');
    return [
      {
        severity: 'warning',
        ...(feature !== undefined && { feature }),
        path,
        value: shortValue(text),
        allowed: 'letters that link previews can draw: Latin, Cyrillic, Greek, Arabic, Hebrew',
        advice: `previews leave a gap for ${letters}, which the page shows in the reader’s own fonts: write it in other letters, or put up with it`,
      },
    ];
  });
}
