/** `parcours check`: what is wrong in a story, and what a fact-checker would ask. */
import type { Command } from './command.ts';
import { asParameters } from './options.ts';

export const checkCommand: Command = {
  says: 'tells what is wrong in a story, and whether its quotes are verbatim',
  takes: 'STORY.geojson',
  options: {
    article: { type: 'string', value: 'TEXT.txt', says: 'the article, with which quotes are compared' },
    before: {
      type: 'string',
      value: 'OLD.geojson',
      says: 'the story as published, whose links must stay valid',
    },
    json: { type: 'boolean', says: 'for other programs' },
    migrate: { type: 'string', value: 'NEW.geojson', says: 'writes an older file in the newest version' },
  },
  async run(given) {
    const { check } = await import('../../geo/check/check.ts');
    return check(asParameters(given));
  },
};
