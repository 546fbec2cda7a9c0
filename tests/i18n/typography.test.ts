import { describe, expect, it } from 'vitest';
import { inLanguage, isQuote, type Language, LANGUAGES } from '../../geo/story/story.ts';
import type { LegParts } from '../../geo/words/story-words.ts';
import { realStory } from '../geo/real-story.ts';
import { LANGUAGE_NAMES } from '../../src/i18n/language-names.ts';
import { dictionaries, offers, sheetWords } from '../dictionaries.ts';

const wordsOf = (language: Language) => ({
  ...dictionaries[language],
  sheet: sheetWords[language],
  offer: offers[language],
  names: LANGUAGE_NAMES[language],
});

const LEG: LegParts = {
  by: 'Z',
  from: 'X',
  to: 'Y',
  when: undefined,
  direction: undefined,
  distances: ['1', '2'],
  status: 'reported',
  isDepartureAttested: true,
};
const DATE = { text: 'X', precision: 'day' };
/** What texts are made of that need more than words, by their keys or paths. */
const ARGUMENTS: Record<string, unknown[]> = {
  on: [DATE],
  about: [DATE],
  onAbout: [DATE],
  fromTo: [DATE, DATE],
  'story.dates.between': [DATE, DATE],
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
      return [
        [name, String(Reflect.apply(value, undefined, ARGUMENTS[name] ?? ARGUMENTS[key] ?? ['X', 'Y', 'Z']))],
      ];
    return textsOf(value as object, `${name}.`);
  });
}

/** All that we write ourselves; quotes stay as the article has them. */
function ownTexts(language: 'fr' | 'en'): [key: string, text: string][] {
  const ofStops = realStory.stops.flatMap((stop) => [
    ...(stop.kind === 'place'
      ? [inLanguage(stop.description!, language), inLanguage(stop.names, language)]
      : []),
    stop.when?.words?.[language] ?? '',
    ...stop.claims.flatMap((claim) =>
      isQuote(claim)
        ? [claim.speaker?.[language] ?? '']
        : [inLanguage(claim.fact, language), claim.when?.words?.[language] ?? ''],
    ),
  ]);
  const { title, standfirst } = realStory;
  return [inLanguage(title, language), inLanguage(standfirst, language), ...ofStops].map((text) => [
    'story',
    text,
  ]);
}

const FRENCH = [...textsOf(wordsOf('fr')), ...ownTexts('fr')];
const ENGLISH = [...textsOf(wordsOf('en')), ...ownTexts('en')];
const GERMAN = textsOf(wordsOf('de'));
const SPANISH = textsOf(wordsOf('es'));
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

describe('The dates of the first story, in its author’s words', () => {
  const dates = (language: Language): [string, string][] =>
    realStory.stops
      .flatMap(({ when, claims }) => [when, ...claims.map((claim) => claim.when)])
      .map((when) => [language, when?.words?.[language] ?? '']);

  it.each(LANGUAGES)('keep a day with its month and an hour with its minutes, in %s', (language) => {
    expect(matching(dates(language), /\d \p{L}{4,}|\d h\b|h \d/u)).toEqual([]);
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
  const french = textsOf(wordsOf('fr'));
  const values = (text: string): string[] => ['X', 'Y'].filter((value) => text.includes(value));

  it.each(LANGUAGES)('have the same keys in %s, and no empty text', (language) => {
    const texts = textsOf(wordsOf(language));
    expect(texts.map(([key]) => key)).toEqual(french.map(([key]) => key));
    expect(matching(texts, /^\s*$|undefined/)).toEqual([]);
  });

  it.each(LANGUAGES)('keep in %s every value that a text is given', (language) => {
    const kept = (texts: typeof french) => texts.map(([key, text]) => [key, values(text)]);
    expect(kept(textsOf(wordsOf(language)))).toEqual(kept(french));
  });

  it.each(LANGUAGES.filter((language) => language !== 'fr'))(
    'have no text of the French in %s',
    (language) => {
      const own = new Map(textsOf(wordsOf(language)));
      const same = french.filter(
        ([key, text]) => own.get(key) === text && / /.test(text) && text.length > 24,
      );
      expect(same.map(([key, text]) => `${key}: ${text}`)).toEqual([]);
    },
  );
});
