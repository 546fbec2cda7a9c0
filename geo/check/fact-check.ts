/**
 * What a fact-checker asks of a story whose file has no fault. Only `npm run check` reports it, the build does not. An
 * error says more than the sources do, or breaks a link; a warning may be intended.
 */
import { type Fault, shortValue } from '../parse/fault.ts';
import { greatCircleKm } from '../route/positions.ts';
import { citedSources } from '../story/lookup.ts';
import { isLeg, isPlace, type Leg, type Story, type When } from '../story/story.ts';
import { paragraphsOf, withoutInvisible } from '../article/article-text.ts';
import { keyOf } from '../article/gazetteer.ts';

export interface Finding extends Fault {
  severity: 'error' | 'warning';
}

export interface FactCheckOptions {
  /** The story as it was published before: its links must go on opening something. */
  before?: Story;
  article?: {
    text: string;
    /** Names of towns that an article may name, in its language. */
    towns: readonly string[];
  };
}

export const factCheck = (story: Story, { before, article }: FactCheckOptions = {}): Finding[] => [
  ...inventedTimes(story),
  ...story.stops.filter(isLeg).flatMap(swappedPoints),
  ...uncitedSources(story),
  ...(before ? [...lostIds(story, before), ...changedLanguages(story, before)] : []),
  ...(article ? unmappedTowns(story, article) : []),
];

/** Times of day in a stop's `when` that none of its claims gives. Dates are not checked: they may sum up several claims. */
function inventedTimes(story: Story): Finding[] {
  const timesIn = ({ start, end }: When): string[] =>
    [start, end].filter((moment) => moment !== undefined).filter((moment) => moment.includes('T'));
  return story.stops.flatMap((stop): Finding[] => {
    const known = stop.claims.flatMap(({ when }) => (when ? timesIn(when) : []));
    const invented = (stop.when ? timesIn(stop.when) : []).filter((time) => !known.includes(time));
    return invented.map((time) => ({
      severity: 'error',
      feature: stop.id,
      path: 'properties.when',
      value: shortValue(time),
      allowed: 'a date, or a time that a claim of this stop gives',
      advice: 'no claim says so precisely when: give the claim its time, or the stop a date only',
    }));
  });
}

/** Least saving by a swap, as a share of the neighbours' distance. Swapping back saves twice it; mere bends far less. */
const MINIMUM_SAVING = 0.75;

/** Neighbouring points of a leg that would make a shorter line the other way round. */
export function swappedPoints({ id, via, track }: Leg): Finding[] {
  if (track) return [];
  const km = (a: number, b: number): number => greatCircleKm(via[a]!.position, via[b]!.position);
  return via.slice(1, -2).flatMap(({ name }, before): Finding[] => {
    const [first, second] = [before + 1, before + 2];
    const savingKm = km(before, first) + km(second, second + 1) - km(before, second) - km(first, second + 1);
    if (savingKm < MINIMUM_SAVING * km(first, second)) return [];
    return [
      {
        severity: 'error',
        feature: id,
        path: `properties.via[${first}]`,
        value: shortValue(name),
        allowed: 'points in the order of travel',
        advice: `the line goes back between ${name} and ${via[second]!.name}: are the two swapped, or is a coordinate wrong?`,
      },
    ];
  });
}

function uncitedSources(story: Story): Finding[] {
  const cited = citedSources(story);
  const uncited = Object.keys(story.sources).filter((id) => !cited.includes(id));
  return uncited.map((id) => ({
    severity: 'warning',
    path: `story.sources[${JSON.stringify(id)}]`,
    value: shortValue(story.sources[id]!.publisher ?? story.sources[id]!.author),
    allowed: 'a source of at least one claim',
    advice: 'no claim cites it: remove it, or add what it says',
  }));
}

function lostIds(story: Story, before: Story): Finding[] {
  const idsOf = ({ stops, aliases }: Story): string[] => [
    ...stops.map(({ id }) => id),
    ...Object.keys(aliases),
  ];
  const known = new Set(idsOf(story));
  const lost = idsOf(before).filter((id) => !known.has(id));
  return lost.map((id) => ({
    severity: 'error',
    path: 'story.aliases',
    value: shortValue(id),
    allowed: 'every id that was ever published, as a stop or an alias',
    advice: 'links to it would break: add an alias that leads to the stop which took its place',
  }));
}

/** The first language has the addresses without a language, each other one those of its own. */
function changedLanguages({ languages }: Story, before: Story): Finding[] {
  const [first, former] = [languages[0], before.languages[0]];
  const moved: Finding = {
    severity: 'error',
    path: 'story.languages[0]',
    value: shortValue(first),
    allowed: `${shortValue(former)}, the first language as published`,
    advice: 'links without a language would open in another one: put the former language first again',
  };
  const lost = before.languages.slice(1).filter((language) => !languages.includes(language));
  return [
    ...(first === former ? [] : [moved]),
    ...lost.map((language): Finding => ({
      severity: 'error',
      path: 'story.languages',
      value: shortValue(languages),
      allowed: `${shortValue(language)} as well, as published`,
      advice: `links to its pages, /${language}/…, would open none: add it again`,
    })),
  ];
}

/** Whether a text contains a word whole, not as a part of another: between characters that are no letter or digit. */
const holdsWord = (text: string, word: string): boolean => {
  const literal = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\p{N}])${literal}(?![\\p{L}\\p{N}])`, 'u').test(text);
};

/** Removes names of regions: « la région de Khabarovsk » and “the Amur region” name no town. */
const withoutRegions = (text: string): string =>
  text
    .replace(/(région|kraï|oblast|province|district) (?:autonome )?(?:de |du |d['’])\p{Lu}[\p{L}-]*/gu, '$1')
    .replace(/\p{Lu}[\p{L}-]* (region|krai|oblast|province|district)(?!\p{L})/gu, '$1');

function unmappedTowns(story: Story, { text, towns }: Required<FactCheckOptions>['article']): Finding[] {
  const mapped = story.stops.filter(isPlace).flatMap(({ names }) => Object.values(names));
  // However each writes accents, hyphens and apostrophes.
  const isMapped = (town: string): boolean =>
    mapped.some((name) => ` ${keyOf(name)} `.includes(` ${keyOf(town)} `));
  const paragraphs = paragraphsOf(text).map((paragraph) => withoutRegions(withoutInvisible(paragraph.text)));
  const different = new Map(towns.map((town) => [keyOf(town), town]));
  return [...different.values()].flatMap((town): Finding[] => {
    const paragraph = paragraphs.findIndex((words) => holdsWord(words, town)) + 1;
    if (paragraph === 0 || isMapped(town)) return [];
    return [
      {
        severity: 'warning',
        path: 'features',
        value: shortValue(town),
        allowed: 'a place for each town that belongs to the story',
        advice: `paragraph ${paragraph} of the article names it: does it belong on the map?`,
      },
    ];
  });
}
