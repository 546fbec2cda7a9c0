/** The worker that finds what an article names, and places by name, so that the page never waits for the gazetteer. */
import { paragraphsOf } from '../../../geo/article/article-text.ts';
import type { PackedGazetteer } from '../../../geo/article/packed-gazetteer.ts';
import { placeNamesIn } from '../../../geo/article/place-names.ts';
import gazetteerAddress from '../../../geo/basemap/gazetteer.bin?url';
import { fetchGazetteer, GazetteerError } from './fetch-gazetteer.ts';
import { PlaceSearch } from './place-search.ts';
import type { Suggestions } from '../desk/desk.svelte.ts';
import type { Answered, Article, Asked, QuestionKind } from './questions.ts';

interface Known {
  gazetteer: PackedGazetteer;
  search: PlaceSearch;
}

let known: Promise<Known> | undefined;

/** The gazetteer, fetched with the first question; after a failure with the next one again. */
function knownPlaces(): Promise<Known> {
  known ??= fetchGazetteer(gazetteerAddress)
    .then((gazetteer) => ({ gazetteer, search: new PlaceSearch(gazetteer) }))
    .catch((error: unknown) => {
      known = undefined;
      throw error;
    });
  return known;
}

async function suggestionsIn({ text, language, published }: Article): Promise<Suggestions> {
  const { gazetteer } = await knownPlaces();
  const { datesIn } = await import('../../../geo/article/dates.ts');
  const paragraphs = paragraphsOf(text);
  const day = /^\d{4}-\d\d-\d\d$/.test(published ?? '') ? published : undefined;
  return {
    names: placeNamesIn(paragraphs, language, gazetteer),
    dates: datesIn(paragraphs, language, day),
  };
}

const answerTo = async (asked: Asked): Promise<Answered> => {
  const { kind, number } = asked;
  try {
    if (asked.kind === 'search') {
      const { search } = await knownPlaces();
      return { kind, number, answer: search.find(asked.question) };
    }
    return { kind, number, answer: await suggestionsIn(asked.question) };
  } catch (error) {
    return { kind, number, fault: error instanceof GazetteerError ? error.fault : 'damaged' };
  }
};

/** The number of the newest question of each kind: older ones need no answer. */
const newest: Partial<Record<QuestionKind, number>> = {};

addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  newest[data.kind] = data.number;
  // Behind what waits already: a newer question may be among it.
  setTimeout(() => {
    if (newest[data.kind] !== data.number) return;
    void answerTo(data).then((answered) => postMessage(answered));
  });
});
