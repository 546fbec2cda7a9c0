/** What an author has to decide about the names and dates of an article, as a list in Markdown. */
import type { Paragraph } from '../article/article-text.ts';
import type { FoundDate } from '../article/dates.ts';
import type { NamedPlace } from '../article/gazetteer.ts';
import type { FoundName } from '../article/place-names.ts';
import type { Stretch } from '../article/sentences.ts';

export interface ToDo {
  /** Name of the article's file. */
  article: string;
  /** How the command is typed that makes a story of it: `parcours new`; and the one that checks a story. */
  typed: { new: string; check: string };
  language: string;
  /** Whether dates can be looked for in it. */
  knowsDates: boolean;
  published?: string;
  paragraphs: readonly Paragraph[];
  names: readonly FoundName[];
  dates: readonly FoundDate[];
}

/** Most candidates of one name that are listed. */
const LISTED = 5;

/** Text of the article within Markdown. */
const plain = (text: string): string => text.replace(/[\\`*_[\]<>#|]/g, '\\$&');

/** The list. */
export function toDoList(toDo: ToDo): string {
  const { article, language, names, published, typed } = toDo;
  const day = published ? ` --published ${published}` : '';
  return [
    `# From ${plain(article)} to a story`,
    '',
    'Suggestions, found by a gazetteer and a reader of dates: nothing here is placed or dated until you say so. Numbers of',
    'paragraphs count the lines of the text that are not empty, as `paragraph` of a quote does.',
    '',
    '1. Choose the places, in the order of the journey, and name a candidate where one is right:',
    `   \`${typed.new} "${article}" --language ${language}${day} --places "Paris=2988507,Lyon" --out STORY.geojson\``,
    '   with your places and a name of your own for STORY. A place without a number gets no position, until you write one.',
    '2. In the story: the author of the article, title and standfirst, names and translations in each language; each quote’s',
    '   `status`: `attested` if the article says that it happened, `announced` if it was planned.',
    '3. Add legs between the places, and dates.',
    `4. \`${typed.check} STORY.geojson --article "${article}"\` says what is missing.`,
    '',
    '## Places',
    '',
    ...(names.length === 0
      ? ['The gazetteer knows no name in this text.']
      : names.flatMap((name) => placeLines(name, toDo))),
    '',
    '## Dates',
    '',
    ...dateLines(toDo),
    '',
  ].join('\n');
}

function placeLines({ name, mentions, candidates }: FoundName, { paragraphs }: ToDo): string[] {
  const [first] = mentions;
  const numbers = [...new Set(mentions.map(({ paragraph }) => paragraph))].join(', ');
  const more = candidates.length > LISTED ? [`  - and ${candidates.length - LISTED} more, less known`] : [];
  return [
    `- **${plain(name)}**, paragraph ${numbers}: ${sentenceIn(paragraphs, first!)}`,
    ...candidates.slice(0, LISTED).map((candidate) => `  - ${candidateLine(candidate)}`),
    ...more,
  ];
}

function candidateLine({ kind, id, name, country, region, population, position }: NamedPlace): string {
  const people = population > 0 ? `${population.toLocaleString('en')} people` : '';
  const at = position ? `${position[1]}, ${position[0]} (latitude, longitude)` : '';
  const within = kind === 'country' ? '' : [region, country].filter(Boolean).join(', ');
  return `\`=${id}\` ${[`${kind} ${plain(name)}`, plain(within), people, at].filter(Boolean).join(' · ')}`;
}

const sentenceIn = (
  paragraphs: readonly Paragraph[],
  { paragraph, sentence }: { paragraph: number; sentence: Stretch },
): string => plain(paragraphs[paragraph - 1]!.text.slice(sentence.start, sentence.end));

function dateLines({ dates, published, paragraphs, language, knowsDates }: ToDo): string[] {
  if (!knowsDates) return [`Dates are not looked for in the language ${language}.`];
  const when = published
    ? `Counted from the day of publication, ${published}.`
    : 'When was the article published? With `--published YYYY-MM-DD` days without their year get one.';
  const lines = dates.map(
    (found) =>
      `- ${found.date === null ? '?' : `\`${found.date}\``} “${plain(found.words)}”, paragraph ${found.paragraph}: ${sentenceIn(paragraphs, found)}`,
  );
  return [when, '', ...(lines.length > 0 ? lines : ['No date was found.'])];
}
