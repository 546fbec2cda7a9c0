/** Reads files of authors from the disk, for the commands. */
import { readFileSync, statSync } from 'node:fs';
import type { Fault } from '../parse/fault.ts';
import { fileText } from '../parse/foreign/file-text.ts';
import { sizeFault } from '../parse/json-text.ts';
import { type ParsedStory, parseStory } from '../parse/parse-story.ts';
import { SCHEMA_VERSION } from '../parse/schema/schema-version.ts';

/** The text of a file, with its byte order mark, or why it has none. A file that is too big is not read. @throws Error if there is no such file */
export function readTextFile(file: string): { text: string } | { faults: Fault[] } {
  const tooBig = sizeFault(statSync(file).size);
  return tooBig ? { faults: [tooBig] } : fileText(readFileSync(file));
}

/** What stands in a story file; and its text, empty if it has none. @throws Error if there is no such file */
export function readStoryFile(file: string): { text: string; parsed: ParsedStory } {
  const read = readTextFile(file);
  if ('text' in read) return { text: read.text, parsed: parseStory(read.text) };
  return { text: '', parsed: { ...read, version: SCHEMA_VERSION } };
}
