/** However an article was copied: its quotes are found, or the finding names the character that differs and its place. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { characterName, folded, paragraphsOf } from '../../../geo/article/article-text.ts';
import { checkArticle } from '../../../geo/check/check-article.ts';
import { factCheck } from '../../../geo/check/fact-check.ts';
import { marketDayWith, storyFrom } from '../stories.ts';

const LINES = [
  'Le café de Zoé a fermé à midi, dit le maire.',
  'Les fileurs affichent leur efficacité près du canal, au cœur du bourg.',
  'L’été, « rien ne presse », répète-t-il au marché, où la file des chalands ne finit plus avant le soir.',
  'Un dernier paragraphe sans citation, assez long pour que les trois autres ne soient pas à moitié cités.',
];
const ARTICLE = LINES.join('\n');

const quote = (text: string, paragraph: number) => ({
  id: `quote-${paragraph}`,
  quote: text,
  paragraph,
  status: 'attested',
  source: 'article',
  translation: { fr: text },
});
const STORY = marketDayWith({
  'features[0].properties.claims': [
    quote('Le café de Zoé a fermé', 1),
    quote('affichent leur efficacité', 2),
    quote('rien ne presse', 3),
  ],
  'features[1].properties.claims': [{ fact: { fr: 'x', en: 'x' }, status: 'inferred', source: 'map' }],
  'features[2].properties.claims': [{ fact: { fr: 'x', en: 'x' }, status: 'inferred', source: 'map' }],
});

/** The advice of each finding about the story's quotes. */
const advice = (article: string): string[] =>
  checkArticle(storyFrom(STORY), article).faults.map((fault) => fault.advice);

describe('no fault is found in an article', () => {
  it.each([
    ['as it was written', ARTICLE],
    ['in decomposed letters (NFD)', ARTICLE.normalize('NFD')],
    ['with a byte order mark', `\uFEFF${ARTICLE}`],
    ['with the line ends of old Macs', LINES.join('\r')],
    ['with the line ends of Windows', LINES.join('\r\n')],
    ['with line and paragraph separators', LINES.join('\u2028').replace('\u2028', '\u2029')],
    ['with the line ends of mainframes and word processors', LINES.join('\u0085').replace('\u0085', '\v')],
    ['with empty lines between its paragraphs', LINES.join('\n\n')],
    ['with lines of spaces and invisible characters', LINES.join('\r\n \u00a0\u200b\r\n')],
  ])('%s', (_name, article) => {
    expect(advice(article)).toEqual([]);
  });

  it('whose line ends, empty lines and normal form are any mixture', () => {
    const end = fc.constantFrom('\n', '\r', '\r\n', '\u2028', '\u2029', '\n\n', '\r\r', '\n \n');
    const form = fc.constantFrom('NFC', 'NFD');
    fc.assert(
      fc.property(fc.array(fc.tuple(end, form), { minLength: 4, maxLength: 4 }), (choices) => {
        const lines = choices.map(([after, name], index) => LINES[index]!.normalize(name) + after);
        expect(advice(lines.join(''))).toEqual([]);
      }),
    );
  });
});

describe('a character that differs is named with its place', () => {
  it.each([
    [
      'a soft hyphen',
      ARTICLE.replace('efficacité', 'effi\u00adcacité'),
      'paragraph 2 has: affichent leur effi\u00adcacité (character 20 is U+0063 c in the quote and U+00AD soft hyphen in the article, character 32 of the paragraph: correct the text there)',
    ],
    [
      'a ligature',
      ARTICLE.replace('efficacité', 'eﬃcacité'),
      'paragraph 2 has: affichent leur eﬃcacité (character 17 is U+0066 f in the quote and U+FB03 ﬃ in the article, character 29 of the paragraph: correct the text there)',
    ],
    [
      'a second space',
      ARTICLE.replace('café de', 'café  de'),
      'paragraph 1 has: Le café  de Zoé a fermé (character 9 is U+0064 d in the quote and a second space in the article, character 9 of the paragraph: correct the text there)',
    ],
    [
      'a no-break space',
      ARTICLE.replace('rien ne', 'rien\u00a0ne'),
      'paragraph 3 has: rien\u00a0ne presse (character 5 is U+0020 space in the quote and U+00A0 no-break space in the article, character 14 of the paragraph: copy it from there)',
    ],
    [
      'a zero-width space',
      ARTICLE.replace('presse', 'pre\u200bsse'),
      'paragraph 3 has: rien ne pre\u200bsse (character 12 is U+0073 s in the quote and U+200B zero-width space in the article, character 21 of the paragraph: correct the text there)',
    ],
  ])('%s', (_name, article, expected) => {
    expect(advice(article)).toEqual([expected]);
  });

  it('in an article of any other form too', () => {
    const article = `\uFEFF${LINES.join('\r\r').replace('efficacité', 'effi\u00adcacité').normalize('NFD')}`;
    expect(advice(article)).toEqual([
      expect.stringContaining('U+00AD soft hyphen in the article, character 32'),
    ]);
  });

  it('in the quote itself, which is then to be corrected', () => {
    const story = storyFrom(STORY.replace('rien ne presse', 'rien ne pre\u00adsse'));
    const [fault] = checkArticle(story, ARTICLE).faults;
    expect(fault!.advice).toContain('character 12 is U+00AD soft hyphen in the quote');
    expect(fault!.advice).toContain('correct the quote');
  });

  it('and the passage counts as quoted', () => {
    const share = (article: string) => checkArticle(storyFrom(STORY), article).quotedShare;
    expect(share(ARTICLE.replace('efficacité', 'effi\u00adcacité'))).toBeCloseTo(share(ARTICLE), 2);
  });
});

describe('paragraphs', () => {
  it('are numbered without empty lines, and a wrong number is told with the line', () => {
    const article = LINES.join('\n\n');
    const story = storyFrom(STORY.replace('"paragraph":2', '"paragraph":3'));
    expect(checkArticle(story, article).faults).toMatchObject([
      {
        value: '3',
        allowed: '2',
        advice:
          'the quote stands in paragraph 2 (line 3 of the text; empty lines do not count): correct the number',
      },
    ]);
  });

  it('know their lines', () => {
    expect(paragraphsOf('\n\none\r\n\r\ntwo').map(({ number, line }) => [number, line])).toEqual([
      [1, 3],
      [2, 5],
    ]);
  });

  it('name towns also where a letter is decomposed or a word hyphenated', () => {
    const story = storyFrom(STORY);
    const towns = (text: string) =>
      factCheck(story, { article: { text, towns: ['Orléans'] } }).filter(({ path }) => path === 'features');
    for (const text of ['À Orléans.', 'À Orle\u0301ans.', 'À Or\u00adléans.', '\r\rÀ Orléans.']) {
      expect(towns(text), text).toMatchObject([
        { advice: expect.stringContaining('paragraph 1 ') as string },
      ]);
    }
  });
});

describe('a quote cut within a word', () => {
  it('is noticed where only an accent is left behind', () => {
    const story = storyFrom(STORY.replace('rien ne presse', 'rien ne press'));
    const [fault] = checkArticle(story, ARTICLE.replace('presse', 'press\u0331e')).faults;
    expect(fault!.allowed).toBe('whole words');
  });
});

describe('folding', () => {
  it('keeps where each character stood', () => {
    const texts = fc.string({ unit: 'binary', maxLength: 30 });
    fc.assert(
      fc.property(texts, (original) => {
        const { text, origins } = folded(original);
        expect(origins).toHaveLength(text.length + 1);
        expect(origins).toEqual([...origins].sort((a, b) => a - b));
        expect(origins.at(-1)).toBe(original.length);
      }),
      { numRuns: 200 },
    );
  });

  it('makes the same of what looks alike', () => {
    for (const [one, other] of [
      ['L’été', "l'e\u0301te\u0301".normalize('NFC')],
      ['cœur', 'coeur'],
      ['« oui »', '“ oui ”'],
      ['a  b', 'a\u202fb'],
      ['dix‑huit', 'dix-huit'],
      ['´', "'"],
    ]) {
      expect(folded(one!).text).toBe(folded(other!).text);
    }
  });
});

it('a character is named by its code and what it is', () => {
  expect(['\u00ad', ' ', '’', '\u0301', '\u{1f682}'].map(characterName)).toEqual([
    'U+00AD soft hyphen',
    'U+0020 space',
    'U+2019 ’',
    'U+0301',
    'U+1F682 🚂',
  ]);
});
