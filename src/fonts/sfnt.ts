/**
 * Gives a font a new `name` table. The licence of Source Serif and of Noto Sans KR reserves the name "Source" for
 * unmodified fonts, and a subset is a modified one.
 */

/** OpenType name ids -> texts. */
export type FontNames = ReadonlyMap<number, string>;

const HEADER_BYTES = 12;
const RECORD_BYTES = 16;
const CHECKSUM_MAGIC = 0xb1b0afba;
const WINDOWS_UNICODE_ENGLISH = [3, 1, 0x409] as const;

const padded = (length: number): number => Math.ceil(length / 4) * 4;

function checksum(bytes: Buffer): number {
  let sum = 0;
  for (let offset = 0; offset < bytes.length; offset += 4) sum = (sum + bytes.readUInt32BE(offset)) >>> 0;
  return sum;
}

function nameTable(names: FontNames): Buffer {
  const header = Buffer.alloc(6 + names.size * 12);
  header.writeUInt16BE(names.size, 2);
  header.writeUInt16BE(header.length, 4);
  const texts: Buffer[] = [];
  let textOffset = 0;
  [...names].forEach(([id, text], index) => {
    const encoded = Buffer.from(text, 'utf16le').swap16();
    [...WINDOWS_UNICODE_ENGLISH, id, encoded.length, textOffset].forEach((value, field) =>
      header.writeUInt16BE(value, 6 + index * 12 + field * 2),
    );
    texts.push(encoded);
    textOffset += encoded.length;
  });
  return Buffer.concat([header, ...texts]);
}

/** Tables by tag, as copies. */
function readTables(sfnt: Buffer): Map<string, Buffer> {
  const tables = new Map<string, Buffer>();
  for (let index = 0; index < sfnt.readUInt16BE(4); index++) {
    const record = HEADER_BYTES + index * RECORD_BYTES;
    const start = sfnt.readUInt32BE(record + 8);
    const end = start + sfnt.readUInt32BE(record + 12);
    tables.set(sfnt.toString('latin1', record, record + 4), Buffer.from(sfnt.subarray(start, end)));
  }
  return tables;
}

function writeTables(version: number, tables: ReadonlyMap<string, Buffer>): Buffer {
  const sorted = [...tables].sort(([a], [b]) => (a < b ? -1 : 1));
  const header = Buffer.alloc(HEADER_BYTES + sorted.length * RECORD_BYTES);
  const entrySelector = Math.floor(Math.log2(sorted.length));
  const searchRange = 2 ** entrySelector * RECORD_BYTES;
  header.writeUInt32BE(version, 0);
  [sorted.length, searchRange, entrySelector, sorted.length * RECORD_BYTES - searchRange].forEach(
    (value, field) => header.writeUInt16BE(value, 4 + field * 2),
  );
  const bodies: Buffer[] = [];
  let offset = header.length;
  sorted.forEach(([tag, table], index) => {
    const body = Buffer.concat([table], padded(table.length));
    const record = HEADER_BYTES + index * RECORD_BYTES;
    header.write(tag, record, 'latin1');
    [checksum(body), offset, table.length].forEach((value, field) =>
      header.writeUInt32BE(value, record + 4 + field * 4),
    );
    bodies.push(body);
    offset += body.length;
  });
  return Buffer.concat([header, ...bodies]);
}

/** An uncompressed TrueType or OpenType font -> the same font under other names. Throws if it has no `head` table. */
export function renameFont(sfnt: Buffer, names: FontNames): Buffer {
  const tables = readTables(sfnt);
  const head = tables.get('head');
  if (!head) throw new Error('the font has no "head" table: it is damaged or not a font');
  tables.set('name', nameTable(names));
  head.writeUInt32BE(0, 8);
  const adjustment = (CHECKSUM_MAGIC - checksum(writeTables(sfnt.readUInt32BE(0), tables))) >>> 0;
  head.writeUInt32BE(adjustment, 8);
  return writeTables(sfnt.readUInt32BE(0), tables);
}
