/** `parcours new`: a story to begin with, from an article's text. */
import type { Command } from './command.ts';
import { asParameters } from './options.ts';

export const newCommand: Command = {
  says: 'begins a story: finds names and dates in an article, and lists what its author has to decide',
  takes: 'ARTICLE.txt --language fr',
  options: {
    language: { type: 'string', value: 'TAG', says: 'of the article' },
    languages: { type: 'string', value: 'fr,en', says: 'of the page; the article’s where left out' },
    places: { type: 'string', value: '"A,B=ID"', says: 'names in the article that become places' },
    published: {
      type: 'string',
      value: 'YYYY-MM-DD',
      says: 'the article’s date, from which others are reckoned',
    },
    out: { type: 'string', value: 'STORY.geojson', says: 'beside the article where left out' },
  },
  async run(given, { folder }) {
    const { newStory } = await import('../new.ts');
    await newStory(asParameters(given), folder);
    return 0;
  },
};
