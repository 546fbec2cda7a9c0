/**
 * Writes the story into a page as an inert block of JSON. It repeats the words of the page's text, and so compresses to
 * a fraction of the bytes that it would add to the script. `src/state/read-story.ts` reads it.
 */
import { type Language, type Story, type Via } from '../../geo/story/story.ts';
import { STORY_ELEMENT } from '../state/read-story.ts';

/** Members that only the check and the exports read. */
const NOT_ON_PAGES = ['region', 'sameAs', 'prefix', 'suffix'];

/** A page needs only the position of a point; its name and source are in the published file. */
const drawnPoint = ({ position }: Via): Partial<Via> => ({ position });

/**
 * The story as a page needs it: without the texts of other languages, each of which has its own page, without what
 * only the check and the exports read,
 * and with positions only of points.
 * @param languages of the page: one, or all for the single file
 */
export function pageStory(story: Story, ...languages: Language[]): Story {
  const others: string[] = story.languages.filter((other) => !languages.includes(other));
  const keep = function (this: unknown, key: string, value: unknown): unknown {
    // The share sheet gives embed codes in every language, each with the title.
    if (this === story.title) return value;
    if (others.includes(key) && typeof value === 'string') return undefined;
    if (NOT_ON_PAGES.includes(key)) return undefined;
    return key === 'via' ? (value as Via[]).map(drawnPoint) : value;
  };
  return JSON.parse(JSON.stringify(story, keep)) as Story;
}

/** An inert block of JSON for a page: `<` is escaped, so that no text of the story can end it. */
export const dataBlock = (attributes: string, data: unknown): string =>
  `<script ${attributes}>${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>`;

/** The block that holds the story; a page has one. */
export const storyBlock = (story: Story): string =>
  dataBlock(`type="application/json" id="${STORY_ELEMENT}"`, story);
