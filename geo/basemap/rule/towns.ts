/** The towns of one basemap: by population, until there are as many as a map can hold. */
import { nameShowsFrom, TOWN_NAME } from '../../style/cartography.ts';
import { type BasemapFeature, namedPoint } from '../cut/features.ts';
import type { GazetteerTown } from '../sources/gazetteer.ts';
import type { Detail } from './detail.ts';
import { type Ground, type GroundPlace, isNamed, onPlane, wrapped } from './ground.ts';
import type { Gazetteer } from './names.ts';

const RANKS = [1, 2, 3, 4];
/** Distance between towns, CSS px at the zoom at which their rank appears. */
const LEAST_DISTANCE_PX = 90;
/** Zoom levels below the crisp zoom at which towns of the last rank are this far from each other. */
const LAST_RANK_BELOW_CRISP = 1;
/** Towns this near to a place of the story would stand under its marker, km. */
const SAME_PLACE_KM = 5;
/** A town of the place's name may lie farther from it: an airport, a cosmodrome, a harbour. */
const SAME_NAME_KM = 40;
const KM_PER_DEGREE = 111.2;

type Point = readonly [x: number, y: number];

/** Degrees of the plane that some CSS px are at a zoom. */
const degreesAt = (px: number, zoom: number): number => (px * 360) / (512 * 2 ** zoom);

/** Points on a plane, to be asked for neighbours. */
class Points {
  readonly #cells = new Map<string, Point[]>();
  readonly #cellSize: number;

  /** @param farthest in the plane's unit, at which points are neighbours */
  constructor(farthest: number) {
    this.#cellSize = farthest;
  }

  #cellOf([x, y]: Point): [number, number] {
    return [Math.floor(x / this.#cellSize), Math.floor(y / this.#cellSize)];
  }

  add(point: Point): void {
    const key = this.#cellOf(point).join();
    this.#cells.set(key, [...(this.#cells.get(key) ?? []), point]);
  }

  hasWithin(distance: number, point: Point): boolean {
    const [column, row] = this.#cellOf(point);
    const around = [-1, 0, 1].flatMap((dx) =>
      [-1, 0, 1].flatMap((dy) => this.#cells.get(`${column + dx},${row + dy}`) ?? []),
    );
    return around.some(([x, y]) => Math.hypot(x - point[0], y - point[1]) < distance);
  }
}

/**
 * Each town gets the first rank at whose zoom no larger town is near. Those that find no room at any are left out, and so
 * are those of a rank that shows only beyond the crisp zoom.
 * @param towns the largest first
 */
export function townFeatures(
  towns: readonly GazetteerTown[],
  gazetteer: Gazetteer,
  ground: Ground,
  detail: Detail,
): BasemapFeature[] {
  const grids = RANKS.map((rank) => {
    const zoom = nameShowsFrom(TOWN_NAME, rank);
    return { rank, zoom, drawn: new Points(degreesAt(LEAST_DISTANCE_PX, zoom)) };
  });
  const gridOf = (at: Point, crispZoom: number): (typeof grids)[number] | undefined =>
    grids.find(({ rank, zoom, drawn }) => {
      // Towns of the last rank stand as near as readers can look: there is no later rank for them.
      const nearest = rank === RANKS.length ? Math.max(zoom, crispZoom - LAST_RANK_BELOW_CRISP) : zoom;
      return zoom <= crispZoom && !drawn.hasWithin(degreesAt(LEAST_DISTANCE_PX, nearest), at);
    });
  const features: BasemapFeature[] = [];
  for (const town of towns) {
    const at = onPlane(town.position);
    const found = gridOf(at, detail.zoomAt(town.position));
    if (!found || isPlaceOf(ground.places, town)) continue;
    for (const grid of grids) if (grid.rank >= found.rank) grid.drawn.add(at);
    // Larger towns beyond the map count too: else a village would be the first of its margin.
    if (!isNamed(ground.box, town.position)) continue;
    const names = gazetteer.town(town, ground.languages);
    features.push(namedPoint('town', names, found.rank, town.position.map(roundedTo3)));
  }
  return features;
}

const roundedTo3 = (degrees: number): number => Math.round(degrees * 1000) / 1000;

function isPlaceOf(places: readonly GroundPlace[], town: GazetteerTown): boolean {
  const names = [town.name, ...town.otherNames];
  return places.some(({ position, names: placeNames }) => {
    const km = distanceKm(position, town.position);
    return km < SAME_PLACE_KM || (km < SAME_NAME_KM && placeNames.some((name) => names.includes(name)));
  });
}

/** Good enough for some ten km. */
function distanceKm([lon, lat]: readonly number[], [townLon, townLat]: readonly number[]): number {
  const across = wrapped(townLon! - lon!) * Math.cos((lat! * Math.PI) / 180);
  return Math.hypot(across, townLat! - lat!) * KM_PER_DEGREE;
}
