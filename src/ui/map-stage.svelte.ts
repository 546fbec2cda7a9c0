/** What the map's box shows, whichever map draws it: the frame, and the stops' markers in it. */
import { createContext, flushSync, type Component } from 'svelte';
import { cameraOf, freeCentre, panned, type Insets, type ScreenPoint, type Size } from '../../geo/camera.ts';
import { measuredFrame, nominalFrame, type Frame } from '../../geo/frame.ts';
import type { LegPart } from '../../geo/reach.ts';
import { stopById, type Position, type Stop } from '../../geo/story.ts';
import { sameCamera, type Camera, type View } from '../../geo/view.ts';
import type { Box } from '../../geo/stop-layout.ts';
import type { HintWords } from '../map/engine.ts';
import { hasVolume } from '../../geo/volume.ts';
import type { MapState } from '../state/map-state.svelte.ts';
import type { Preferences } from '../state/preferences.svelte.ts';
import type { ViewState } from '../state/view.svelte.ts';
import { isEmbed } from '../state/presentation.ts';
import { coveredBoxes, embedInsets, isBehindAnyCard, mapInsets, type Opened } from './insets.ts';
import type { Shown } from './shown.ts';
import type TrainGlyph from './TrainGlyph.svelte';
import { middleOf, stopMarkers, type StopMarker } from './stop-markers.ts';

/** What the map shows of one moment of the journey. */
export interface MomentOnMap {
  /** Id of the place at which a source puts the train. */
  place: string | null;
  /** Id of the leg along which it stands there. */
  along: string | null;
  /** Where on the legs it can be, and ids of the legs still to come. */
  underway: LegPart[];
  coming: string[];
}

interface MomentParts {
  Glyph: typeof TrainGlyph;
  Key: Component;
}

/** What comes with a story of many places. */
export type Volume = typeof import('./volume.ts');

export class MapStage {
  readonly #reader: ViewState;
  readonly #preferences: Preferences;
  readonly #map: MapState;
  readonly #volume: Volume | undefined;
  /** The frame for which the page's ground was drawn, at build. */
  readonly ground: Frame;
  /** null until the page has been laid out. */
  size: Size | null = $state.raw(null);
  /** null for the whole journey; the timeline sets it. */
  moment: MomentOnMap | null = $state.raw(null);
  /** How a moment is drawn on the map and explained in its legend; comes with the timeline. */
  momentParts: MomentParts | null = $state.raw(null);
  /** What the GL map shows, once there is one. */
  live: Frame | null = $state.raw(null);

  /** Set before the engine is asked for, where wheel and touch belong to a host page first. */
  hintWords: HintWords = null;

  /** Ids of the stop that was last used on the map, and of the one that has the focus there. */
  current: string | null = $state(null);
  focused: string | null = $state(null);

  constructor(reader: ViewState, preferences: Preferences, map: MapState, volume?: Volume) {
    this.#reader = reader;
    this.#preferences = preferences;
    this.#map = map;
    this.#volume = volume;
    this.ground = nominalFrame(reader.story, reader.view.stop);
  }

  /** The camera that the view asks for; null while the box is unknown. */
  readonly wanted: Camera | null = $derived.by(() => this.#cameraBesideOpened(this.#reader.view));

  /** The camera that shows all of the journey beside what is opened. */
  journeyCamera(): Camera | null {
    return this.#cameraBesideOpened({ ...this.#reader.view, stop: null, camera: null });
  }

  #cameraBesideOpened(view: View): Camera | null {
    if (!this.size) return null;
    return cameraOf(this.#reader.told, view, this.size, this.#insets(this.size, this.#opened));
  }

  /** Paper has the page's own frame, which scales to any box. */
  isPrinting = $state(false);

  readonly frame: Frame = $derived.by(() => {
    if (this.isPrinting) return this.ground;
    if (this.live) return this.live;
    if (!this.size || !this.wanted) return this.ground;
    // The chart does not tilt.
    return measuredFrame({ ...this.wanted, pitch: 0 }, this.size);
  });

  /** What groups the places of the story as it is told; undefined where each has its own marker. */
  readonly volume: Volume | undefined = $derived.by(() =>
    this.#volume && hasVolume(this.#reader.told) ? this.#volume : undefined,
  );

  /** The marker that Tab reaches: the last one used, else the opened one, else the first. */
  readonly reachable: Stop | undefined = $derived.by(() => {
    const { told, stop } = this.#reader;
    return stopById(told, this.current) ?? stop ?? told.stops[0];
  });

  readonly shown: Shown = $derived.by(() => {
    const { told, stop } = this.#reader;
    if (!this.volume) return { marked: [told.stops], lines: told.stops, quiet: null };
    const kept = [stop, stopById(told, this.moment?.place ?? null)].filter((one) => one !== undefined);
    if (this.#map.phase === 'ready' && !this.isPrinting) return this.volume.besideMap(kept, this.reachable);
    return this.volume.onChart(told, this.frame, [...kept, this.reachable!]);
  });

  readonly markers: StopMarker[] = $derived.by(() => {
    const { frame } = this;
    const { told, view } = this.#reader;
    const covered = frame.scaling === 'measured' ? this.covered(frame.size) : [];
    return this.shown.marked.flatMap((stops) => stopMarkers(told, view.language, frame, covered, stops));
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
    const stop = stopById(this.#reader.told, id);
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

export const [mapStage, provideMapStage] = createContext<MapStage>();
