/** What the map's box shows, whichever map draws it: the frame, and the stops' markers in it. */
import { type Component, createContext, flushSync } from 'svelte';
import { type Camera, sameCamera } from '../../geo/projection/camera-limits.ts';
import { freeCentre, type Insets, panned, type ScreenPoint, type Size } from '../../geo/projection/camera.ts';
import type { Box } from '../../geo/projection/label-placement.ts';
import { stopById } from '../../geo/story/lookup.ts';
import { hasManyPlaces } from '../../geo/story/many-places.ts';
import type { Position, Stop, Story } from '../../geo/story/story.ts';
import type { MomentOnMap } from '../../geo/time/moment-on-map.ts';
import { cameraOf } from '../../geo/view/fit.ts';
import { type Frame, measuredFrame, nominalFrame } from '../../geo/view/frame.ts';
import type { View } from '../../geo/view/view.ts';
import type { SharedGestures } from '../map/engine/engine.ts';
import type { MapState } from '../state/map-state.svelte.ts';
import type { Preferences } from '../state/preferences.svelte.ts';
import { isEmbed } from '../state/presentation.ts';
import type { ViewState } from '../state/view.svelte.ts';
import { middleOf, type StopMarker, stopMarkers } from '../symbols/stop-markers.ts';
import { coveredBoxes, embedInsets, isBehindAnyCard, mapInsets, type Opened } from './insets.ts';
import type { Shown } from './shown.ts';

interface MomentParts {
  Glyph: Component<{ story: Story; frame: Frame; markers: StopMarker[]; moment: MomentOnMap | null }>;
  Key: Component;
}

/** What comes with a story of many places. */
export type ManyPlaces = typeof import('./many-places.ts');

export class Viewport {
  readonly #reader: ViewState;
  readonly #preferences: Preferences;
  readonly #map: MapState;
  readonly #manyPlaces: ManyPlaces | undefined;
  /** The frame for which the page's basemap was drawn, at build. */
  readonly pageFrame: Frame;
  /** null until the page has been laid out. */
  size: Size | null = $state.raw(null);
  /** null for the whole journey; the timeline sets it. */
  moment: MomentOnMap | null = $state.raw(null);
  /** How a moment is drawn on the map and explained in its legend; comes with the timeline. */
  momentParts: MomentParts | null = $state.raw(null);
  /** What the GL map shows, once there is one. */
  live: Frame | null = $state.raw(null);

  /** MapLibre's words of the hint how to move an embedded map; they come with the gestures. */
  gestureWords: Record<string, string> = {};

  /** Ids of the stop that was last used on the map, and of the one that has the focus there. */
  current: string | null = $state(null);
  focused: string | null = $state(null);

  constructor(reader: ViewState, preferences: Preferences, map: MapState, manyPlaces?: ManyPlaces) {
    this.#reader = reader;
    this.#preferences = preferences;
    this.#map = map;
    this.#manyPlaces = manyPlaces;
    this.pageFrame = nominalFrame(reader.story, reader.view.stop);
  }

  /** The camera that the view asks for; null while the box is unknown. */
  readonly wanted: Camera | null = $derived.by(() => this.#cameraBesideOpened(this.#reader.view));

  /** The camera that shows all of the journey beside what is opened. */
  journeyCamera(): Camera | null {
    return this.#cameraBesideOpened({ ...this.#reader.view, stop: null, camera: null });
  }

  #cameraBesideOpened(view: View): Camera | null {
    if (!this.size) return null;
    return cameraOf(this.#reader.shownStory, view, this.size, this.#insets(this.size, this.#opened));
  }

  /** Paper has the page's own frame, which scales to any box. */
  isPrinting = $state(false);

  /** Wheel and one finger belong to the page that embeds the map, also if the words for it did not come. */
  get sharedGestures(): SharedGestures {
    return isEmbed() ? this.gestureWords : null;
  }

  /** Where the view wants the chart, which does not tilt; the page's own frame while the box is unknown. */
  readonly #chartAtRest: Frame = $derived.by(() =>
    this.size && this.wanted ? measuredFrame({ ...this.wanted, pitch: 0 }, this.size) : this.pageFrame,
  );

  readonly frame: Frame = $derived.by(() => {
    if (this.isPrinting) return this.pageFrame;
    return this.live ?? this.#chartAtRest;
  });

  /** The chart's frame. Below a GL map that is ready nobody sees it: it does not follow each of that map's frames. */
  readonly chartFrame: Frame = $derived.by(() =>
    this.#map.phase === 'ready' && !this.isPrinting ? this.#chartAtRest : this.frame,
  );

  /** What groups the places of the story as it is shown; undefined where each has its own marker. */
  readonly manyPlaces: ManyPlaces | undefined = $derived.by(() =>
    this.#manyPlaces && hasManyPlaces(this.#reader.shownStory) ? this.#manyPlaces : undefined,
  );

  /** The marker that Tab reaches: the last one used, else the opened one, else the first. */
  readonly reachable: Stop | undefined = $derived.by(() => {
    const { shownStory, stop } = this.#reader;
    return stopById(shownStory, this.current) ?? stop ?? shownStory.stops[0];
  });

  readonly shown: Shown = $derived.by(() => {
    const { shownStory, stop } = this.#reader;
    if (!this.manyPlaces) return { marked: [shownStory.stops], lines: shownStory.stops, focusOnly: null };
    const kept = [stop, stopById(shownStory, this.moment?.place ?? null)].filter((one) => one !== undefined);
    if (this.#map.phase === 'ready' && !this.isPrinting)
      return this.manyPlaces.besideMap(kept, this.reachable);
    return this.manyPlaces.onChart(shownStory, this.frame, [...kept, this.reachable!]);
  });

  readonly markers: StopMarker[] = $derived.by(() => {
    const { frame } = this;
    const { shownStory, view } = this.#reader;
    const covered = frame.scaling === 'measured' ? this.covered(frame.size) : [];
    return this.shown.marked.flatMap((stops) =>
      stopMarkers(shownStory, view.language, frame, covered, stops),
    );
  });

  #insets(size: Size, opened: Opened): Insets {
    return (isEmbed() ? embedInsets : mapInsets)(size, this.#preferences.wide, opened);
  }

  /** What lies over the map's edges all the time. */
  covered(size: Size): Box[] {
    return coveredBoxes(size, this.#preferences.wide, isEmbed());
  }

  /** Whether a stop's marker is in the box and can be seen there while its card is open. */
  isInSight(id: string): boolean {
    const stop = stopById(this.#reader.shownStory, id);
    if (!stop) return false;
    const marker = this.markers.find((each) => each.id === id);
    return this.#isFree(marker?.centre ?? this.frame.project(middleOf(stop)), stop.kind);
  }

  /** Whether the map is on its way, and a stop will be seen beside what is opened when it arrives. */
  comesInSight(stop: Stop): boolean {
    const { arrival } = this;
    return arrival !== this.frame && this.#isFree(arrival.project(middleOf(stop)), this.#opened);
  }

  #isFree([x, y]: ScreenPoint, opened: Opened): boolean {
    if (!this.size) return false;
    const { width, height } = this.size;
    const isWide = this.#preferences.wide;
    const sheet = isWide ? 0 : this.#insets(this.size, opened).bottom;
    if (x < 0 || y < 0 || x > width || y > height - sheet) return false;
    return !isWide || opened === 'nothing' || !isBehindAnyCard(x, this.size);
  }

  get #opened(): Opened {
    return this.#reader.stop?.kind ?? 'nothing';
  }

  /** What the map shows once it is where the view wants it: the frame itself, unless it is on its way there. */
  get arrival(): Frame {
    const { frame, live, size, wanted } = this;
    // Without a GL map the chart is there at once.
    if (!live || !size || !wanted || sameCamera(frame.camera, wanted)) return frame;
    return measuredFrame(wanted, size);
  }

  /** The camera that has a position in the middle of what nothing covers. */
  cameraWith([lon, lat]: Position): Camera | null {
    const { size } = this;
    if (!size) return null;
    const [x, y] = freeCentre(size, this.#insets(size, this.#opened));
    return panned({ ...this.arrival.camera, lon, lat }, x - size.width / 2, y - size.height / 2);
  }

  /** Follows the size of the box; for `{@attach}`. */
  measure = (box: HTMLElement): (() => void) => {
    const read = (): void => {
      this.size = { width: box.clientWidth, height: box.clientHeight };
    };
    read();
    const observer = new ResizeObserver(read);
    observer.observe(box);
    // The browser takes its picture of the page as soon as the event is over.
    const print = ({ type }: Event): void =>
      flushSync(() => {
        this.isPrinting = type === 'beforeprint';
      });
    addEventListener('beforeprint', print);
    addEventListener('afterprint', print);
    return () => {
      observer.disconnect();
      removeEventListener('beforeprint', print);
      removeEventListener('afterprint', print);
    };
  };
}

export const [getViewport, setViewport] = createContext<Viewport>();
