/** What an author says about a stop, and by whose words. A quote is cut out of the article, never typed. */
import { type Paragraph, paragraphsOf } from '../../../geo/article/article-text.ts';
import { ARTICLE, type Status } from '../../../geo/story/story.ts';
import { articleLanguageOf, type Claim, type Draft, featureById, textsIn } from './draft.ts';
import { type Passage, trimmedPassage } from './passages.ts';
import { withFeature } from './stop-acts.ts';

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
  let number = 1;
  while (taken.has(`${stop}-${number}`)) number += 1;
  return `${stop}-${number}`.slice(-60);
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
  const paragraphs = paragraphsOf(text);
  const renumbered = (claim: Claim): Claim => {
    if (!('quote' in claim) || paragraphs[claim.paragraph - 1]?.text.includes(claim.quote)) return claim;
    const found = paragraphs.filter((paragraph) => paragraph.text.includes(claim.quote));
    return found.length === 1 ? { ...claim, paragraph: found[0]!.number } : claim;
  };
  const changed = draft.story.features.reduce((after, feature) => {
    const claims = feature.properties.claims.map(renumbered);
    const isSame = claims.every((claim, index) => claim === feature.properties.claims[index]);
    return isSame ? after : withClaims(after, feature.id, () => claims);
  }, draft);
  return { ...changed, text };
}

/** The claims of a stop, in the file's order. */
export const claimsOf = (draft: Draft, stop: string): readonly Claim[] =>
  featureById(draft, stop)?.properties.claims ?? [];
