/** What is said about bytes that are no text in UTF-8. */
import fc from 'fast-check';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { formatFault } from '../../../../geo/parse/fault.ts';
import { fileText } from '../../../../geo/parse/foreign/file-text.ts';
import { fixture } from '../../stories.ts';

const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1');
const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le');
const STORY = fixture('market-day.geojson');

describe('bytes that are no text in UTF-8', () => {
  const BYTES: [kind: string, bytes: Buffer, what: string, advice: string][] = [
    ['UTF-16 with its mark', utf16(`\uFEFF${STORY}`), '1 · story · the file · UTF-16', 'the encoding UTF-8'],
    ['UTF-16 the other way round', utf16(`\uFEFF${STORY}`).swap16(), 'UTF-16', 'the encoding UTF-8'],
    ['UTF-16 without a mark', utf16(STORY), 'UTF-16', 'the encoding UTF-8'],
    ['the same the other way round', utf16(STORY).swap16(), 'UTF-16', 'the encoding UTF-8'],
    [
      'Windows-1252',
      latin1('{"a":\n"à Besançon"}'),
      '2 · story · the file · an older encoding, perhaps Windows-1252, as which it reads "à Besançon"',
      'the encoding UTF-8',
    ],
    ['a ZIP', latin1('PK\x03\x04\x14'), 'a ZIP file', 'unpack it first'],
    ['a gzip', gzipSync(STORY), 'a gzip file', 'unpack it first'],
    ['a shapefile', latin1('\x00\x00\x27\x0A\x00\x00\x00\x00'), 'a shapefile', 'EPSG:4326'],
    ['a GeoPackage', latin1('SQLite format 3\x00'), 'a database', 'EPSG:4326'],
    ['a PDF', latin1('%PDF-1.7'), 'a PDF document', 'plain text'],
    ['a picture', latin1('\x89PNG\r\n'), 'a picture', 'name the other file'],
    ['other bytes', latin1('\x00\xD8\x7F\x80'), 'bytes that are no text', 'is it the right file?'],
  ];

  it.each(BYTES)('%s', (_kind, bytes, what, advice) => {
    const read = fileText(bytes);
    const lines = 'faults' in read ? read.faults.map((fault) => formatFault('', fault).slice(1)) : [];
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(what);
    expect(lines[0]).toContain(advice);
  });

  it('are any bytes but those, and reading them never throws', () => {
    const isTotal = (bytes: Uint8Array): boolean => {
      const read = fileText(bytes);
      return 'text' in read || (read.faults.length === 1 && read.faults[0]!.line! >= 1);
    };
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), isTotal), { numRuns: 500 });
    expect(fileText(Buffer.from(STORY))).toEqual({ text: STORY });
  });
});
