import { expect, it } from 'vitest';
import { emptyDraft } from '../../../src/editor/draft/draft.ts';
import { withLanguages, withWritten } from '../../../src/editor/draft/head-acts.ts';

const idOf = (draft: ReturnType<typeof emptyDraft>) => draft.story.story.id;

it('a story is called after its title in addresses, until its author writes another name', () => {
  const titled = withWritten(emptyDraft('fr'), { path: 'story.title.fr' }, 'Été à Rome');
  expect(idOf(titled)).toBe('ete-a-rome');
  expect(idOf(withWritten(titled, { path: 'story.title.fr' }, ''))).toBe('story');
  const other = withWritten(withLanguages(titled, ['fr', 'en']), { path: 'story.title.en' }, 'Summer');
  expect(idOf(other)).toBe('ete-a-rome');
  const own = withWritten(titled, { path: 'story.id' }, 'rome');
  expect(idOf(withWritten(own, { path: 'story.title.fr' }, 'Un hiver'))).toBe('rome');
});
