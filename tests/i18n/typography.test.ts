import { describe, expect, it } from 'vitest';
import { isQuote } from '../../geo/story/story.ts';
import type { LegParts } from '../../geo/words/story-words.ts';
import { dictionaries, sheetWords } from '../../src/i18n/dictionaries.ts';
import { OFFERS } from '../../src/i18n/offers.ts';
import { realStory } from '../geo/real-story.ts';

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
const ARGUMENTS: Record<string, unknown[]> = { legSentence: [LEG], time: ['08:50'] };

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
    ...(stop.kind === 'place' ? [stop.description[language], stop.names[language]] : []),
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

const fr = { ...dictionaries.fr, sheet: sheetWords.fr };
const en = { ...dictionaries.en, sheet: sheetWords.en };
const FRENCH = [...textsOf(fr), ...textsOf(OFFERS.fr), ...ownTexts('fr')];
const ENGLISH = [...textsOf(en), ...textsOf(OFFERS.en), ...ownTexts('en')];
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

describe('the two dictionaries', () => {
  it('have the same keys, and no empty text', () => {
    expect(textsOf(en).map(([key]) => key)).toEqual(textsOf(fr).map(([key]) => key));
    expect(matching([...textsOf(fr), ...textsOf(en)], /^\s*$/)).toEqual([]);
  });

  it('keep every value that a text is given', () => {
    const values = (text: string): string[] => ['X', 'Y'].filter((value) => text.includes(value));
    const [french, english] = [textsOf(fr), textsOf(en)].map((texts) =>
      texts.map(([key, text]) => [key, values(text)]),
    );
    expect(english).toEqual(french);
  });
});
