import { describe, expect, it } from 'vitest';
import { isQuote } from '../../geo/story/story.ts';
import type { LegParts } from '../../geo/words/story-words.ts';
import { realStory } from '../geo/real-story.ts';
import { ALL_WORDS, SPOKEN } from './four-languages.ts';

const LEG: LegParts = {
  mode: 'train',
  from: 'X',
  to: 'Y',
  when: undefined,
  direction: undefined,
  distances: ['1', '2'],
  status: 'reported',
  isDepartureAttested: true,
};
/** What texts are made of that need more than words, by their keys. */
const ARGUMENTS: Record<string, unknown[]> = {
  legSentence: [LEG],
  placeSentence: ['X', 'Y', 'reported'],
  time: ['08:50'],
};

/** Every text of a dictionary with its key; functions are called with values that are easy to spot. */
function textsOf(messages: object, path = ''): [key: string, text: string][] {
  return Object.entries(messages).flatMap(([key, value]: [string, unknown]): [string, string][] => {
    const name = path + key;
    if (typeof value === 'string') return [[name, value]];
    // A text that this language does without, on purpose.
    if (value === null) return [[name, '–']];
    if (typeof value === 'function')
      return [[name, String(Reflect.apply(value, undefined, ARGUMENTS[key] ?? ['X', 'Y', 'Z']))]];
    return textsOf(value as object, `${name}.`);
  });
}

/** All that we write ourselves; quotes stay as the article has them. */
function ownTexts(language: 'fr' | 'en'): [key: string, text: string][] {
  const ofStops = realStory.stops.flatMap((stop) => [
    ...(stop.kind === 'place' ? [stop.description![language], stop.names[language]] : []),
    stop.when?.words?.[language] ?? '',
    ...stop.claims.flatMap((claim) =>
      isQuote(claim)
        ? [claim.speaker?.[language] ?? '']
        : [claim.fact[language], claim.when?.words?.[language] ?? ''],
    ),
  ]);
  return [realStory.title[language], realStory.standfirst[language], ...ofStops].map((text) => [
    'story',
    text,
  ]);
}

const FRENCH = [...textsOf(ALL_WORDS.fr), ...ownTexts('fr')];
const ENGLISH = [...textsOf(ALL_WORDS.en), ...ownTexts('en')];
const GERMAN = textsOf(ALL_WORDS.de);
const SPANISH = textsOf(ALL_WORDS.es);
const matching = (texts: [string, string][], pattern: RegExp): string[] =>
  texts.filter(([, text]) => pattern.test(text)).map(([key, text]) => `${key}: ${text}`);

describe('French texts', () => {
  it('have a no-break space before ; : ! ? and inside « »', () => {
    expect(matching(FRENCH, /[ \p{L}\d)][;!?»]|[ \p{L}\d)]:(?!\/)| :|«(?![\u00a0\u202f])/u)).toEqual([]);
  });

  it('have curly apostrophes and no straight quotation marks', () => {
    expect(matching(FRENCH, /['"]/)).toEqual([]);
  });
});

describe('English texts', () => {
  it('have no space before a mark, curly apostrophes and curly quotation marks', () => {
    expect(matching(ENGLISH, /[\s][;:!?]|['"«»]/)).toEqual([]);
  });
});

describe('German texts', () => {
  it('have no space before a mark, and „such“ quotation marks in pairs', () => {
    expect(matching(GERMAN, /\s[;:!?.,]|['"«»”’]/)).toEqual([]);
    expect(matching(GERMAN, /^[^„]*“|„[^“]*$|„\s|\s“/)).toEqual([]);
  });

  it('go on with a capital behind a colon where a sentence follows', () => {
    expect(
      matching(GERMAN, /: (?:der|die|das|dieser|niemand) .*\b(?:ist|hat|zeigt|kommt|lässt|schließt)\b/),
    ).toEqual([]);
  });
});

describe('Spanish texts', () => {
  it('have no space before a mark nor inside « », and no other quotation marks', () => {
    expect(matching(SPANISH, /\s[;:!?.,»]|«\s|['"“”„’]/)).toEqual([]);
  });

  it('open each question and exclamation as they close it', () => {
    expect(matching(SPANISH, /^[^¿]*\?|^[^¡]*!/)).toEqual([]);
  });
});

describe('the dictionaries', () => {
  const french = textsOf(ALL_WORDS.fr);
  const values = (text: string): string[] => ['X', 'Y'].filter((value) => text.includes(value));

  it.each(SPOKEN)('have the same keys in %s, and no empty text', (language) => {
    const texts = textsOf(ALL_WORDS[language]);
    expect(texts.map(([key]) => key)).toEqual(french.map(([key]) => key));
    expect(matching(texts, /^\s*$|undefined/)).toEqual([]);
  });

  it.each(SPOKEN)('keep in %s every value that a text is given', (language) => {
    const kept = (texts: typeof french) => texts.map(([key, text]) => [key, values(text)]);
    expect(kept(textsOf(ALL_WORDS[language]))).toEqual(kept(french));
  });

  it.each(SPOKEN.filter((language) => language !== 'fr'))('have no text of the French in %s', (language) => {
    const own = new Map(textsOf(ALL_WORDS[language]));
    const same = french.filter(([key, text]) => own.get(key) === text && / /.test(text) && text.length > 24);
    expect(same.map(([key, text]) => `${key}: ${text}`)).toEqual([]);
  });
});
