/** The places of `--places`: names as the article writes them, each perhaps with the candidate that is meant. */
import { type Paragraph } from '../article/article-text.ts';
import type { FoundName, Mention } from '../article/place-names.ts';
import { sentencesOf } from '../article/sentences.ts';
import { nearestIn } from '../parse/nearest-id.ts';
import { type ChosenPlace, foundByName } from './skeleton.ts';

/**
 * @param wanted each `NAME` or `NAME=ID`, a candidate's id
 * @returns the places, or what is wrong with the first that cannot be one
 */
export function chosenPlaces(
  wanted: readonly string[],
  names: readonly FoundName[],
  paragraphs: readonly Paragraph[],
  language: string,
): { places: ChosenPlace[] } | { fault: string } {
  const nearest = nearestIn(names.map(({ name }) => name));
  const places: ChosenPlace[] = [];
  for (const each of wanted) {
    const [name = '', id] = each.split('=').map((part) => part.trim());
    const found = foundByName(names, name);
    // A place that the gazetteer does not know may be named as well: a cosmodrome, a camp.
    const mention = found?.mentions[0] ?? mentionOf(name, paragraphs, language);
    if (!mention) return { fault: `"${name}": ${nearest(name)}the article does not have these words` };
    const picked = found?.candidates.find((candidate) => candidate.id === id);
    if (id !== undefined && !picked) {
      const ids = found?.candidates.slice(0, 5).map((candidate) => candidate.id) ?? [];
      const known = ids.length > 0 ? `${name} has the candidates ${ids.join(', ')}` : 'it has no candidates';
      return { fault: `"${each}": ${known}` };
    }
    places.push({ name: found?.name ?? name, mention, ...(picked && { picked }) });
  }
  return { places };
}

function mentionOf(name: string, paragraphs: readonly Paragraph[], language: string): Mention | undefined {
  const words = name.normalize('NFC');
  if (words === '') return undefined;
  for (const { number, text } of paragraphs) {
    const start = text.indexOf(words);
    const sentence = sentencesOf(text, language).find(({ end }) => end > start);
    if (start >= 0 && sentence)
      return { paragraph: number, name: { start, end: start + words.length }, sentence };
  }
  return undefined;
}
