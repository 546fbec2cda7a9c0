/** Dates that may be those of a quote. */
import type { Suggestions } from '../desk/desk.svelte.ts';
import type { Passage } from '../draft/passages.ts';

/** Each date in the sentences of a passage once: `YYYY-MM-DD` or `YYYY-MM`. */
export function datesBeside(suggestions: Suggestions | undefined, passage: Passage | undefined): string[] {
  if (!suggestions || !passage) return [];
  const dates = suggestions.dates.filter(
    ({ paragraph, sentence }) =>
      paragraph === passage.paragraph && sentence.start < passage.end && passage.start < sentence.end,
  );
  return [...new Set(dates.flatMap(({ date }) => date ?? []))];
}
