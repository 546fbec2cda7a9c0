/** Where a draft survives: the browser's own database, on this machine. */
import { createStore, get, set } from 'idb-keyval';
import type { Draft } from '../draft/draft.ts';

/** The draft in the making, and the one that was put aside for it. */
type Slot = 'draft' | 'former';

const store = () => createStore('parcours-editor', 'drafts');

/** @returns undefined if there is none, or if this browser keeps nothing */
export async function keptDraft(slot: Slot): Promise<Draft | undefined> {
  try {
    return await get<Draft>(slot, store());
  } catch {
    return undefined;
  }
}

/** @throws DOMException if the disk is full, or if this window keeps nothing */
export const keepDraft = (draft: Draft, slot: Slot = 'draft'): Promise<void> => set(slot, draft, store());
