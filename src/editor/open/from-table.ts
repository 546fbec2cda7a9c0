/** Places of a table as text: CSV with commas, semicolons or tabs, decimals with a point or a comma. */
import { dsvFormat } from 'd3-dsv';
import { positionOf } from './from-geojson.ts';
import { columnsOf, describedBy, namedBy } from './names.ts';
import type { Imported } from './opened.ts';

const SEPARATORS = [',', ';', '\t', '|'];
/** Excel says in a first line of its own what separates. */
const EXCEL_LINE = /^sep=.\r?\n/i;

/** The rows of a text with columns of latitude and longitude, by its first line; undefined if it is no such table. */
function rowsOf(text: string): { header: string[]; rows: string[][] } | undefined {
  const table = text.replace(/^\uFEFF/, '').replace(EXCEL_LINE, '');
  for (const separator of SEPARATORS) {
    const format = dsvFormat(separator);
    const [header = []] = format.parseRows(table.split(/[\r\n]/, 1)[0]!);
    if (!columnsOf(header)) continue;
    const [, ...rows] = format.parseRows(table);
    return { header, rows };
  }
  return undefined;
}

/** Undefined if the text is no table with latitude and longitude. */
export function fromTable(text: string): Imported | undefined {
  const table = rowsOf(text);
  if (!table) return undefined;
  const { header, rows } = table;
  const { lat, lon } = columnsOf(header)!;
  const imported: Imported = { places: [], lines: [], leftOut: 0 };
  for (const row of rows) {
    if (row.every((cell) => cell.trim() === '')) continue;
    const position = positionOf([numberIn(row[lon]), numberIn(row[lat])]);
    const cells = Object.fromEntries(header.map((name, index) => [name, row[index] ?? '']));
    if (!position) imported.leftOut += 1;
    else imported.places.push({ name: namedBy(cells), position, ...describedBy(cells) });
  }
  return imported;
}

/** `48,8566`, `−2.35°` */
function numberIn(cell = ''): number {
  const plain = cell
    .trim()
    .replace(/°$/, '')
    .replace(/^\u2212/, '-')
    .replace(',', '.');
  return plain === '' ? NaN : Number(plain);
}
