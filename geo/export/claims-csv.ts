/** `/claims.csv`: every claim on a line, for a spreadsheet (RFC 4180, UTF-8). */
import { type Claim, isQuote, type Stop, type Story } from '../story/story.ts';
import { stopTitle } from '../words/stop-words.ts';
import { LICENCE } from './credits.ts';

const COLUMNS = [
  'stop',
  'stop_fr',
  'stop_en',
  'status',
  'about',
  'quote',
  'paragraph',
  'fact_fr',
  'fact_en',
  'start',
  'end',
  'source',
  'author',
  'publisher',
  'published',
  'url',
  'licence',
] as const;

function rowOf(story: Story, stop: Stop, claim: Claim): string[] {
  const { author = '', publisher = '', published = '', url = '' } = story.sources[claim.source] ?? {};
  const words = isQuote(claim)
    ? [claim.quote, String(claim.paragraph), '', '']
    : ['', '', claim.fact.fr, claim.fact.en];
  return [
    stop.id,
    stopTitle(story, stop, 'fr'),
    stopTitle(story, stop, 'en'),
    claim.status,
    claim.about ?? '',
    ...words,
    claim.when?.start ?? '',
    claim.when?.end ?? '',
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
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The file's text, with a header line. */
export function claimsCsv(story: Story): string {
  const rows = story.stops.flatMap((stop) => stop.claims.map((claim) => rowOf(story, stop, claim)));
  return [[...COLUMNS], ...rows].map((row) => `${row.map(field).join(',')}\r\n`).join('');
}
