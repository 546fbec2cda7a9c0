/** A story file as the commands read it. */
import { readStoryFile } from '../geo/check/read-file.ts';
import { faultFindings, reportLines, shortened } from '../geo/check/report.ts';
import type { Story } from '../geo/story/story.ts';

/** The story of a file. @throws Error with the lines of `npm run check` if it has faults */
export function readStory(file: string): Story {
  const { text, parsed } = readStoryFile(file);
  if ('story' in parsed) return parsed.story;
  throw new Error(reportLines(file, shortened(faultFindings(text, parsed))).join('\n'));
}
