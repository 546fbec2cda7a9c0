/** What a text is that is no JSON: another format of maps or data, a program, a web page, the article itself. */
import { type Fault, shortValue } from '../fault.ts';
import { foreignFault, TAKE_OVER } from './ways-in.ts';

interface Kind {
  /** How texts of this kind begin; comments and white space before it are not looked at. */
  begins: RegExp;
  what: (found: string) => string;
  advice: string;
}

const plain = (what: string) => (): string => what;
const CONVERT = `export it as GeoJSON (EPSG:4326) from QGIS or geojson.io, ${TAKE_OVER}`;

/** Several words, the first of which is none of JSON's. */
const PROSE: Kind = {
  begins: /^(?!(?:true|false|null|NaN|Infinity|undefined)\b)[“„«‘(¡¿#*–—-]*\p{L}[^{}]*?\s[^{}]*/u,
  what: (found) => `a text that begins ${shortValue(found)}`,
  advice: 'is it the article? Name the story first, and the article behind --article',
};

/** The first kind that fits counts. */
const KINDS: Kind[] = [
  { begins: /^<(?:\w+:)?kml\b/i, what: plain('KML, as Google Earth writes it'), advice: CONVERT },
  { begins: /^<gpx\b/i, what: plain('GPX, a recorded track'), advice: CONVERT },
  { begins: /^<osm\b/i, what: plain('OpenStreetMap data (XML)'), advice: CONVERT },
  {
    begins: /^<(?:!doctype\s+html|html|head|body)\b/i,
    what: plain('a web page (HTML)'),
    advice: 'save the file itself: on GitHub by "Raw", elsewhere by "Download"',
  },
  { begins: /^<[!?a-z]/i, what: plain('XML'), advice: CONVERT },
  { begins: /^\{\\rtf/, what: plain('a formatted document (RTF)'), advice: 'save it as plain text' },
  {
    begins: /^(?:export\s+default\b|(?:var|let|const)\s+[\w$]+\s*=|[\w$]+(?:\.[\w$]+)*\s*(?:=|\(\s*\{))/,
    what: (found) => `JavaScript (${shortValue(found).slice(1, -1)})`,
    advice:
      'keep only what stands between the outer { and }, with double quotation marks and without comments',
  },
  {
    begins: /^(?:SRID=\d+;)?(?:MULTI)?(?:POINT|LINESTRING|POLYGON|GEOMETRYCOLLECTION)\s*(?:Z|M|ZM)?\s*\(/i,
    what: plain('WKT, a geometry as text'),
    advice: CONVERT,
  },
  {
    // Unlike a sentence's, its commas have no space behind them.
    begins: /^[^\n{}[\]]*[,;\t](?![ \d])[^\n{}[\]]*\n[^\n{}[\]]*[,;\t](?! )/,
    what: (found) => `a table (CSV) that begins ${shortValue(found.split(/[\r\n]/, 1)[0])}`,
    advice: `in QGIS: Layer → Add Delimited Text Layer; export it as GeoJSON (EPSG:4326), ${TAKE_OVER}`,
  },
  PROSE,
];

/** Ahead of what a text is: an XML declaration, comments of XML and JavaScript, white space. */
const AHEAD = /^(?:\s+|<\?xml[^>]*>|<!--[^]*?-->|\/\*[^]*?\*\/|\/\/[^\n]*\n)*/;
/** How many characters are looked at to tell what they are. */
const BEGINNING = 2000;

/** The one finding about a text of another kind, undefined if it is meant as JSON. @param text no JSON */
export function foreignTextFault(text: string): Fault | undefined {
  const isMany = isJsonLines(text);
  if (isMany) {
    const advice =
      'put the lines into the list "features" of one FeatureCollection, with commas between them';
    return { ...foreignFault('a JSON value in each line (GeoJSONSeq)', advice), line: 2 };
  }
  const beginning = beginningOf(text);
  const kind = kindOf(beginning);
  if (!kind) return undefined;
  return { ...foreignFault(kind.what(kind.begins.exec(beginning)![0]), kind.advice), line: 1 };
}

/** Whether a text is none of another format, but sentences or headings, as an article. */
export const isProse = (text: string): boolean => kindOf(beginningOf(text)) === PROSE;

const beginningOf = (text: string): string => text.slice(0, BEGINNING).replace(AHEAD, '');
const kindOf = (beginning: string): Kind | undefined => KINDS.find(({ begins }) => begins.test(beginning));

/** Begins each value of a text sequence (RFC 8142). */
const RECORD_SEPARATOR = '\u001E';

/** Whether the first two lines are each an object of JSON by themselves. */
function isJsonLines(text: string): boolean {
  const records = text.replaceAll(RECORD_SEPARATOR, '').split(/[\r\n]+/, 4);
  const lines = records.filter((line) => line.trim() !== '').slice(0, 2);
  return lines.length === 2 && lines.every(isJsonObject);
}

function isJsonObject(line: string): boolean {
  try {
    return line.startsWith('{') && typeof JSON.parse(line) === 'object';
  } catch {
    return false;
  }
}
