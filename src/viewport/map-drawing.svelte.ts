/** What the GL map draws, apart from its camera. Derived from the view; a new object only when something drawn changes. */
import { takenBoxes } from '../../geo/projection/label-placement.ts';
import { partLines, storyLines } from '../../geo/route/story-lines.ts';
import { isLeg } from '../../geo/story/story.ts';
import type { Drawing, Obstacle } from '../map/style/style.ts';
import type { Preferences } from '../state/preferences.svelte.ts';
import type { ViewState } from '../state/view.svelte.ts';
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

  // Separate derived values: `view` is a new object after each camera move, and must not cause a redraw.
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

  /**
   * Hides the map's own labels under the names that the page draws, and under what covers the map. To be called when the map
   * is at rest: MapLibre then places its labels anew, which is slow.
   */
  clearLabels(): void {
    const { markers, manyPlaces, frame, covered } = this.#viewport;
    const { camera, size } = frame;
    // With many places the map draws the names itself, and the page only that of the opened place.
    const own = markers.filter(({ id }) => !manyPlaces || id === this.#reader.view.stop);
    const obstacles = [
      ...own.map((marker) => ({
        position: marker.position,
        at: marker.origin,
        boxes: takenBoxes([marker]),
      })),
      // The one position that neither turning nor tilting moves on the screen.
      { position: [camera.lon, camera.lat], at: [size.width / 2, size.height / 2], boxes: covered(size) },
    ] satisfies Obstacle[];
    if (JSON.stringify(obstacles) !== JSON.stringify(this.#obstacles)) this.#obstacles = obstacles;
  }
}
