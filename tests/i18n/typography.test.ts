import { describe, expect, it } from 'vitest';
import { isQuote } from '../../geo/story/story.ts';
import { ANNOUNCEMENTS } from '../../src/i18n/announcements.ts';
import { EMBED_WORDS } from '../../src/i18n/embed-words.ts';
import { en } from '../../src/i18n/en.ts';
import { fr } from '../../src/i18n/fr.ts';
import { NEW_VERSION } from '../../src/i18n/new-version.ts';
import { SHARE_WORDS } from '../../src/i18n/share-words.ts';
import { TIMELINE_WORDS } from '../../src/i18n/timeline-words.ts';
import { realStory } from '../geo/real-story.ts';

/** Every text of a dictionary with its key; functions are called with values that are easy to spot. */
function textsOf(messages: object, path = ''): [key: string, text: string][] {
  return Object.entries(messages).flatMap(([key, value]: [string, unknown]): [string, string][] => {
    const name = path + key;
    if (typeof value === 'string') return [[name, value]];
    if (typeof value === 'function')
      return [[name, String(Reflect.apply(value, undefined, ['X', 'Y', 'Z']))]];
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

const LAZY = [NEW_VERSION, SHARE_WORDS, EMBED_WORDS, TIMELINE_WORDS, ANNOUNCEMENTS];
const FRENCH = [...textsOf(fr), ...LAZY.flatMap((words) => textsOf(words.fr)), ...ownTexts('fr')];
const ENGLISH = [...textsOf(en), ...LAZY.flatMap((words) => textsOf(words.en)), ...ownTexts('en')];
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
