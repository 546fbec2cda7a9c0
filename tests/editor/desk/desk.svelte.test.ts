/** T2: a draft that another one takes the place of is not lost. */
import { expect, it } from 'vitest';
import { Desk } from '../../../src/editor/desk/desk.svelte.ts';
import { emptyDraft } from '../../../src/editor/draft/draft.ts';

const draftOf = (text: string) => ({ ...emptyDraft('en'), text });
const file = {} as FileSystemFileHandle;

it('undoing brings back the draft before this one, and neither is saved into the other’s file', () => {
  const desk = new Desk();
  desk.begin(draftOf('first'));
  desk.act(() => draftOf('first, longer'));
  desk.file = file;
  desk.exchange(draftOf('second'));
  expect([desk.draft.text, desk.file]).toEqual(['second', null]);
  desk.file = file;
  desk.undo();
  expect([desk.draft.text, desk.file]).toEqual(['first, longer', null]);
  desk.file = file;
  desk.undo();
  expect([desk.draft.text, desk.file]).toEqual(['first', file]);
  desk.redo();
  desk.redo();
  expect([desk.draft.text, desk.file]).toEqual(['second', null]);
});

it('what shows the whole story follows an act at once, and letters after a pause', () => {
  const desk = new Desk();
  desk.begin(draftOf(''));
  desk.act(() => draftOf('typed'), 'text');
  expect(desk.settled.text).toBe('');
  desk.act(() => draftOf('placed'));
  expect(desk.settled.text).toBe('placed');
});
