/** What a field of the story file is called: as in the form in which it is filled in. */
import { keysOf } from '../../../geo/parse/fault.ts';
import { LANGUAGES } from '../../../geo/story/story.ts';
import { type Draft, featureById } from '../draft/draft.ts';
import type { FieldPath } from '../draft/fields.ts';
import { stopLabel } from '../draft/labels.ts';
import { articleWords } from '../words/article.ts';
import type { EditorLanguage } from '../words/editor-language.ts';
import { mapWords } from '../words/map.ts';
import { stopWords } from '../words/stops.ts';

/** By the member of the story file; those of a text take the tag of its language. */
function labelsIn(language: EditorLanguage): Record<string, string | ((tag: string) => string) | undefined> {
  const { headline, published } = articleWords[language];
  const words = stopWords[language];
  const { title, standfirst, itinerary, author, publisher, url, region, timeZone, mode, path, via } = words;
  const { name, description, inSentence, vehicle, factText, speaker, translation, claims, quote } = words;
  const { status, source, distanceKm, visit, start, end } = words;
  return {
    ...{ features: '', itinerary, title, standfirst, headline, author, publisher, url, published },
    ...{ names: name, description, inSentence, region, timeZone, mode, path, via, vehicle },
    ...{ geometry: mapWords[language].coordinates, accuracyKm: mapWords[language].accuracy, claims, quote },
    ...{
      paragraph: quote,
      translation,
      fact: factText,
      speaker,
      status,
      source,
      distanceKm,
      visit,
      start,
      end,
    },
  };
}

/** `Title of the map (en)`, `Vladivostok · When: From`; what no form has, in the words of the file. */
export function fieldLabel(draft: Draft, { feature, path }: FieldPath, language: EditorLanguage): string {
  const stop = featureById(draft, feature ?? null);
  const keys = keysOf(path).filter((key) => key !== 'properties' && key !== 'story');
  const whose = stop ? stopLabel(draft, stop) : sourceLabel(draft, keys);
  return [whose, memberLabel(keys, language)].filter(Boolean).join(' · ');
}

function sourceLabel(draft: Draft, [member, id]: readonly (string | number)[]): string {
  const { publisher, author } = (member === 'sources' && draft.story.story.sources[String(id)]) || {};
  return publisher || author || '';
}

function memberLabel(keys: readonly (string | number)[], language: EditorLanguage): string {
  const tag = LANGUAGES.find((each) => keys.length > 1 && each === keys.at(-1)) ?? '';
  const member = String(keys.at(tag ? -2 : -1) ?? '');
  if (member === 'id' && keys.length === 1) return stopWords[language].storyId;
  if (member === 'title' && keys[0] === 'sources') return stopWords[language].sourceTitle;
  const label = labelsIn(language)[member];
  if (typeof label === 'function') return label(tag).replace(' ()', '');
  const plain = label ?? keys.map((key) => (typeof key === 'number' ? String(key + 1) : key)).join(' ');
  return label && tag ? `${label} (${tag})` : plain;
}
