/** The text of a file's bytes, or the one finding that says what else it is. */
import { type Fault, faultOfFile, shortValue } from '../fault.ts';
import { lineFinder } from '../json-lines.ts';

const SAVE_AS_UTF_8 = 'open it in a text editor and save it with the encoding UTF-8';
const TEXT = 'text in UTF-8';

/** First bytes of files that are no text, each as characters of one byte. */
const SIGNATURES: [bytes: string, what: string, advice: string][] = [
  [
    'PK\x03\x04',
    'a ZIP file',
    'unpack it first: inside may be a shapefile, a KMZ’s KML, a Word or a spreadsheet document',
  ],
  ['\x1F\x8B', 'a gzip file', 'unpack it first'],
  ['\x00\x00\x27\x0A', 'a shapefile', 'in QGIS: Export → Save Features As → GeoJSON, EPSG:4326'],
  [
    'SQLite format 3\x00',
    'a database (GeoPackage, SQLite)',
    'in QGIS: Export → Save Features As → GeoJSON, EPSG:4326',
  ],
  ['%PDF-', 'a PDF document', 'save its text as plain text'],
  ['\x89PNG', 'a picture', 'name the other file'],
  ['\xFF\xD8\xFF', 'a picture', 'name the other file'],
  ['\xD0\xCF\x11\xE0', 'a Word or Excel document', 'save it as plain text'],
];

/** How many bytes are looked at to tell what they are. */
const BEGINNING = 1024;

/** The text of a file, with its byte order mark if it has one, or what the file is instead. Never throws. */
export function fileText(bytes: Uint8Array): { text: string } | { faults: Fault[] } {
  const fault = signatureFault(bytes) ?? utf16Fault(bytes);
  if (fault) return { faults: [{ line: 1, ...fault }] };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return { faults: [otherEncodingFault(bytes)] };
  }
}

function signatureFault(bytes: Uint8Array): Fault | undefined {
  const beginning = String.fromCharCode(...bytes.subarray(0, 16));
  const found = SIGNATURES.find(([signature]) => beginning.startsWith(signature));
  return found && faultOfFile(found[1], TEXT, found[2]);
}

/** UTF-16 is told by its mark, or by one byte of each pair being zero, as in all that is written in Latin letters. */
function utf16Fault(bytes: Uint8Array): Fault | undefined {
  const [first, second] = bytes;
  const hasMark = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  const beginning = bytes.subarray(0, BEGINNING);
  const pairs = Math.floor(beginning.length / 2);
  const zeros = [0, 1].map(
    (odd) => beginning.filter((byte, index) => byte === 0 && index % 2 === odd).length,
  );
  const isPaired = pairs > 0 && Math.max(...zeros) > pairs / 2 && Math.min(...zeros) < pairs / 10;
  return hasMark || isPaired ? faultOfFile('UTF-16', TEXT, SAVE_AS_UTF_8) : undefined;
}

/** Letters of one byte, as Windows wrote them before; or no text at all. */
function otherEncodingFault(bytes: Uint8Array): Fault {
  if (bytes.subarray(0, BEGINNING).includes(0)) {
    return { ...faultOfFile('bytes that are no text', TEXT, 'is it the right file?'), line: 1 };
  }
  const [before = ''] = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes).split('\uFFFD', 1);
  const index = new TextEncoder().encode(before).length;
  const around = new TextDecoder('windows-1252').decode(bytes.subarray(Math.max(0, index - 10), index + 10));
  const sample = around.split(/[\r\n"]/).find((part) => /[^\0-\x7F]/.test(part)) ?? '';
  const what = `an older encoding, perhaps Windows-1252, as which it reads ${shortValue(sample)}`;
  return { ...faultOfFile(what, TEXT, SAVE_AS_UTF_8), line: lineFinder(before)(before.length) };
}
