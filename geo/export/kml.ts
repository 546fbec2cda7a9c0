/** `/route.kml`: places and legs in two folders, in the colour of the journey, for Google Earth and QGIS (KML 2.2). */
import { drawnLine } from '../route/route.ts';
import {
  inLanguage,
  isLeg,
  isOnMap,
  isPlace,
  type Position,
  type Status,
  STATUSES,
  statusOf,
  type Stop,
  type StopOnMap,
  type Story,
} from '../story/story.ts';
import { PALETTES } from '../style/palette.ts';
import { sentenceOf } from '../words/itinerary-sentence.ts';
import { titleAlone } from '../words/stop-words.ts';
import type { StoryWords } from '../words/story-words.ts';
import { creditLines, LICENCE } from './credits.ts';
import { cutAtDateLine, withinDateLine } from './date-line.ts';
import { decimal, element, htmlElement, textElement } from './markup.ts';

/** KML has no dashes, so a weaker status is drawn paler and thinner. */
const STRENGTH: Record<Status, { alpha: string; width: number }> = {
  attested: { alpha: 'ff', width: 5 },
  reported: { alpha: 'd0', width: 4 },
  announced: { alpha: 'a0', width: 4 },
  inferred: { alpha: '80', width: 3 },
};

/** A colour `#rrggbb` as KML writes it: aabbggrr. */
function kmlColour(hex: string, alpha: string): string {
  const [red, green, blue] = hex.slice(1).match(/../g)!;
  return `${alpha}${blue}${green}${red}`;
}

/** Ids are names in XML, which begin with a letter, and no two elements of a file may have the same. */
const styleId = (status: Status): string => `status-${status}`;
const placemarkId = (stop: Stop): string => `stop-${stop.id}`;

function style(status: Status): string {
  const { alpha, width } = STRENGTH[status];
  const colour = kmlColour(PALETTES.light.journey, alpha);
  return element(
    'Style',
    { id: styleId(status) },
    element('IconStyle', {}, textElement('color', colour)),
    element('LineStyle', {}, textElement('color', colour), textElement('width', String(width))),
  );
}

const coordinates = (line: Position[]): string =>
  textElement('coordinates', line.map(([lon, lat]) => `${decimal(lon)},${decimal(lat)}`).join(' '));

/** A line, cut at the date line. */
function lineElement(line: Position[]): string {
  const parts = cutAtDateLine(line).map((part) =>
    element('LineString', {}, textElement('tessellate', '1'), coordinates(part)),
  );
  return parts.length === 1 ? parts[0]! : element('MultiGeometry', {}, ...parts);
}

const data = (name: string, value: string): string => element('Data', { name }, textElement('value', value));

const geometry = (stop: StopOnMap): string =>
  isPlace(stop)
    ? element('Point', {}, coordinates([withinDateLine(stop.position)]))
    : lineElement(drawnLine(stop));

/** A stop that is not on the map is a placemark without a geometry. */
function placemark(story: Story, stop: Stop, words: StoryWords): string {
  const status = statusOf(stop);
  const sources = [...new Set(stop.claims.map(({ source }) => source))].join(' ');
  return element(
    'Placemark',
    { id: placemarkId(stop) },
    textElement('name', titleAlone(story, stop, story.languages[0])),
    htmlElement('description', [sentenceOf(story, stop, words)]),
    textElement('styleUrl', `#${styleId(status)}`),
    element(
      'ExtendedData',
      {},
      ...story.languages.map((language) => data(`name_${language}`, titleAlone(story, stop, language))),
      data('status', status),
      data('sources', sources),
    ),
    ...(isOnMap(stop) ? [geometry(stop)] : []),
  );
}

const folder = (story: Story, name: string, stops: Stop[], words: StoryWords): string =>
  element('Folder', {}, textElement('name', name), ...stops.map((stop) => placemark(story, stop, words)));

/**
 * The file's text.
 * @param address absolute address of the map, or '' if the build does not know it
 * @param words of the story's own language
 */
export function routeKml(story: Story, address: string, words: StoryWords): string {
  const document = element(
    'Document',
    {},
    textElement('name', inLanguage(story.title, story.languages[0])),
    htmlElement('description', [address, LICENCE, ...creditLines(story)].filter(Boolean)),
    ...STATUSES.map(style),
    folder(story, words.folders.places, story.stops.filter(isPlace), words),
    folder(story, words.folders.legs, story.stops.filter(isLeg), words),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('kml', { xmlns: 'http://www.opengis.net/kml/2.2' }, document)}\n`;
}
