/** What the map draws, apart from its camera: follows the view, and changes only with what it shows. */
import { partLines, storyLines } from '../../geo/features.ts';
import { isLeg } from '../../geo/story.ts';
import type { Drawing, Obstacle } from '../map/style.ts';
import type { Preferences } from '../state/preferences.svelte.ts';
import type { ViewState } from '../state/view.svelte.ts';
import type { MapStage } from './map-stage.svelte.ts';
import { obstaclesOf } from './stop-markers.ts';

export class MapDrawing {
  readonly #view: ViewState;
  readonly #preferences: Preferences;
  readonly #stage: MapStage;
  #obstacles: Obstacle[] = $state.raw([]);

  constructor(view: ViewState, preferences: Preferences, stage: MapStage) {
    this.#view = view;
    this.#preferences = preferences;
    this.#stage = stage;
  }

  // One by one, so that a camera that moved draws nothing anew.
  readonly #language = $derived.by(() => this.#view.view.language);
  readonly #theme = $derived.by(() => this.#view.view.theme ?? (this.#preferences.dark ? 'dark' : 'light'));
  readonly #lines = $derived.by(() => (this.#stage.volume?.linesInGroups ?? storyLines)(this.#view.told));
  readonly #points = $derived.by(
    () => this.#stage.volume?.placePoints(this.#view.told, this.#language) ?? null,
  );

  readonly now: Drawing = $derived.by(() => {
    const { stop } = this.#view;
    const { moment, focused } = this.#stage;
    return {
      lines: this.#lines,
      openLeg: stop && isLeg(stop) ? stop.id : null,
      underway: partLines(this.#view.told, moment?.underway ?? []),
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
    const { markers, volume } = this.#stage;
    // Where the map draws the places itself, the page writes over it the name of the opened one alone.
    const obstacles = obstaclesOf(markers.filter(({ id }) => !volume || id === this.#view.view.stop));
    if (JSON.stringify(obstacles) !== JSON.stringify(this.#obstacles)) this.#obstacles = obstacles;
  }
}
