/**
 * The sheet on which the chart is drawn: larger than the map's box, and moved as a whole while a hand or a flight moves the
 * map, since redrawing it takes longer than a frame. It is drawn anew at rest, and where the box has left it.
 */
import type { Camera } from '../../geo/projection/camera-limits.ts';
import type { ScreenPoint, Size } from '../../geo/projection/camera.ts';
import type { Frame } from '../../geo/view/frame.ts';
import type { MapState } from '../state/map-state.svelte.ts';
import type { Viewport } from './viewport.svelte.ts';

/** How far the sheet extends beyond each edge of the box, as a share of its size, unless it would become too large. */
const BEYOND = 0.5;
/** Largest sheet, device px: a browser keeps 4 bytes for each. */
const LARGEST_PX = 24e6;
/** While the map moves the sheet is drawn anew at most so often, ms. */
const REDRAW_MS = 250;

/** How far the sheet extends beyond the box, as a share of the box's size. */
function beyond({ width, height }: Size): number {
  const boxPx = width * height * globalThis.devicePixelRatio ** 2;
  return Math.max(Math.min(BEYOND, (Math.sqrt(LARGEST_PX / boxPx) - 1) / 2), 0);
}

/** Where a sheet drawn for one camera belongs under another: moved by px, turned by degrees, scaled, about the box's centre. */
interface Placement {
  move: ScreenPoint;
  turn: number;
  scale: number;
}

function placementOf(drawn: Camera, frame: Frame): Placement {
  const { size, camera } = frame;
  const [x, y] = frame.project([drawn.lon, drawn.lat]);
  return {
    move: [x - size.width / 2, y - size.height / 2],
    turn: drawn.bearing - camera.bearing,
    scale: 2 ** (camera.zoom - drawn.zoom),
  };
}

/** Whether a sheet so placed covers the box. */
function covers({ move: [x, y], turn, scale }: Placement, { width, height }: Size, share: number): boolean {
  const angle = (-turn * Math.PI) / 180;
  const corners = [-1, 1].flatMap((east) =>
    [-1, 1].map((south) => [(east * width) / 2, (south * height) / 2]),
  );
  return corners.every(([right, down]) => {
    const [dx, dy] = [(right! - x) / scale, (down! - y) / scale];
    const across = Math.abs(dx * Math.cos(angle) - dy * Math.sin(angle));
    const along = Math.abs(dx * Math.sin(angle) + dy * Math.cos(angle));
    return across <= width * (0.5 + share) && along <= height * (0.5 + share);
  });
}

export class ChartSheet {
  readonly #viewport: Viewport;
  readonly #map: MapState;
  /** The frame for which the sheet was drawn last while the map moves. */
  #redrawn: Frame | null = $state.raw(null);
  #before: Frame | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #redrawnMs = -Infinity;

  constructor(viewport: Viewport, map: MapState) {
    this.#viewport = viewport;
    this.#map = map;
  }

  /** The frame for which the sheet is drawn, without pitch. Behind a GL map that is ready it stays as it was. */
  readonly drawn: Frame = $derived.by(() => {
    const { frame, held, isPrinting } = this.#viewport;
    const isHidden = this.#map.phase === 'ready' && !isPrinting;
    if (isHidden && this.#before?.size === frame.size) return this.#before;
    const drawn = held && !isPrinting ? (this.#redrawn ?? held) : frame;
    this.#before = drawn;
    return drawn;
  });

  readonly #share = $derived.by(() => beyond(this.drawn.size));
  readonly #placement = $derived.by(() => placementOf(this.drawn.camera, this.#viewport.frame));

  /** The sheet's edges beyond the box, CSS px. */
  get margin(): { x: number; y: number } {
    const { width, height } = this.drawn.size;
    return { x: Math.round(width * this.#share), y: Math.round(height * this.#share) };
  }

  /** The sheet's CSS transform. */
  get transform(): string {
    const {
      move: [x, y],
      turn,
      scale,
    } = this.#placement;
    return `translate(${x.toFixed(2)}px, ${y.toFixed(2)}px) rotate(${turn.toFixed(3)}deg) scale(${scale.toFixed(5)})`;
  }

  /** Draws the sheet anew where it no longer covers the box; in an effect of the chart. Never within a frame of the hand. */
  follow(): void {
    const { held, size } = this.#viewport;
    if (!held) {
      this.#redrawn = null;
      return;
    }
    if (this.#timer !== undefined || !size || covers(this.#placement, size, this.#share)) return;
    const redraw = (): void => {
      this.#timer = undefined;
      this.#redrawnMs = performance.now();
      if (this.#viewport.held) this.#redrawn = this.#viewport.frame;
    };
    this.#timer = setTimeout(redraw, Math.max(this.#redrawnMs + REDRAW_MS - performance.now(), 0));
  }
}
