/**
 * `/claims.csv`: every claim on a line, for a spreadsheet (RFC 4180, UTF-8 with a byte order mark, by which Excel knows it).
 * `/claims-semicolons.csv`: the same for spreadsheets set to a language that writes a comma in its decimals.
 */
import { type Claim, inLanguage, isQuote, type Stop, type Story } from '../story/story.ts';
import { isoMoment } from '../time/moment.ts';
import { titleAlone } from '../words/stop-words.ts';
import { LICENCE } from './credits.ts';

const columnsOf = ({ languages }: Story): string[] => [
  'stop',
  ...languages.map((language) => `stop_${language}`),
  'status',
  'about',
  'visit',
  'quote',
  'paragraph',
  ...languages.map((language) => `fact_${language}`),
  'start',
  'end',
  'approximate',
  'uncertain',
  'source',
  'author',
  'publisher',
  'published',
  'url',
  'licence',
];

/** In ISO 8601, as precise as the story, and whether the dates are approximate or doubted by their source. */
function datesOf({ when }: Claim): string[] {
  if (!when) return ['', '', '', ''];
  const { start, end, approximate, uncertain } = when;
  return [isoMoment(start), end === undefined ? '' : isoMoment(end), ...[approximate, uncertain].map(yes)];
}

const yes = (flag: boolean | undefined): string => (flag ? 'yes' : '');

function rowOf(story: Story, stop: Stop, claim: Claim): string[] {
  const { author = '', publisher = '', published = '', url = '' } = story.sources[claim.source] ?? {};
  const words = isQuote(claim)
    ? [claim.quote, String(claim.paragraph), ...story.languages.map(() => '')]
    : ['', '', ...story.languages.map((language) => inLanguage(claim.fact, language))];
  return [
    stop.id,
    ...story.languages.map((language) => titleAlone(story, stop, language)),
    claim.status,
    claim.about ?? '',
    String(claim.visit ?? ''),
    ...words,
    ...datesOf(claim),
    claim.source,
    author,
    publisher,
    published,
    url,
    LICENCE,
  ];
}

/** A CSV field. An apostrophe in front keeps a spreadsheet from running a text that begins like a formula. */
function field(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",;\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The file's text, with a header line. */
export function claimsCsv(story: Story, separator: ',' | ';' = ','): string {
  const rows = story.stops.flatMap((stop) => stop.claims.map((claim) => rowOf(story, stop, claim)));
  return `\uFEFF${[columnsOf(story), ...rows].map((row) => `${row.map(field).join(separator)}\r\n`).join('')}`;
}
