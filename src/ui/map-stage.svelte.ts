/** What the map's box shows, whichever map draws it: the frame, and the stops' markers in it. */
import { createContext, flushSync } from 'svelte';
import { cameraOf, freeCentre, panned, type Insets, type Size } from '../../geo/camera.ts';
import { measuredFrame, nominalFrame, type Frame } from '../../geo/frame.ts';
import type { Position } from '../../geo/story.ts';
import type { Camera } from '../../geo/view.ts';
import type { Box } from '../../geo/stop-layout.ts';
import type { HintWords } from '../map/engine.ts';
import type { Preferences } from '../state/preferences.svelte.ts';
import type { ViewState } from '../state/view.svelte.ts';
import { isEmbed } from '../state/presentation.ts';
import { coveredBoxes, embedInsets, isBehindAnyCard, mapInsets, type Opened } from './insets.ts';
import { stopMarkers, type StopMarker } from './stop-markers.ts';

/** What the map shows of one moment of the journey. */
export interface MomentOnMap {
  /** Id of the place at which a source puts the train. */
  place: string | null;
  /** Id of the leg along which it stands there. */
  along: string | null;
  /** Ids of the legs on which it can be, and of those still to come. */
  underway: string[];
  coming: string[];
}

export class MapStage {
  readonly #reader: ViewState;
  readonly #preferences: Preferences;
  /** The frame for which the page's ground was drawn, at build. */
  readonly ground: Frame;
  /** null until the page has been laid out. */
  size: Size | null = $state.raw(null);
  /** null for the whole journey; the timeline sets it. */
  moment: MomentOnMap | null = $state.raw(null);
  /** Id of the stop whose marker has the focus: nothing may lie over it. */
  focused: string | null = $state(null);
  /** What the GL map shows, once there is one. */
  live: Frame | null = $state.raw(null);

  /** Set before the engine is asked for, where wheel and touch belong to a host page first. */
  hintWords: HintWords = null;

  constructor(reader: ViewState, preferences: Preferences) {
    this.#reader = reader;
    this.#preferences = preferences;
    this.ground = nominalFrame(reader.story, reader.view.stop);
  }

  /** The camera that the view asks for; null while the box is unknown. */
  readonly wanted: Camera | null = $derived.by(() => {
    const { view, told, stop } = this.#reader;
    if (!this.size) return null;
    return cameraOf(told, view, this.size, this.#insets(this.size, stop?.kind ?? 'nothing'));
  });

  /** Paper has the page's own frame, which scales to any box. */
  isPrinting = $state(false);

  readonly frame: Frame = $derived.by(() => {
    if (this.isPrinting) return this.ground;
    if (this.live) return this.live;
    if (!this.size || !this.wanted) return this.ground;
    // The chart does not tilt.
    return measuredFrame({ ...this.wanted, pitch: 0 }, this.size);
  });

  readonly markers: StopMarker[] = $derived.by(() => {
    const { frame } = this;
    const covered = frame.scaling === 'measured' ? this.covered(frame.size) : [];
    return stopMarkers(this.#reader.told, this.#reader.view.language, frame, covered);
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
    const marker = this.markers.find(({ stop }) => stop.id === id);
    if (!marker || !this.size) return false;
    const [x, y] = marker.centre;
    const isWide = this.#preferences.wide;
    const sheet = isWide ? 0 : this.#insets(this.size, marker.stop.kind).bottom;
    const bottom = this.size.height - sheet;
    const isInBox = x >= 0 && y >= 0 && x <= this.size.width && y <= bottom;
    return isInBox && !(isWide && isBehindAnyCard(x, this.size));
  }

  /** The camera that has a position in the middle of what nothing covers. */
  cameraWith([lon, lat]: Position): Camera | null {
    const { size } = this;
    if (!size) return null;
    const [x, y] = freeCentre(size, this.#insets(size, this.#reader.stop?.kind ?? 'nothing'));
    return panned({ ...this.frame.camera, lon, lat }, x - size.width / 2, y - size.height / 2);
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
