/**
 * `/route.gpx`: places as waypoints and legs as tracks, for GPS devices and QGIS (GPX 1.1). A waypoint has a position: a
 * place without one is left out. A leg that is not drawn is a track without points.
 */
import { drawnLine } from '../route/route.ts';
import { articleAuthor } from '../story/lookup.ts';
import {
  inLanguage,
  isDrawn,
  isLeg,
  isLocated,
  type Position,
  statusOf,
  type Story,
} from '../story/story.ts';
import { sentenceOf } from '../words/itinerary-sentence.ts';
import { stopTitle } from '../words/stop-words.ts';
import type { StoryWords } from '../words/story-words.ts';
import { creditLines, LICENCE } from './credits.ts';
import { cutAtDateLine, withinDateLine } from './date-line.ts';
import { element, textElement } from './markup.ts';

const at = ([lon, lat]: Position): { lat: number; lon: number } => ({ lat, lon });

/**
 * The file's text.
 * @param address absolute address of the map, or '' if the build does not know it
 * @param words of the language of the page at `/`
 */
export function routeGpx(story: Story, address: string, words: StoryWords): string {
  const [language] = story.languages;
  const link = address ? [element('link', { href: address }, textElement('text', 'Parcours'))] : [];
  const metadata = element(
    'metadata',
    {},
    textElement('name', inLanguage(story.title, language)),
    textElement('desc', [LICENCE, ...creditLines(story)].join('\n')),
    element('author', {}, textElement('name', `Parcours (${articleAuthor(story)})`)),
    ...link,
  );
  const places = story.stops
    .filter(isLocated)
    .map((place) =>
      element(
        'wpt',
        at(withinDateLine(place.position)),
        textElement('name', inLanguage(place.names, language)),
        textElement('desc', sentenceOf(story, place, words)),
        textElement('type', words.status[statusOf(place)]),
      ),
    );
  const legs = story.stops
    .filter(isLeg)
    .map((leg) =>
      element(
        'trk',
        {},
        textElement('name', stopTitle(story, leg, language)),
        textElement('desc', sentenceOf(story, leg, words)),
        textElement('type', words.status[statusOf(leg)]),
        ...(isDrawn(leg) ? cutAtDateLine(drawnLine(leg)) : []).map((part) =>
          element('trkseg', {}, ...part.map((position) => element('trkpt', at(position)))),
        ),
      ),
    );
  const root = { version: '1.1', creator: 'Parcours', xmlns: 'http://www.topografix.com/GPX/1/1' };
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('gpx', root, metadata, ...places, ...legs)}\n`;
}
