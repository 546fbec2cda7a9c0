/**
 * The story's way into a page: an inert block of JSON beside the text, whose words it repeats and so compresses to a
 * fraction of what it would take in the script. `src/state/read-story.ts` takes it out again.
 */
import { type Language, LANGUAGES, type Station, type Story } from '../../geo/story/story.ts';
import { STORY_ELEMENT } from '../state/read-story.ts';

/** A station's name, and where its position comes from, are in the published file; a page draws its position. */
const drawnStation = ({ position }: Station): Partial<Station> => ({ position });

/**
 * The story without the texts of other languages: each language has its own page, and nothing on a page asks for
 * another's texts.
 * @param languages those of the page: one, but for the single file, which has them all
 */
export function pageStory(story: Story, ...languages: Language[]): Story {
  const others: string[] = LANGUAGES.filter((other) => !languages.includes(other));
  const keep = function (this: unknown, key: string, value: unknown): unknown {
    // An embed in the other language has its title.
    if (this === story.title) return value;
    if (others.includes(key) && typeof value === 'string') return undefined;
    // Only the check asks in which region a place lies.
    if (key === 'region') return undefined;
    return key === 'stations' ? (value as Station[]).map(drawnStation) : value;
  };
  return JSON.parse(JSON.stringify(story, keep)) as Story;
}

/** An inert block of JSON for a page: `<` is escaped, so that no text of the story can end it. */
export const dataBlock = (attributes: string, data: unknown): string =>
  `<script ${attributes}>${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>`;

export const storyBlock = (story: Story): string =>
  dataBlock(`type="application/json" id="${STORY_ELEMENT}"`, story);
