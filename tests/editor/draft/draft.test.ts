import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkArticle } from '../../../geo/check/check-article.ts';
import { parseStory } from '../../../geo/parse/parse-story.ts';
import { paragraphsOf } from '../../../geo/article/article-text.ts';
import {
  claimsOf,
  withFact,
  withoutClaim,
  withQuote,
  withText,
} from '../../../src/editor/draft/claim-acts.ts';
import { passageOf, wholeWords } from '../../../src/editor/draft/passages.ts';
import { type Draft, emptyDraft, featureById, legsOf, storyText } from '../../../src/editor/draft/draft.ts';
import { fieldOf, sourceField, valueAt, withValue } from '../../../src/editor/draft/fields.ts';
import {
  withLanguages,
  withNewSource,
  withoutSource,
  withSource,
} from '../../../src/editor/draft/head-acts.ts';
import { History } from '../../../src/editor/draft/history.ts';
import { joined, viaPointsOf, withViaPoints } from '../../../src/editor/draft/leg-acts.ts';
import {
  withLocation,
  withMoved,
  withoutEntry,
  withoutStop,
  withPlace,
  withVisit,
} from '../../../src/editor/draft/stop-acts.ts';
import { isMissing, pageTexts } from '../../../src/editor/draft/texts.ts';

const TEXT =
  'Un voyage\n\nElle part de Lyon le 3 mai. Elle arrive à Rome le 4.\nDe Rome à Rome, il y a Rome.';

/** A draft with Lyon and Rome, quoted and placed, joined by a leg with a quote: what an author has after ten minutes. */
function journey(): { draft: Draft; leg: string } {
  const texted = withText(emptyDraft('fr'), TEXT);
  const lyon = withPlace(texted, 'Lyon');
  const rome = withPlace(lyon.draft, 'Rome');
  const quoted = [
    { stop: lyon.id, passage: { paragraph: 2, start: 0, end: 27 } },
    { stop: rome.id, passage: { paragraph: 2, start: 28, end: 52 } },
  ].reduce((draft, { stop, passage }) => withQuote(draft, stop, passage, { status: 'attested' }), rome.draft);
  const placed = withLocation(withLocation(quoted, 'lyon', { position: [4.83, 45.76] }), 'rome', {
    position: [12.48, 41.89],
    sameAs: ['https://sws.geonames.org/3169070/'],
  });
  const way = joined(placed, 0)!;
  const told = withQuote(way.draft, way.id, { paragraph: 3, start: 0, end: 14 }, { status: 'announced' });
  const titled = withValue(
    withValue(told, { path: 'story.title.fr' }, 'Un voyage'),
    { path: 'story.standfirst.fr' },
    'De Lyon à Rome.',
  );
  return { draft: withSource(titled, 'article', { author: 'A. Martin' }), leg: way.id };
}

const faultsOf = (draft: Draft): string[] => {
  const parsed = parseStory(storyText(draft));
  return 'faults' in parsed ? parsed.faults.map(({ feature = '', path }) => `${feature} ${path}`) : [];
};

describe('a draft', () => {
  it('of a few acts is a story without faults, whose quotes are verbatim', () => {
    const { draft } = journey();
    expect(faultsOf(draft)).toEqual([]);
    const parsed = parseStory(storyText(draft));
    const { faults } = checkArticle('story' in parsed ? parsed.story : (undefined as never), TEXT);
    // More than half of so short a text is quoted.
    expect(faults.map(({ path }) => path)).toEqual(['features']);
  });

  it('never holds the article in its story file', () => {
    expect(storyText(journey().draft)).not.toContain('il y a Rome');
  });

  it('tells in one path each what is still to be written', () => {
    expect(faultsOf(emptyDraft('fr'))).toEqual(
      expect.arrayContaining([' story.title.fr', ' story.standfirst.fr', ' story.itinerary']),
    );
  });
});

describe('places', () => {
  it('stand in the itinerary in the order of the text', () => {
    const { draft } = journey();
    const orderWith = (paragraph: number, start: number): readonly string[] =>
      withPlace(draft, 'Oslo', { paragraph, start, end: start + 1 }).draft.story.story.itinerary;
    expect(orderWith(1, 0)).toEqual(['oslo', 'lyon', 'lyon-rome', 'rome']);
    expect(orderWith(2, 28)).toEqual(['lyon', 'oslo', 'lyon-rome', 'rome']);
    expect(orderWith(3, 20)).toEqual(['lyon', 'lyon-rome', 'rome', 'oslo']);
  });

  it('called alike have ids of their own, also those that addresses may not have', () => {
    const first = withPlace(emptyDraft('fr'), 'Rome').draft;
    expect(withPlace(first, 'Rome').id).toBe('rome-2');
    expect(withPlace(first, '平壌').id).toBe('place');
    expect(withPlace(first, 'Assets').id).toBe('assets-1');
    expect(withPlace(first, 'Constructor').id).toBe('constructor-2');
  });

  it('and their quotes have ids of their own, however long', () => {
    const [id, other] = ['a'.repeat(60), 'b'.repeat(57)].map((each) => each.slice(0, -1) + 'z') as [
      string,
      string,
    ];
    const { story, ...draft } = withText(emptyDraft('fr'), TEXT);
    const place = {
      type: 'Feature',
      geometry: null,
      properties: { kind: 'place', names: {}, claims: [] },
    } as const;
    const long = {
      ...draft,
      story: { ...story, features: [id, other].map((each) => ({ ...place, id: each })) },
    } as unknown as Draft;
    const passage = { paragraph: 2, start: 0, end: 27 };
    const quoted = [id, id, other, other].reduce(
      (after, stop) => withQuote(after, stop, passage, { status: 'attested' }),
      long,
    );
    const ids = [id, other].flatMap((stop) =>
      claimsOf(quoted, stop).map((claim) => ('quote' in claim ? claim.id : '')),
    );
    expect(new Set(ids).size).toBe(4);
    for (const each of ids) expect(each).toMatch(/^(?=.{1,60}$)[a-z0-9]+(?:-[a-z0-9]+)*$/);
  });

  it('move with the ends of their legs’ lines, and lose them with their position', () => {
    const { draft, leg } = journey();
    const passing = withViaPoints(draft, leg, [
      { name: 'Turin', position: [7.68, 45.07], from: 'GeoNames 3165524' },
    ]);
    expect(viaPointsOf(passing, leg)).toEqual([
      { name: 'Turin', position: [7.68, 45.07], from: 'GeoNames 3165524' },
    ]);
    expect(faultsOf(passing)).toEqual([]);
    const moved = withLocation(passing, 'rome', { position: [12.5, 41.9] });
    expect(legsOf(moved)[0]!.geometry!.coordinates.at(-1)).toEqual([12.5, 41.9]);
    expect(faultsOf(moved)).toEqual([]);
    expect(featureById(moved, 'rome')!.properties).not.toHaveProperty('sameAs');
    expect(faultsOf(withLocation(moved, 'rome', null))).toEqual([]);
  });

  it('taken away take their legs and the names of points with them', () => {
    const { draft, leg } = journey();
    const passing = withViaPoints(draft, leg, [{ name: 'Turin', position: [7.68, 45.07], from: 'GeoNames' }]);
    const { story } = withoutStop(passing, 'rome');
    expect(story.features.map(({ id }) => id)).toEqual(['lyon']);
    expect(story.story.itinerary).toEqual(['lyon']);
    expect(story.story.points).toEqual({});
  });

  it('visited twice lose one visit at a time', () => {
    const twice = withVisit(journey().draft, 'lyon');
    expect(twice.story.story.itinerary).toEqual(['lyon', 'lyon-rome', 'rome', 'lyon']);
    expect(withoutEntry(twice, 3).story.story.itinerary).toEqual(['lyon', 'lyon-rome', 'rome']);
    expect(featureById(withoutEntry(withoutEntry(twice, 3), 0), 'lyon')).toBeUndefined();
  });

  it('are moved within the itinerary and never out of it', () => {
    const { draft } = journey();
    expect(withMoved(draft, 2, 0).story.story.itinerary).toEqual(['rome', 'lyon', 'lyon-rome']);
    expect(withMoved(draft, 0, 3)).toBe(draft);
    expect(withMoved(draft, 5, 0)).toBe(draft);
  });

  it('that do not follow each other are not joined', () => {
    const { draft } = journey();
    expect(joined(draft, 0)).toBeUndefined();
    expect(joined(draft, 2)).toBeUndefined();
  });
});

describe('quotes', () => {
  it('selected by hand never cut a word', () => {
    const text = 'Elle part l’après-midi, peut-être.';
    expect(wholeWords(text, 'fr', { paragraph: 1, start: 2, end: 8 })).toMatchObject({ start: 0, end: 9 });
    expect(wholeWords(text, 'fr', { paragraph: 1, start: 5, end: 9 })).toMatchObject({ start: 5, end: 9 });
  });

  it('that their paragraph has twice say what stands around them, and are found again', () => {
    const draft = withText(emptyDraft('fr'), TEXT);
    const { draft: placed } = withPlace(draft, 'Rome');
    const passage = { paragraph: 3, start: 10, end: 14 };
    const quoted = withQuote(placed, 'rome', passage, { status: 'attested' });
    const [claim] = claimsOf(quoted, 'rome');
    expect(claim).toMatchObject({ quote: 'Rome', prefix: 'De Rome à', suffix: ', il y a Rome.' });
    expect(passageOf(paragraphsOf(TEXT), claim!)).toEqual(passage);
  });

  it('keep their words when the text around them is edited, and follow them to another paragraph', () => {
    const { draft } = journey();
    const longer = withText(draft, `Un mot avant.\n${TEXT}`);
    expect(claimsOf(longer, 'lyon')[0]).toMatchObject({ paragraph: 3 });
    expect(withText(longer, TEXT).story).toEqual(draft.story);
  });

  it('follow their paragraph, also where another has their words too', () => {
    const twice = withPlace(withText(emptyDraft('fr'), 'À Rome, il pleut.\nÀ Rome, il neige.'), 'Rome').draft;
    const quoted = withQuote(twice, 'rome', { paragraph: 2, start: 0, end: 6 }, { status: 'attested' });
    expect(claimsOf(withText(quoted, `Un mot.\n${quoted.text}`), 'rome')).toMatchObject([{ paragraph: 3 }]);
    expect(claimsOf(withText(quoted, 'À Rome, il neige.'), 'rome')).toMatchObject([{ paragraph: 1 }]);
  });

  it('of a text in letters taken apart pass the check of that very text', () => {
    const article = 'Un été à Évian.'.normalize('NFD');
    const { draft, id } = withPlace(withText(emptyDraft('fr'), article), 'Évian');
    const [paragraph] = paragraphsOf(article);
    const end = paragraph!.text.length;
    const quoted = withQuote(draft, id, { paragraph: 1, start: 3, end }, { status: 'attested' });
    expect(claimsOf(quoted, id)[0]).toMatchObject({ quote: 'été à Évian.' });
    const located = withLocation(quoted, id, { position: [6.59, 46.4] });
    const titled = ['title', 'standfirst'].reduce(
      (each, member) => withValue(each, { path: `story.${member}.fr` }, 'Un été'),
      withSource(located, 'article', { author: 'A. Martin' }),
    );
    const parsed = parseStory(storyText(titled));
    const { faults } = checkArticle('story' in parsed ? parsed.story : (undefined as never), article);
    expect(faults.map(({ path }) => path)).toEqual(['features']);
  });

  it('whose words are gone stay for the check to name', () => {
    const { draft } = journey();
    const cut = withText(draft, TEXT.replace('part de Lyon', 'quitte Lyon'));
    expect(claimsOf(cut, 'lyon')).toEqual(claimsOf(draft, 'lyon'));
    const parsed = parseStory(storyText(cut));
    const { faults } = checkArticle('story' in parsed ? parsed.story : (undefined as never), cut.text);
    expect(faults[0]).toMatchObject({ feature: 'lyon', path: 'properties.claims[0].quote' });
    expect(faults[0]!.advice).toContain('Elle quitte Lyon');
  });

  it('are cut out of any text to the letter', () => {
    const word = fc.constantFrom('Rome', 'е́', '👩‍🚀', 'مرحبا', 'e\u0301t\u00e9', '平壌', '«a»', '-', 'a');
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 12 }),
        fc.nat(40),
        fc.nat(40),
        (parts, from, length) => {
          const draft = withPlace(withText(emptyDraft('fr'), parts.join(' ')), 'Rome').draft;
          const [paragraph] = paragraphsOf(draft.text);
          const start = Math.min(from, paragraph!.text.length - 1);
          const end = Math.min(paragraph!.text.length, start + 1 + length);
          const quoted = withQuote(draft, 'rome', { paragraph: 1, start, end }, { status: 'attested' });
          const [claim] = claimsOf(quoted, 'rome');
          if (paragraph!.text.slice(start, end).trim() === '') return claim === undefined;
          const found = passageOf(paragraphsOf(draft.text), claim!)!;
          return (
            'quote' in claim! &&
            claim.quote === paragraph!.text.slice(start, end).trim() &&
            paragraph!.text.slice(found.start, found.end) === claim.quote
          );
        },
      ),
    );
  });
});

describe('sources', () => {
  it('are named by their publisher, and stay while a claim comes from them', () => {
    const { draft: first } = withNewSource(journey().draft, 'Le Monde');
    const { draft, id } = withNewSource(first, 'Le Monde');
    expect(id).toBe('le-monde-2');
    const told = withFact(draft, 'rome', id);
    expect(withoutSource(told, id)).toBeUndefined();
    expect(withoutSource(withoutClaim(told, 'rome', 1), id)!.story.story.sources).not.toHaveProperty(id);
    expect(withoutSource(told, 'article')).toBeUndefined();
  });
});

describe('languages', () => {
  it('that are added leave each text to be written, and are whole once it is', () => {
    const both = withLanguages(journey().draft, ['fr', 'en']);
    const missing = pageTexts(both).filter(isMissing);
    expect(missing.map(({ field }) => field.path)).toEqual(
      expect.arrayContaining(['story.title', 'properties.names', 'properties.claims[0].translation']),
    );
    const written = missing.reduce(
      (draft, { field, languages }) =>
        languages.reduce((each, language) => {
          const at = { ...field, path: `${field.path}.${language}` };
          return valueAt(each, at) ? each : withValue(each, at, 'words');
        }, draft),
      both,
    );
    expect(faultsOf(written)).toEqual([]);
    expect(pageTexts(written).filter(isMissing)).toEqual([]);
  });

  it('that go take their texts with them, and no local name', () => {
    const { draft } = journey();
    const named = withValue(draft, { feature: 'rome', path: 'properties.names.it' }, 'Roma');
    const back = withLanguages(withLanguages(named, ['fr', 'en', 'de']), ['fr']);
    expect(back.story).toEqual(named.story);
  });
});

describe('fields', () => {
  it('are written and read at the paths of faults, and nothing else changes', () => {
    const { draft } = journey();
    const field = { feature: 'lyon', path: 'properties.claims[0].when.start' };
    const dated = withValue(draft, field, '2020-05-03');
    expect(valueAt(dated, field)).toBe('2020-05-03');
    expect(faultsOf(dated)).toEqual([]);
    expect(featureById(dated, 'rome')).toBe(featureById(draft, 'rome'));
    expect(withValue(dated, { feature: 'lyon', path: 'properties.claims[0].when' }, undefined).story).toEqual(
      draft.story,
    );
  });

  it('are those of faults that count from the file too', () => {
    expect(fieldOf({ feature: 'lyon', path: 'features[3].properties.names.fr' })).toEqual({
      feature: 'lyon',
      path: 'properties.names.fr',
    });
    expect(fieldOf({ path: 'story.id' })).toEqual({ path: 'story.id' });
  });
});

describe('sources of a file', () => {
  it('are edited where they stand, whatever they are called', () => {
    const { draft } = journey();
    const { story } = draft.story;
    const odd = withValue(
      draft,
      { path: 'story.sources' },
      { ...story.sources, 'lemonde.fr': { publisher: 'Le Monde' } },
    );
    const titled = withValue(odd, sourceField('lemonde.fr', 'title'), 'Un titre');
    expect(titled.story.story.sources).toMatchObject({
      'lemonde.fr': { publisher: 'Le Monde', title: 'Un titre' },
    });
  });
});

describe('the history', () => {
  const typed = (text: string): Draft => withText(emptyDraft('fr'), text);

  it('goes back over a hundred acts, and forward again', () => {
    const drafts = Array.from({ length: 101 }, (_, index) => typed(`text ${index}`));
    const whole = drafts.slice(1).reduce((history, draft) => history.after(draft), History.of(drafts[0]!));
    let history = whole;
    for (let step = 0; step < 100; step += 1) history = history.undone();
    expect(history.present).toBe(drafts[0]);
    expect(history.canUndo).toBe(false);
    for (let step = 0; step < 100; step += 1) history = history.redone();
    expect(history.present).toBe(drafts[100]);
  });

  it('takes back as one what was typed into a field, and nothing once another act came between', () => {
    const [start, a, ab, other, abc] = ['', 'a', 'ab', 'other', 'abc'].map(typed) as [
      Draft,
      Draft,
      Draft,
      Draft,
      Draft,
    ];
    const history = History.of(start).after(a, 'field').after(ab, 'field').after(other).after(abc, 'field');
    expect(history.undone().present).toBe(other);
    expect(history.undone().undone().present).toBe(ab);
    expect(history.undone().undone().undone().present).toBe(start);
    expect(history.undone().after(a, 'field').undone().present).toBe(other);
  });
});
