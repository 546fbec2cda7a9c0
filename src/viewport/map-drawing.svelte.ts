/** What the map draws, apart from its camera: follows the view, and changes only with what it shows. */
import { partLines, storyLines } from '../../geo/route/story-lines.ts';
import { isLeg } from '../../geo/story/story.ts';
import type { Drawing, Obstacle } from '../map/style/style.ts';
import type { Preferences } from '../state/preferences.svelte.ts';
import type { ViewState } from '../state/view.svelte.ts';
import { obstaclesOf } from '../symbols/stop-markers.ts';
import type { Viewport } from './viewport.svelte.ts';

export class MapDrawing {
  readonly #reader: ViewState;
  readonly #preferences: Preferences;
  readonly #viewport: Viewport;
  #obstacles: Obstacle[] = $state.raw([]);

  constructor(view: ViewState, preferences: Preferences, viewport: Viewport) {
    this.#reader = view;
    this.#preferences = preferences;
    this.#viewport = viewport;
  }

  // One by one, so that a camera that moved draws nothing anew.
  readonly #language = $derived.by(() => this.#reader.view.language);
  readonly #theme = $derived.by(() => this.#reader.view.theme ?? (this.#preferences.dark ? 'dark' : 'light'));
  readonly #lines = $derived.by(() =>
    (this.#viewport.manyPlaces?.linesInGroups ?? storyLines)(this.#reader.shownStory),
  );
  readonly #points = $derived.by(
    () => this.#viewport.manyPlaces?.placePoints(this.#reader.shownStory, this.#language) ?? null,
  );

  readonly now: Drawing = $derived.by(() => {
    const { stop } = this.#reader;
    const { moment, focused } = this.#viewport;
    return {
      lines: this.#lines,
      openLeg: stop && isLeg(stop) ? stop.id : null,
      underway: partLines(this.#reader.shownStory, moment?.underway ?? []),
      coming: moment?.coming ?? [],
      theme: this.#theme,
      language: this.#language,
      obstacles: this.#obstacles,
      points: this.#points,
      apart: [stop?.id, focused].filter((id) => typeof id === 'string'),
    };
  });

  /** The map's own labels make room for the names that the page draws; at rest only, since it costs a layout. */
  clearLabels(): void {
    const { markers, manyPlaces } = this.#viewport;
    // Where the map draws the places itself, the page writes over it the name of the opened one alone.
    const obstacles = obstaclesOf(markers.filter(({ id }) => !manyPlaces || id === this.#reader.view.stop));
    if (JSON.stringify(obstacles) !== JSON.stringify(this.#obstacles)) this.#obstacles = obstacles;
  }
}
