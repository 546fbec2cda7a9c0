/** T2: what is kept, when, and that the page knows. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Desk } from '../../../src/editor/desk/desk.svelte.ts';
import { keepDraft, keptDraft } from '../../../src/editor/desk/draft-store.ts';
import { Keeper } from '../../../src/editor/desk/keeper.svelte.ts';
import { type Draft, emptyDraft } from '../../../src/editor/draft/draft.ts';

const draftOf = (text: string): Draft => ({ ...emptyDraft('en'), text });
const textOf = async (slot: 'draft' | 'former'): Promise<string | undefined> => (await keptDraft(slot))?.text;

beforeEach(async () => {
  await keepDraft(draftOf('before'), 'draft');
  await keepDraft(draftOf('put aside'), 'former');
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

it('keeps what is written without a pause', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const keeper = new Keeper(new Desk());
  for (let letter = 1; letter <= 4; letter += 1) {
    keeper.note(draftOf('a'.repeat(letter)));
    vi.advanceTimersByTime(100);
  }
  await vi.waitFor(async () => expect(await textOf('draft')).toBe('aaa'));
});

it('says that nothing is kept until something is, also while one writes on', async () => {
  const keeper = new Keeper(new Desk());
  const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('no room left', 'QuotaExceededError');
  });
  keeper.note(draftOf('lost'));
  await keeper.flush();
  expect(keeper.state).toBe('failed');
  keeper.note(draftOf('lost too'));
  expect(keeper.state).toBe('failed');
  put.mockRestore();
  await keeper.flush();
  expect(keeper.state).toBe('kept');
  expect(await textOf('draft')).toBe('lost too');
});

it('of a tab that only reads keeps nothing, and puts nothing aside', async () => {
  const desk = new Desk();
  desk.begin(draftOf('read'));
  desk.isReadOnly = true;
  const keeper = new Keeper(desk);
  keeper.note(draftOf('read'));
  await keeper.flush();
  await keeper.putAside();
  expect([await textOf('draft'), await textOf('former')]).toEqual(['before', 'put aside']);
});
