/**
 * A gazetteer that is small enough to be kept with the project and fetched by the editor: a text whose towns stand column by
 * column, neighbours together, each number as the step from the one before, which gzip makes small. What is looked up by
 * name is worked out when it is opened.
 */
import { keyOf, type NamedPlace, type PlacesByName, type PlaceWithNames } from './gazetteer.ts';

const FORMAT = 'parcours packed gazetteer 1';
/** Of a degree: positions are exact to some 100 m. */
const STEP = 1000;

/** The text of a gazetteer. */
export function packedGazetteer(places: readonly PlaceWithNames[]): string {
  const others = places.filter(({ kind }) => kind !== 'town');
  const towns = places.filter(({ kind }) => kind === 'town').toSorted(byDivision);
  const divisions = divisionsOf(towns);
  const degrees = (axis: 0 | 1): number[] => towns.map(({ position }) => Math.round(position![axis] * STEP));
  return [
    [FORMAT, others.length, divisions.length, towns.length].join('\t'),
    ...others.map((place) => [place.id, place.name, ...otherNames(place)].join('\t')),
    ...divisions.map((division) => division.join('\t')),
    ...towns.map(({ name }) => name),
    ...towns.map((town) => otherNames(town).join('\t')),
    ...towns.map(({ population }) => population),
    ...asSteps(towns.map(({ id }) => Number(id))),
    ...asSteps(degrees(0)),
    ...asSteps(degrees(1)),
  ].join('\n');
}

const compare = <Value>(a: Value, b: Value): number => (a < b ? -1 : a > b ? 1 : 0);
/** GeoNames has numbered neighbours together, and often by their names. */
const byDivision = (a: NamedPlace, b: NamedPlace): number =>
  compare(a.country, b.country) || compare(a.region, b.region) || Number(a.id) - Number(b.id);

/** How many towns in a row lie in each division. */
function divisionsOf(towns: readonly NamedPlace[]): [count: number, country: string, region: string][] {
  const divisions: [number, string, string][] = [];
  for (const { country, region } of towns) {
    const last = divisions.at(-1);
    if (last && last[1] === country && last[2] === region) last[0] += 1;
    else divisions.push([1, country, region]);
  }
  return divisions;
}

/** Names that are found by another key than those before. */
function otherNames({ name, names }: PlaceWithNames): string[] {
  const keys = new Set([keyOf(name), '']);
  return names.filter((each) => {
    const isNew = !keys.has(keyOf(each));
    keys.add(keyOf(each));
    return isNew;
  });
}

const asSteps = (numbers: readonly number[]): number[] =>
  numbers.map((number, index) => number - (numbers[index - 1] ?? 0));

function fromSteps(steps: readonly string[]): Int32Array {
  let sum = 0;
  return Int32Array.from(steps, (step) => (sum += Number(step)));
}

export class PackedGazetteer implements PlacesByName {
  /** Countries and regions: id, name. */
  readonly #others: string[][];
  /** Of the towns. A place counts as the others, then as the towns. */
  readonly #names: string[];
  readonly #populations: Int32Array;
  readonly #ids: Int32Array;
  readonly #lons: Int32Array;
  readonly #lats: Int32Array;
  /** For each town the index in {@link #divisions}. */
  readonly #divisionOf: Uint16Array;
  readonly #divisions: string[][];
  /** Key of a name -> the places called so. A list only where there are more than one: hundreds of thousands have one. */
  readonly #called = new Map<string, number | number[]>();

  /** Takes a second or so. @throws Error if the text is no gazetteer of this format */
  constructor(text: string) {
    const lines = text.split('\n');
    const [format, ...counts] = lines[0]!.split('\t');
    const [others = 0, divisions = 0, towns = 0] = counts.map(Number);
    if (format !== FORMAT) throw new Error(`a packed gazetteer begins with "${FORMAT}"`);
    if (lines.length !== 1 + others + divisions + 6 * towns) throw new Error('a packed gazetteer is cut off');
    let read = 1;
    const next = (count: number): string[] => lines.slice(read, (read += count));
    this.#others = next(others).map((row) => row.split('\t'));
    this.#divisions = next(divisions).map((row) => row.split('\t'));
    this.#names = next(towns);
    for (const [place, [, ...names]] of this.#others.entries()) this.#call(place, names);
    for (const [town, name] of this.#names.entries()) this.#call(others + town, [name]);
    for (const [town, names] of next(towns).entries())
      if (names !== '') this.#call(others + town, names.split('\t'));
    this.#populations = Int32Array.from(next(towns), Number);
    this.#ids = fromSteps(next(towns));
    this.#lons = fromSteps(next(towns));
    this.#lats = fromSteps(next(towns));
    this.#divisionOf = Uint16Array.from(
      this.#divisions.flatMap(([count], index) => new Array<number>(Number(count)).fill(index)),
    );
  }

  #call(place: number, names: readonly string[]): void {
    for (const name of names) {
      const key = keyOf(name);
      const called = this.#called.get(key);
      if (called === undefined) this.#called.set(key, place);
      else if (typeof called === 'number') this.#called.set(key, [called, place]);
      else called.push(place);
    }
  }

  find(key: string): NamedPlace[] {
    const called = this.#called.get(key) ?? [];
    return (typeof called === 'number' ? [called] : called)
      .map((place) => this.#placeAt(place))
      .sort(byRenown);
  }

  /** The keys of all names. */
  keys(): string[] {
    return [...this.#called.keys()];
  }

  #placeAt(place: number): NamedPlace {
    const town = place - this.#others.length;
    if (town < 0) return otherPlace(this.#others[place]!);
    const [, country = '', region = ''] = this.#divisions[this.#divisionOf[town]!]!;
    return {
      kind: 'town',
      id: String(this.#ids[town]),
      name: this.#names[town]!,
      country,
      region,
      population: this.#populations[town]!,
      position: [this.#lons[town]! / STEP, this.#lats[town]! / STEP],
    };
  }
}

/** Countries and regions first, whose population is not known here. */
const byRenown = (a: NamedPlace, b: NamedPlace): number =>
  Number(a.kind === 'town') - Number(b.kind === 'town') || b.population - a.population;

function otherPlace([id = '', name = '']: string[]): NamedPlace {
  const kind = id.includes('-') ? 'region' : 'country';
  return { kind, id, name, country: id.slice(0, 2), region: '', population: 0, position: null };
}
