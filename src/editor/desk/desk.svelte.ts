/** What the editor's parts share: the draft and its history, what is in hand, and what the check says. */
import { createContext } from 'svelte';
import { type Paragraph, paragraphsOf } from '../../../geo/article/article-text.ts';
import type { FoundDate } from '../../../geo/article/dates.ts';
import type { FoundName } from '../../../geo/article/place-names.ts';
import { ARTICLE, type Story } from '../../../geo/story/story.ts';
import type { Finding } from '../../../geo/check/fact-check.ts';
import type { ImportedLine, ImportedPlace } from '../draft/imported.ts';
import type { Passage } from '../draft/passages.ts';
import { type Draft, emptyDraft } from '../draft/draft.ts';
import { ARTICLE_FIELD, byField, fieldKey, type FieldPath } from '../draft/fields.ts';
import { withWritten } from '../draft/head-acts.ts';
import { History } from '../draft/history.ts';
import type { EditorLanguage } from '../words/editor-language.ts';

export interface Suggestions {
  names: FoundName[];
  dates: FoundDate[];
}

export interface Imported {
  places: readonly ImportedPlace[];
  lines: readonly ImportedLine[];
}

export interface Checked {
  /** Absent while the story has faults of form. */
  story?: Story;
  /** The story file that was checked; '' before the first was. */
  text: string;
  findings: Finding[];
}

/** How long after the last letter what was typed counts as settled, ms. */
const SETTLES_MS = 250;

/** What the pane of the text shows. */
export type Tab = 'article' | 'journey' | 'sources' | 'languages' | 'take';

export class Desk {
  #history = $state.raw(History.of(emptyDraft('en')));
  language = $state<EditorLanguage>('en');
  #selected = $state<string | null>(null);
  /** What stands beside the text: the map to place on, with the stop in hand below it, or the page. */
  view = $state<'map' | 'page'>('map');
  checked = $state.raw<Checked>({ text: '', findings: [] });
  tab = $state<Tab>('article');
  /** The field that a fault leads to, until it has the focus. */
  sought = $state.raw<FieldPath | null>(null);
  /** The passage of the article that is in hand: selected, or asked to be shown. */
  passage = $state.raw<Passage | null>(null);
  /** What the article seems to name; undefined until that is wanted. */
  suggestions = $state.raw<Suggestions>();
  /** Places and lines of a file that is no story, to be taken one by one. */
  imported = $state.raw<Imported>({ places: [], lines: [] });
  /** What was said last, for the polite live region. */
  message = $state('');
  /** The file that the story was opened from or saved to, where the browser can write it anew. */
  file = $state.raw<FileSystemFileHandle | null>(null);
  /** Another tab has the draft: this one only reads. */
  isReadOnly = $state(false);

  readonly draft = $derived(this.#history.present);
  /** Drafts that took the place of another. */
  readonly #exchanged = new WeakSet<Draft>();
  /**
   * The draft without the letters that are being typed just now. Whatever shows the whole story (map, itinerary, marks in the
   * text) shows this one: drawn anew with each letter, a long story would hold the typing up.
   */
  settled = $state.raw(this.draft);
  #settling: ReturnType<typeof setTimeout> | undefined;
  readonly #text = $derived(this.draft.text);
  /** Of the article. */
  readonly paragraphs: readonly Paragraph[] = $derived(paragraphsOf(this.#text));
  /** What is wrong in each field, by its key. */
  readonly #faults = $derived(byField(this.checked.findings));
  readonly canUndo = $derived(this.#history.canUndo);
  readonly canRedo = $derived(this.#history.canRedo);

  /** Id of the stop in hand. */
  get selected(): string | null {
    return this.#selected;
  }
  set selected(id: string | null) {
    this.#selected = id;
    // Its form is there.
    if (id !== null) this.view = 'map';
  }

  /** @param group see History.after */
  act(change: (draft: Draft) => Draft, group?: string): void {
    if (this.isReadOnly) return;
    this.#go(this.#history.after(change(this.draft), group), group !== undefined);
  }

  #go(history: History, isTyping = false): void {
    this.#history = history;
    clearTimeout(this.#settling);
    if (isTyping) this.#settling = setTimeout(() => (this.settled = this.draft), SETTLES_MS);
    else this.settled = this.draft;
  }

  set(field: FieldPath, value: unknown): void {
    this.act((draft) => withWritten(draft, field, value), `${field.feature ?? ''} ${field.path}`);
  }

  undo(): void {
    if (this.isReadOnly) return;
    const isBack = this.#exchanged.has(this.draft);
    this.#go(this.#history.undone());
    if (isBack) this.#dropFormer();
  }

  redo(): void {
    if (this.isReadOnly) return;
    const { draft } = this;
    this.#go(this.#history.redone());
    if (draft !== this.draft && this.#exchanged.has(this.draft)) this.#dropFormer();
  }

  faultsAt(field: FieldPath): Finding[] {
    return this.#faults.get(fieldKey(field)) ?? [];
  }

  /** Leads to a field, wherever it is. */
  seek(field: FieldPath): void {
    if (field.feature !== undefined) this.selected = field.feature;
    this.tab = tabOf(field, this.draft);
    this.sought = field;
  }

  /** Begins anew with a draft; what was there cannot be undone into. */
  begin(draft: Draft): void {
    this.#go(History.of(draft));
    this.#dropFormer();
  }

  /** Puts another draft in the place of this one: also where nothing else keeps it, undoing brings it back. */
  exchange(draft: Draft): void {
    this.#exchanged.add(draft);
    this.act(() => draft);
    this.#dropFormer();
  }

  /** What belongs to one draft alone: another must not be saved into its file. */
  #dropFormer(): void {
    this.selected = this.passage = this.file = null;
    this.suggestions = undefined;
  }

  say(message: string): void {
    this.message = message;
  }
}

/** Where the field of a path is to be filled in. */
function tabOf({ feature, path }: FieldPath, { story }: Draft): Tab {
  const [, ...others] = story.story.languages;
  if (others.some((language) => path.endsWith(`.${language}`))) return 'languages';
  if (feature !== undefined) return 'journey';
  if (path === ARTICLE_FIELD.path || path.startsWith(`story.sources.${ARTICLE}.`)) return 'article';
  return path.startsWith('story.sources') ? 'sources' : 'journey';
}

export const [getDesk, setDesk] = createContext<Desk>();
