/** The rules between the parts of a story file: ids, aliases, sources, claims. */
import { ARTICLE } from '../../story/story.ts';
import { type Fault, pathText, shortValue } from '../fault.ts';
import { nearestIn } from '../nearest-id.ts';
import type { FileClaim, StoryFeature, StoryHead } from '../schema/story-schema.ts';

/** A feature of the file, as far as it could be read. */
export interface ReadFeature {
  index: number;
  /** Its id if that is a string, even if the feature has faults. */
  id: string | undefined;
  /** Whether it is meant as a leg. */
  isLeg: boolean;
  /** Undefined if the feature does not match the schema. */
  parsed: StoryFeature | undefined;
  /** Its claims in order, undefined for each that does not match the schema. */
  claims: (FileClaim | undefined)[];
}

/** The members of `story` that match the schema. */
export type ReadHead = Partial<StoryHead>;

/** A fault at a path below `features[index]`. */
export const faultIn = (
  feature: ReadFeature,
  path: PropertyKey[],
  value: unknown,
  allowed: string,
  advice: string,
): Fault => {
  const where = pathText(['features', feature.index, ...path]);
  const fault: Fault = { path: where, value: shortValue(value), allowed, advice };
  return feature.id === undefined ? fault : { feature: feature.id, ...fault };
};

/** A fault at a path below `story`. */
export const faultInHead = (path: PropertyKey[], value: unknown, allowed: string, advice: string): Fault => ({
  path: pathText(['story', ...path]),
  value: shortValue(value),
  allowed,
  advice,
});

/** Most ids in one fault: enough to see what they look like. Beside them stands the nearest one. */
const LISTED_IDS = 8;

/** Ids as a list for a fault's `allowed`, cut after LISTED_IDS. */
export function listOf(ids: Iterable<string>): string {
  const all = [...ids];
  const listed = all.slice(0, LISTED_IDS).join(', ') || 'none';
  return all.length > LISTED_IDS ? `${listed} and ${all.length - LISTED_IDS} more` : listed;
}

/** No two features may have the same id. */
export function idFaults(features: ReadFeature[]): Fault[] {
  const seen = new Set<string>();
  return features.flatMap((feature) => {
    if (feature.id === undefined) return [];
    const isRepeated = seen.has(feature.id);
    seen.add(feature.id);
    return isRepeated
      ? [
          faultIn(
            feature,
            ['id'],
            feature.id,
            'an id that no other feature has',
            'rename one: links could not tell them apart',
          ),
        ]
      : [];
  });
}

/** Every alias must lead to a stop, and must not be a stop's id. */
export function aliasFaults(head: ReadHead, features: ReadFeature[]): Fault[] {
  const ids = new Set(features.map((feature) => feature.id).filter((id) => id !== undefined));
  const nearest = nearestIn(ids);
  return Object.entries(head.aliases ?? {}).flatMap(([alias, id]) => {
    const faults: Fault[] = [];
    if (ids.has(alias)) {
      faults.push(
        faultInHead(
          ['aliases', alias],
          alias,
          'an id that no stop has',
          'remove it: it would hide that stop',
        ),
      );
    }
    if (!ids.has(id)) {
      faults.push(
        faultInHead(
          ['aliases', alias],
          id,
          `an id of a stop: ${listOf(ids)}`,
          `${nearest(id)}old links would lead nowhere: name a stop`,
        ),
      );
    }
    return faults;
  });
}

/** The article must say in which language it is: its quotes are. */
export function articleFaults({ sources }: ReadHead): Fault[] {
  if (!sources?.[ARTICLE] || sources[ARTICLE].language !== undefined) return [];
  const path = ['sources', ARTICLE, 'language'];
  return [faultInHead(path, undefined, 'the language of the article, as fr', 'it is missing: add it')];
}

/** Each speed must have a source with a url, which readers can look up, and a mode only one speed. */
export function speedFaults({ speeds, sources }: ReadHead): Fault[] {
  if (!speeds || !sources) return [];
  const withAddress = Object.keys(sources).filter((id) => sources[id]?.url !== undefined);
  return speeds.flatMap(({ mode, source }, index): Fault[] => {
    const faults: Fault[] = [];
    if (speeds.findIndex((other) => other.mode === mode) < index) {
      const advice = 'keep the greater: it bounds all legs of that mode';
      faults.push(faultInHead(['speeds', index, 'mode'], mode, 'each mode once', advice));
    }
    if (!withAddress.includes(source)) {
      const allowed = `a source with a url: ${listOf(withAddress)}`;
      const advice = 'name the source of the speed, or remove it: the whole leg is then shown as possible';
      faults.push(faultInHead(['speeds', index, 'source'], source, allowed, advice));
    }
    return faults;
  });
}

/** Every claim must have a source of the file that allows its status; quotes must come from the article. */
export function claimFaults(head: ReadHead, features: ReadFeature[]): Fault[] {
  const faults: Fault[] = [];
  if (head.sources && !Object.hasOwn(head.sources, ARTICLE)) {
    faults.push(
      faultInHead(['sources', ARTICLE], undefined, 'the article itself', 'add it: quotes come from it'),
    );
  }
  const quoteIds = new Set<string>();
  for (const feature of features) {
    for (const [index, claim] of feature.claims.entries()) {
      if (!claim) continue;
      const fault: ClaimFault = (path, value, allowed, advice) =>
        faults.push(faultIn(feature, ['properties', 'claims', index, ...path], value, allowed, advice));
      checkSource(claim, head, fault);
      if (claim.about && !feature.isLeg) {
        fault(
          ['about'],
          claim.about,
          'left out for a place',
          'remove it: only a leg has a departure and an arrival',
        );
      }
      if (claim.visit !== undefined && feature.isLeg) {
        fault(['visit'], claim.visit, 'left out for a leg', 'remove it: only a place is visited');
      }
      if ('quote' in claim) checkQuote(claim, head, quoteIds, fault);
    }
  }
  return faults;
}

type FileQuote = Extract<FileClaim, { quote: string }>;
type ClaimFault = (path: PropertyKey[], value: unknown, allowed: string, advice: string) => void;

function checkSource(claim: FileClaim, head: ReadHead, fault: ClaimFault): void {
  if (!head.sources) return;
  const isArticle = claim.source === ARTICLE;
  if (!Object.hasOwn(head.sources, claim.source)) {
    fault(
      ['source'],
      claim.source,
      `an id in story.sources: ${listOf(Object.keys(head.sources))}`,
      'name the source there',
    );
    return;
  }
  if ((claim.status === 'attested' || claim.status === 'announced') && !isArticle) {
    fault(
      ['status'],
      claim.status,
      'reported or inferred for any source but the article',
      'the article alone attests or announces',
    );
  }
  if (claim.status === 'reported' && isArticle) {
    fault(
      ['status'],
      claim.status,
      'attested or announced for the article',
      'did it happen, or was it planned?',
    );
  }
  if (claim.status === 'reported' && !isArticle && head.sources[claim.source]?.url === undefined) {
    fault(
      ['source'],
      claim.source,
      'a source with a url',
      `add story.sources.${claim.source}.url: readers must be able to look it up`,
    );
  }
}

function checkQuote(claim: FileQuote, head: ReadHead, ids: Set<string>, fault: ClaimFault): void {
  if (claim.source !== ARTICLE) {
    fault(
      ['source'],
      claim.source,
      `"${ARTICLE}" for a quote`,
      'say what other sources establish as a fact in your own words',
    );
  }
  if (ids.has(claim.id)) {
    fault(
      ['id'],
      claim.id,
      'an id that no other quote of the story has',
      'rename it: links could not tell them apart',
    );
  }
  ids.add(claim.id);
  checkTranslation(claim, head, fault);
}

/** The article's quotes must be translated for every page in another language than the article's. */
function checkTranslation({ translation }: FileQuote, head: ReadHead, fault: ClaimFault): void {
  const original = head.sources?.[ARTICLE]?.language;
  if (original === undefined) return;
  for (const language of head.languages ?? []) {
    if (language === original || translation[language] !== undefined) continue;
    const advice = 'pages in that language need it: translate it';
    fault(['translation', language], undefined, `the quote in "${language}"`, advice);
  }
}

/** A place must say its time zone where it or one of its claims gives an hour: readers see the hour of its clocks. */
export function timeZoneFaults(features: ReadFeature[]): Fault[] {
  return features.flatMap((feature): Fault[] => {
    const properties = feature.parsed?.properties;
    if (properties?.kind !== 'place' || properties.timeZone !== undefined) return [];
    const times = [properties.when, ...properties.claims.map(({ when }) => when)]
      .flatMap((when) => [when?.start, when?.end])
      .filter((moment) => moment?.includes('T'));
    if (times.length === 0) return [];
    const advice = `add it, as Asia/Vladivostok: "${times[0]}" is told by the clocks there`;
    const path = ['properties', 'timeZone'];
    return [faultIn(feature, path, undefined, 'a time zone wherever an hour is given', advice)];
  });
}
