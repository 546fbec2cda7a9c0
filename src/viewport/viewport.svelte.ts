/** What the map's box shows, whether the chart or the GL map draws it: the frame, and the stops' markers in it. */
import { createContext, flushSync } from 'svelte';
import { type Camera, sameCamera } from '../../geo/projection/camera-limits.ts';
import { freeCentre, type Insets, panned, type ScreenPoint, type Size } from '../../geo/projection/camera.ts';
import type { Box } from '../../geo/projection/label-placement.ts';
import { stopById } from '../../geo/story/lookup.ts';
import { hasManyPlaces } from '../../geo/story/many-places.ts';
import { isOnMap, type Position, type StopOnMap } from '../../geo/story/story.ts';
import type { MomentOnMap } from '../../geo/time/moment-on-map.ts';
import { cameraOf } from '../../geo/view/fit.ts';
import { type Frame, measuredFrame, nominalFrame, paperFrame } from '../../geo/view/frame.ts';
import type { View } from '../../geo/view/view.ts';
import type { SharedGestures } from '../map/engine/engine.ts';
import type { MapState } from '../state/map-state.svelte.ts';
import type { Preferences } from '../state/preferences.svelte.ts';
import { isEmbed } from '../state/presentation.ts';
import type { ViewState } from '../state/view.svelte.ts';
import { middleOf, type StopMarker, stopMarkers } from '../symbols/stop-markers.ts';
import { cardColumn, coveredBoxes, isBehindAnyCard, mapInsets, type Opened, sheetTopOf } from './insets.ts';
import type { Shown } from './shown.ts';

/** The module that only pages of stories with many places load. */
export type ManyPlaces = typeof import('./many-places.ts');

export class Viewport {
  readonly #reader: ViewState;
  readonly #preferences: Preferences;
  readonly #map: MapState;
  readonly #manyPlaces: ManyPlaces | undefined;
  /** The nominal frame, for which the build drew the page's basemap. */
  readonly pageFrame: Frame;
  /** Size of the map's box, CSS px; null until it is measured. */
  size: Size | null = $state.raw(null);
  /** What is drawn for the view's moment; null for the whole journey. The timeline sets it. */
  moment: MomentOnMap | null = $state.raw(null);
  /** Where the card stands on the map of a wide page, CSS px; null for a sheet, and without one. The card sets it. */
  card: Box | null = $state.raw(null);
  /** The frame that the GL map shows now, or the chart while it moves; null for a chart at rest. */
  live: Frame | null = $state.raw(null);
  /** While the map moves, the frame that it left: names stay as they were placed for it. null at rest. */
  held: Frame | null = $state.raw(null);

  /** MapLibre's texts for its hint on an embedded map; empty until SharedGestures.svelte has loaded. */
  gestureWords: Record<string, string> = {};

  /** Ids of the stop last focused on the map, and of the one focused there now. */
  current: string | null = $state(null);
  focused: string | null = $state(null);

  constructor(reader: ViewState, preferences: Preferences, map: MapState, manyPlaces?: ManyPlaces) {
    this.#reader = reader;
    this.#preferences = preferences;
    this.#map = map;
    this.#manyPlaces = manyPlaces;
    this.pageFrame = nominalFrame(reader.story, reader.view.stop);
  }

  /** The camera that the view asks for; null until the map's box is measured. */
  readonly wanted: Camera | null = $derived.by(() => this.#cameraBesideOpened(this.#reader.view));

  /** The camera that fits the whole journey in what the opened card leaves free; null until the box is measured. */
  journeyCamera(): Camera | null {
    return this.#cameraBesideOpened({ ...this.#reader.view, stop: null, camera: null });
  }

  #cameraBesideOpened(view: View): Camera | null {
    if (!this.size) return null;
    return cameraOf(this.#reader.shownStory, view, this.size, this.#insets(this.size, this.#opened));
  }

  /** While printing, the chart has the frame for paper. */
  isPrinting = $state(false);

  /**
   * Texts of MapLibre's cooperative gestures; null outside an embed, which turns these off. In an embed never null, even if
   * the texts failed to load: else the map would trap the host page's scroll.
   */
  get sharedGestures(): SharedGestures {
    return isEmbed() ? this.gestureWords : null;
  }

  /** The frame that the view asks of the chart, without pitch; the nominal frame until the box is measured. */
  readonly #chartAtRest: Frame = $derived.by(() =>
    this.size && this.wanted ? measuredFrame({ ...this.wanted, pitch: 0 }, this.size) : this.pageFrame,
  );

  /** The frame shown now: that of the GL map if there is one, else that of the chart. */
  readonly frame: Frame = $derived.by(() => {
    if (this.isPrinting) return paperFrame(this.#reader.shownStory, this.#reader.view.stop);
    return this.live ?? this.#chartAtRest;
  });

  /** The frame in which names and card are placed: the present one at rest, while the map moves the one that it left. */
  readonly restFrame: Frame = $derived.by(() => (this.isPrinting ? null : this.held) ?? this.frame);

  /** Shows the frame of a map that moves, until `rest`. */
  move(frame: Frame): void {
    this.held ??= this.frame;
    this.live = frame;
  }

  /** The map has come to rest. @param frame of the GL map; null for the chart, which shows what the view asks for */
  rest(frame: Frame | null): void {
    this.held = null;
    this.live = frame;
  }

  /** The module for many places, if the shown story has too many for markers of their own; else undefined. */
  readonly manyPlaces: ManyPlaces | undefined = $derived.by(() =>
    this.#manyPlaces && hasManyPlaces(this.#reader.shownStory) ? this.#manyPlaces : undefined,
  );

  /** The stop whose marker is in the tab order: the last one focused, else the opened one, else the first on the map. */
  readonly reachable: StopOnMap | undefined = $derived.by(() => {
    const { shownStory, stop } = this.#reader;
    return [stopById(shownStory, this.current), stop, ...shownStory.stops].find(
      (one): one is StopOnMap => !!one && isOnMap(one),
    );
  });

  readonly shown: Shown = $derived.by(() => {
    const { shownStory, stop } = this.#reader;
    if (!this.manyPlaces)
      return { marked: [shownStory.stops.filter(isOnMap)], lines: shownStory.stops, focusOnly: null };
    const kept = [stop, stopById(shownStory, this.moment?.place ?? null)].filter((one) => one !== undefined);
    if (this.#map.phase === 'ready' && !this.isPrinting)
      return this.manyPlaces.besideMap(kept, this.reachable);
    return this.manyPlaces.onChart(shownStory, this.restFrame, [...kept, this.reachable!]);
  });

  readonly markers: StopMarker[] = $derived.by(() => {
    const frame = this.restFrame;
    const { shownStory, view } = this.#reader;
    const isBare = frame.scaling !== 'measured' || this.isPrinting;
    const covered = isBare ? [] : this.covered(frame.size);
    if (!isBare && this.#isBesideCard) covered.push(cardColumn(frame.size));
    return this.shown.marked.flatMap((stops) =>
      stopMarkers(shownStory, view.language, frame, covered, stops),
    );
  });

  /** Where a marker's disc is now: at rest where it was laid out, on a moving map as far from its position as there. */
  placeOf({ centre, position, origin }: StopMarker): ScreenPoint {
    // Not by the frame left: a GL map projects with its present camera.
    const [x, y] = this.frame.project(position);
    return [centre[0] + x - origin[0], centre[1] + y - origin[1]];
  }

  #sheetTop = (size: Size): number => sheetTopOf(size, innerHeight, isEmbed());

  #insets(size: Size, opened: Opened): Insets {
    return mapInsets(size, this.#preferences.wide, opened, this.#sheetTop(size), isEmbed());
  }

  /** Boxes over the map's edges that controls, legend, scale bar and an opened sheet cover, CSS px. */
  covered = (size: Size): Box[] => {
    const boxes = coveredBoxes(size, isEmbed());
    if (!this.#preferences.wide && this.#opened !== 'nothing')
      boxes.push({ left: 0, top: this.#sheetTop(size), right: size.width, bottom: size.height });
    return boxes;
  };

  /** Whether a stop's marker is in the box and would not lie under its own card. */
  isInSight(id: string): boolean {
    const stop = stopById(this.#reader.shownStory, id);
    if (!stop || !isOnMap(stop)) return false;
    const marker = this.markers.find((each) => each.id === id);
    return this.#isFree(marker ? this.placeOf(marker) : this.frame.project(middleOf(stop)), stop.kind);
  }

  /** Whether a flight is under way that ends with the stop visible. */
  comesInSight(stop: StopOnMap): boolean {
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

  /** Whether the camera was fitted for what is opened, with room for its card at the right. */
  get #isBesideCard(): boolean {
    return this.#preferences.wide && this.#opened !== 'nothing' && this.#reader.view.camera === null;
  }

  get #opened(): Opened {
    const { stop } = this.#reader;
    // A stop that is not on the map is shown by the whole journey, fitted beside the card as a leg is.
    if (!stop) return 'nothing';
    return isOnMap(stop) ? stop.kind : 'leg';
  }

  /** The frame at the end of the flight under way; the present frame if there is none. */
  get arrival(): Frame {
    const { frame, live, size, wanted } = this;
    if (!live || !size || !wanted || sameCamera(frame.camera, wanted)) return frame;
    return measuredFrame(wanted, size);
  }

  /** The camera that centres a position in the uncovered part of the box; null until the box is measured. */
  cameraWith([lon, lat]: Position): Camera | null {
    const { size } = this;
    if (!size) return null;
    const [x, y] = freeCentre(size, this.#insets(size, this.#opened));
    return panned({ ...this.arrival.camera, lon, lat }, x - size.width / 2, y - size.height / 2);
  }

  /** Measures the map's box, now and whenever its size changes; for `{@attach}`. */
  measure = (box: HTMLElement): (() => void) => {
    const read = (): void => {
      this.size = { width: box.clientWidth, height: box.clientHeight };
    };
    read();
    const observer = new ResizeObserver(read);
    observer.observe(box);
    // Flushed at once: the browser captures the page for printing as soon as the event's listeners have run.
    const print = ({ type }: Event): void => {
      flushSync(() => {
        this.isPrinting = type === 'beforeprint';
      });
      // Firefox gives copies of a path (`<use>`) its new course with the next layout.
      box.getBoundingClientRect();
    };
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
