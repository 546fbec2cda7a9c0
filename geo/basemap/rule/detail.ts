/** How much detail a basemap has where: the same rule for every story. */
import type { Position } from 'geojson';
import { withoutRepeats } from '../../route/positions.ts';
import { project, projectedLength, roundedFor } from '../cut/detail.ts';
import { signedArea } from '../cut/land.ts';
import { weightsOf } from '../sources/topology.ts';
import { degreesOutside, fromPlane, type Ground, onPlane, spanOf, wrapped } from './ground.ts';

/** Zoom levels beyond the fitted one up to which the story's box stays crisp. */
const BEYOND_FIT = 2;
/** Zoom levels lost each time that the width of a view of the story doubles, until it reaches a position outside the box. */
const LOST_PER_DOUBLING = 2;
/** Around each place the map stays crisp up to this zoom: nearly all vertices of the sources stay. */
const CLOSE_UP_ZOOM = 9;
const CLOSE_UP_DEGREES = 1;
/** No part of the world is coarser. */
const FARTHEST_ZOOM = 2.5;
/** Smallest triangle that a vertex may stand out from its line by, px² at the crisp zoom. */
const LEAST_TRIANGLE_PX2 = 1;
/** Of the zoom levels that a basemap loses, the part that the story's surroundings lose. */
const SPARED_SHARE = 0.5;
/** Mercator enlarges the polar coasts: beyond this latitude there is less detail outside the box, or they would fill the file. */
const STRETCHED_LATITUDE = 60;
/** Below it coasts would cross one another. */
const COARSEST_ZOOM = 0.5;
/** The zoom is one within a cell of the plane. */
const CELLS_PER_DEGREE = 4;
const CELLS_ACROSS = 360 * CELLS_PER_DEGREE + 1;

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** A line with the weight of each of its vertices. */
export interface WeightedLine {
  positions: Position[];
  /** px² at zoom 0. */
  weights: number[];
}

/** @param lines lines that neighbours share, in degrees */
export function weighted(lines: Position[][]): WeightedLine[] {
  const weights = weightsOf(lines.map((line) => line.map(project)));
  return lines.map((positions, index) => ({ positions, weights: weights[index]! }));
}

export class Detail {
  readonly #ground: Ground;
  readonly #coarser: number;
  readonly #closeUps: [x: number, y: number][];
  /** Of each cell of the plane; 0: not asked for yet. */
  readonly #zooms = new Float32Array(CELLS_ACROSS ** 2);

  /**
   * @param coarser for a basemap that would be too large: zoom levels that the farthest parts of the world have less than
   * the rule gives; the story's surroundings lose half as many
   */
  constructor(ground: Ground, coarser = 0) {
    this.#ground = ground;
    this.#coarser = coarser;
    // Places near to each other share a close-up: a story may have thousands.
    const cells = ground.places.map(({ position }) =>
      onPlane(position).map((degrees) => Math.round(degrees * CELLS_PER_DEGREE) / CELLS_PER_DEGREE),
    );
    this.#closeUps = [...new Set(cells.map(String))].map(
      (cell) => cell.split(',').map(Number) as [number, number],
    );
  }

  /**
   * The crisp zoom of a position: up to it, simplification cannot be seen there. It decreases gradually with the distance
   * from the box and from each place, so that there is no seam.
   */
  zoomAt(position: readonly number[]): number {
    const [x, y] = onPlane(position);
    const column = Math.floor((wrapped(x) + 180) * CELLS_PER_DEGREE);
    const row = Math.floor((y + 180) * CELLS_PER_DEGREE);
    const cell = row * CELLS_ACROSS + column;
    const known = this.#zooms[cell]!;
    if (known > 0) return known;
    const middle = fromPlane([(column + 0.5) / CELLS_PER_DEGREE - 180, (row + 0.5) / CELLS_PER_DEGREE - 180]);
    return (this.#zooms[cell] = this.#zoomInCell(middle));
  }

  #zoomInCell(position: readonly number[]): number {
    const { box, fitZoom } = this.#ground;
    const outside = degreesOutside(box, position);
    const stretch = Math.log2(Math.cos(radians(position[1]!)) / Math.cos(radians(STRETCHED_LATITUDE)));
    const polar = outside > 0 ? Math.min(0, stretch) : 0;
    const spared = this.#coarser * SPARED_SHARE;
    const around =
      fitZoom + BEYOND_FIT - spared - LOST_PER_DOUBLING * Math.log2(1 + (2 * outside) / spanOf(box));
    const near =
      CLOSE_UP_ZOOM - spared - Math.log2(Math.max(1, this.#degreesToPlace(position) / CLOSE_UP_DEGREES));
    const far = FARTHEST_ZOOM - this.#coarser;
    return Math.max(around + polar, near, far + polar, COARSEST_ZOOM);
  }

  #degreesToPlace(position: readonly number[]): number {
    const [x, y] = onPlane(position);
    let nearest = Infinity;
    for (const [placeX, placeY] of this.#closeUps) {
      nearest = Math.min(nearest, Math.hypot(wrapped(x - placeX), y - placeY));
    }
    return nearest;
  }

  /** Up to this zoom the map is crisp around each place, and where there is none, as near as readers should be taken. */
  get closestZoom(): number {
    return this.#closeUps.length > 0
      ? CLOSE_UP_ZOOM - this.#coarser * SPARED_SHARE
      : FARTHEST_ZOOM + BEYOND_FIT;
  }

  /** How many px at the crisp zoom make one px of the world at zoom 0. */
  scaleAt(position: readonly number[]): number {
    return 2 ** this.zoomAt(position);
  }

  /**
   * A line without the vertices that nobody would miss, by its weights alone: lines that neighbours share stay shared.
   * @param finer factor by which smaller triangles are kept
   */
  thinned({ positions, weights }: WeightedLine, finer = 1): WeightedLine {
    const isKept = positions.map(
      (position, index) => weights[index]! * this.scaleAt(position) ** 2 * finer >= LEAST_TRIANGLE_PX2,
    );
    return {
      positions: positions.filter((_, index) => isKept[index]),
      weights: weights.filter((_, index) => isKept[index]),
    };
  }

  /**
   * A line as it is drawn: rounded to the decimals that the crisp zoom can show, without repeats. To be done last: two ends
   * that differ may be one after it, and a topology would then join the wrong lines.
   */
  rounded(line: Position[]): Position[] {
    return withoutRepeats(line.map((position) => roundedFor(this.zoomAt(position), position)));
  }

  /** The length of a line, px at the crisp zoom of its first position. */
  lengthPx(line: readonly Position[]): number {
    return projectedLength(line) * this.scaleAt(line[0]!);
  }

  /** The area of a ring, px² at the crisp zoom of its first position. */
  areaPx2(ring: readonly Position[]): number {
    return Math.abs(signedArea(ring.map(project))) * this.scaleAt(ring[0]!) ** 2;
  }
}
