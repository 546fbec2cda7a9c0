/** What a story file is, and how the contents of other files become one: the words of all findings about foreign files. */
import { type Fault, faultOfFile } from '../fault.ts';

const STORY_FILE = 'a story file: GeoJSON with the member "story"';
/** Where it is told in full. */
const HOW = 'docs/story-file.md says how';

export const ADD_STORY = `add "story", and to each feature "id", "kind", "names" and "claims": ${HOW}`;
export const TAKE_OVER = `then take the coordinates over into a story file: ${HOW}`;

/** The one finding about a file that is no story. @param what what it is @param advice what to do with it */
export const foreignFault = (what: string, advice: string): Fault => faultOfFile(what, STORY_FILE, advice);
