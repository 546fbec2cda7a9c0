/** Opens an author's file: a story, another map or table as suggestions, an article; or the one thing to say about it. */
import type { Fault } from '../../../geo/parse/fault.ts';
import { fileText } from '../../../geo/parse/foreign/file-text.ts';
import { foreignTextFault, isProse } from '../../../geo/parse/foreign/foreign-text.ts';
import { foreignValueFault } from '../../../geo/parse/foreign/foreign-value.ts';
import { positionsFault } from '../../../geo/parse/foreign/foreign-positions.ts';
import { ADD_STORY, TAKE_OVER } from '../../../geo/parse/foreign/ways-in.ts';
import { readJson } from '../../../geo/parse/json-text.ts';
import { isMembers, type Members } from '../../../geo/parse/members.ts';
import { migrated } from '../../../geo/parse/migrate.ts';
import { SCHEMA_VERSION } from '../../../geo/parse/schema/schema-version.ts';
import type { EditorLanguage } from '../words/editor-language.ts';
import { openWords } from '../words/open.ts';
import { completed, isEditable, shapeFault } from './editable.ts';
import { fromGeoJson, isGeoJson } from './from-geojson.ts';
import { fromTable } from './from-table.ts';
import { kmlWithin } from './kmz.ts';
import { fromXml, isMapXml, type ParseXml, parseXml } from './from-xml.ts';
import type { Imported, Opened } from './opened.ts';

const MOST_MEGABYTES = 10;
const MOST_BYTES = MOST_MEGABYTES * 1e6;
/** Most places, and most lines: a list of more helps nobody. */
const MOST_OFFERED = 1000;

/**
 * Never throws.
 * @param language the author's, of faults and notices
 * @param parse of XML; the browser's where left out
 */
export const openFile = (file: File, language: EditorLanguage, parse?: ParseXml): Promise<Opened> =>
  new Opener(file.name, language, parse).open(file);

class Opener {
  readonly #name: string;
  readonly #words: (typeof openWords)[EditorLanguage];
  readonly #parse: ParseXml;

  constructor(name: string, language: EditorLanguage, parse = parseXml) {
    this.#name = name;
    this.#words = openWords[language];
    this.#parse = parse;
  }

  async open(file: File): Promise<Opened> {
    const { tooLarge, unreadable } = this.#words;
    if (file.size > MOST_BYTES) return this.#fault(tooLarge((file.size / 1e6).toFixed(1), MOST_MEGABYTES));
    let bytes: ArrayBuffer;
    try {
      bytes = await file.arrayBuffer();
    } catch {
      return this.#fault(unreadable);
    }
    const read = fileText(kmlWithin(new Uint8Array(bytes)));
    return 'faults' in read ? this.#faultOf(read.faults[0]!) : this.#openText(read.text);
  }

  #openText(text: string): Opened {
    if (text.replace(/^\uFEFF/, '').trim() === '') return this.#fault(this.#words.empty);
    if (isMapXml(text)) {
      const imported = fromXml(text, this.#parse);
      return imported ? this.#suggest(imported) : this.#fault(this.#words.damagedXml);
    }
    if (this.#isJson(text)) return this.#openJson(text);
    const table = fromTable(text);
    if (table) return this.#suggest(table);
    if (/\.(?:csv|tsv)$/i.test(this.#name)) return this.#fault(this.#words.noColumns);
    const foreign = foreignTextFault(text.replace(/^\uFEFF/, ''));
    // A text that is of no known kind begins with a figure or a sign: an article may.
    return foreign && !isProse(text.replace(/^\uFEFF/, ''))
      ? this.#faultOf(foreign)
      : { kind: 'text', text: text.replace(/^\uFEFF/, '') };
  }

  #isJson(text: string): boolean {
    return /\.(?:geo)?json$/i.test(this.#name) || /^\uFEFF?\s*(?:\{|\[\s*["{[\]\d-])/.test(text);
  }

  #openJson(text: string): Opened {
    const json = readJson(text, MOST_BYTES);
    if (!('value' in json)) return this.#faultOf(json.faults[0]!);
    const faults = 'faults' in json ? json.faults : [];
    // A key twice concerns the file; a key that is dangerous stands at its path.
    const dangerous = faults.find(({ path }) => path !== '');
    if (dangerous) return this.#faultOf(dangerous);
    const { value, version } = migrated(json.value);
    if (!isMembers(value) || !('story' in value)) return this.#openForeign(json.value);
    const notices = [
      ...(version === SCHEMA_VERSION ? [] : [this.#words.olderVersion]),
      ...(faults.length > 0 ? [this.#words.repeatedKeys(faults.map((fault) => fault.value).join(', '))] : []),
    ];
    const story = completed(value);
    if (isEditable(story)) return { kind: 'story', story, ...noticeOf(notices) };
    return this.#faultOf(foreignValueFault(json.value) ?? shapeFault(story)!);
  }

  #openForeign(value: unknown): Opened {
    const positions = isMembers(value) ? positionsFault(value) : undefined;
    if (!isGeoJson(value) || positions || isStory(value))
      return this.#faultOf(positions ?? foreignValueFault(value)!);
    return this.#suggest(fromGeoJson(value));
  }

  #suggest({ places, lines, leftOut }: Imported): Opened {
    const all = places.length + lines.length;
    if (all === 0) return this.#fault(this.#words.noPositions);
    const offered = { places: places.slice(0, MOST_OFFERED), lines: lines.slice(0, MOST_OFFERED) };
    const shown = offered.places.length + offered.lines.length;
    const notices = [
      ...(shown < all ? [this.#words.cut(shown, all)] : []),
      ...(leftOut > 0 ? [this.#words.leftOut(leftOut)] : []),
    ];
    return { kind: 'suggestions', ...offered, ...noticeOf(notices) };
  }

  #faultOf({ line, path, value, allowed, advice }: Fault): Opened {
    // How a file becomes a story by hand: here it need not.
    const help = advice
      .replace(`, ${TAKE_OVER}`, '')
      .replace(ADD_STORY, '')
      .replace(/[:,] ?(?:then )?$/, '');
    const parts = [line === undefined ? '' : this.#words.line(line), path, value, path ? allowed : '', help];
    return this.#fault(parts.filter(Boolean).join(' · '));
  }

  #fault(fault: string): Opened {
    const sentence = /[.?!]$/.test(fault) ? fault : `${fault}.`;
    return { kind: 'fault', fault: this.#words.notOpened(this.#name, sentence) };
  }
}

const noticeOf = (notices: string[]): { notice?: string } =>
  notices.length > 0 ? { notice: notices.join(' ') } : {};

/** A story whose member `story` another tool has dropped: its places alone would lose what it says of them. */
const isStory = ({ features }: Members): boolean =>
  Array.isArray(features) &&
  features.some(
    (feature) => isMembers(feature) && isMembers(feature.properties) && 'claims' in feature.properties,
  );
