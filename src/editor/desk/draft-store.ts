/** Where a draft survives: the browser's own database, on this machine. */
import { createStore, get, set } from 'idb-keyval';
import type { Draft } from '../draft/draft.ts';

/** The draft in the making, and the one that was put aside for it. */
type Slot = 'draft' | 'former';

/** One connection for all: a draft that is noted while the page is being left is written through one that stands open. */
const store = createStore('parcours-editor', 'drafts');

/** @returns undefined if there is none, or if this browser keeps nothing */
export async function keptDraft(slot: Slot): Promise<Draft | undefined> {
  try {
    return await get<Draft>(slot, store);
  } catch {
    return undefined;
  }
}

/** @throws DOMException if the disk is full, or if this window keeps nothing */
export async function keepDraft(draft: Draft, slot: Slot = 'draft'): Promise<void> {
  // Where databases are forbidden the call itself throws.
  await set(slot, draft, store);
}
