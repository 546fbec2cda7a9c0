import { type Language, type Story } from '../../geo/story/story.ts';

/** The pages that are announced to others: the whole story and each stop, in each language. Former ids of stops are not. */
export const pagesOf = (story: Story): { language: Language; stopId: string | null }[] =>
  story.languages.flatMap((language) =>
    [null, ...story.stops.map(({ id }) => id)].map((stopId) => ({ language, stopId })),
  );
