/** What an author says about a stop, and by whose words. A quote is cut out of the article, never typed. */
import { type Paragraph, paragraphsOf } from '../../../geo/article/article-text.ts';
import { ARTICLE, type Status } from '../../../geo/story/story.ts';
import { articleLanguageOf, type Claim, type Draft, featureById, textsIn } from './draft.ts';
import { type Passage, trimmedPassage } from './passages.ts';
import { numbered, withFeature } from './stop-acts.ts';

/** Most characters of what tells two occurrences of a quote apart. */
const AROUND_LENGTH = 40;

const paragraphAt = (draft: Draft, number: number): Paragraph | undefined =>
  paragraphsOf(draft.text)[number - 1];

/** What stands around words that their paragraph has twice, in whole words. */
function around(text: string, { start, end }: Passage): { prefix?: string; suffix?: string } {
  const quote = text.slice(start, end);
  if (text.indexOf(quote) === text.lastIndexOf(quote)) return {};
  const before = text.slice(Math.max(0, start - AROUND_LENGTH), start);
  const after = text.slice(end, end + AROUND_LENGTH);
  const prefix = (start > AROUND_LENGTH ? before.replace(/^\S*\s/u, '') : before).trim();
  const suffix = (end + AROUND_LENGTH < text.length ? after.replace(/\s\S*$/u, '') : after).trim();
  return { ...(prefix && { prefix }), ...(suffix && { suffix }) };
}

/** An id for a new claim of a stop: links to a quote hold it. */
function freeClaimId(draft: Draft, stop: string): string {
  const taken = new Set(
    draft.story.features.flatMap(({ properties }) =>
      properties.claims.flatMap((claim) => ('quote' in claim ? [claim.id] : [])),
    ),
  );
  return numbered(stop, taken, 1);
}

const withClaims = (draft: Draft, stop: string, change: (claims: Claim[]) => Claim[]): Draft =>
  withFeature(draft, stop, (feature) => {
    const claims = change(feature.properties.claims);
    return { ...feature, properties: { ...feature.properties, claims } } as typeof feature;
  });

/** Adds the article's words to a stop. @param status whether the article says that it happened or was planned */
export function withQuote(
  draft: Draft,
  stop: string,
  passage: Passage,
  { status, speaker }: { status: Status; speaker?: string },
): Draft {
  const text = paragraphAt(draft, passage.paragraph)?.text ?? '';
  const inText = trimmedPassage(text, passage);
  if (!inText) return draft;
  const { languages } = draft.story.story;
  const language = articleLanguageOf(draft);
  const others = languages.filter((each) => each !== language);
  const quote: Claim = {
    id: freeClaimId(draft, stop),
    quote: text.slice(inText.start, inText.end),
    ...around(text, inText),
    paragraph: inText.paragraph,
    ...(speaker && { speaker: textsIn(languages, { [language]: speaker }) }),
    status,
    source: ARTICLE,
    translation: textsIn(others),
  };
  return withClaims(draft, stop, (claims) => [...claims, quote]);
}

/** Adds what another source establishes, to be said in the author's own words. */
export function withFact(draft: Draft, stop: string, source: string): Draft {
  const fact: Claim = { fact: textsIn(draft.story.story.languages), source, status: 'reported' };
  return withClaims(draft, stop, (claims) => [...claims, fact]);
}

export const withoutClaim = (draft: Draft, stop: string, index: number): Draft =>
  withClaims(draft, stop, (claims) => claims.toSpliced(index, 1));

/**
 * The draft with another text of the article. Quotes that stand whole in one other paragraph now name that one; a quote whose
 * words are gone stays as it is, and the check says so.
 */
export function withText(draft: Draft, text: string): Draft {
  const numberOf = renumbering(paragraphsOf(draft.text), paragraphsOf(text));
  const renumbered = (claim: Claim): Claim => {
    if (!('quote' in claim)) return claim;
    const paragraph = numberOf(claim.paragraph, claim.quote);
    return paragraph === claim.paragraph ? claim : { ...claim, paragraph };
  };
  const features = draft.story.features.map((feature) => {
    const claims = feature.properties.claims.map(renumbered);
    const isSame = claims.every((claim, index) => claim === feature.properties.claims[index]);
    return isSame
      ? feature
      : ({ ...feature, properties: { ...feature.properties, claims } } as typeof feature);
  });
  const isSame = features.every((feature, index) => feature === draft.story.features[index]);
  return isSame ? { ...draft, text } : { ...draft, text, story: { ...draft.story, features } };
}

/**
 * Where a quote stands after its text has changed. A paragraph that is there as it was, once, is followed wherever it went: of
 * a long article all quotes are renumbered with one letter, and a search for each would hold the typing up.
 */
function renumbering(
  before: readonly Paragraph[],
  after: readonly Paragraph[],
): (paragraph: number, quote: string) => number {
  const numbers = new Map<string, number | undefined>();
  for (const { text, number } of after) numbers.set(text, numbers.has(text) ? undefined : number);
  return (paragraph, quote) => {
    const former = before[paragraph - 1]?.text;
    const same = former?.includes(quote) ? numbers.get(former) : undefined;
    if (same !== undefined) return same;
    if (after[paragraph - 1]?.text.includes(quote)) return paragraph;
    const found = after.filter(({ text }) => text.includes(quote));
    return found.length === 1 ? found[0]!.number : paragraph;
  };
}

/** The claims of a stop, in the file's order. */
export const claimsOf = (draft: Draft, stop: string): readonly Claim[] =>
  featureById(draft, stop)?.properties.claims ?? [];
