/** Undo and redo: one history for text, map and forms. Drafts are never changed, so keeping one costs what differs. */
import type { Draft } from './draft.ts';

/** Most acts that can be taken back. */
const LIMIT = 500;

export class History {
  private constructor(
    private readonly past: readonly Draft[],
    readonly present: Draft,
    private readonly future: readonly Draft[],
    private readonly group?: string,
  ) {}

  static of(draft: Draft): History {
    return new History([], draft, []);
  }

  get canUndo(): boolean {
    return this.past.length > 0;
  }

  get canRedo(): boolean {
    return this.future.length > 0;
  }

  /**
   * The history after an act.
   * @param group acts of one group that follow each other are taken back together: the letters typed into a field
   */
  after(draft: Draft, group?: string): History {
    if (draft === this.present) return this;
    const goesOn = group !== undefined && group === this.group;
    const past = goesOn ? this.past : [...this.past, this.present].slice(-LIMIT);
    return new History(past, draft, [], group);
  }

  undone(): History {
    const former = this.past.at(-1);
    return former ? new History(this.past.slice(0, -1), former, [this.present, ...this.future]) : this;
  }

  redone(): History {
    const [next, ...future] = this.future;
    return next ? new History([...this.past, this.present], next, future) : this;
  }
}
