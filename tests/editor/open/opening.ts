/** Opens files as an author does, with a parser of XML that Node has. */
import { DOMParser } from '@xmldom/xmldom';
import { openFile } from '../../../src/editor/open/open-file.ts';
import { expect } from 'vitest';
import type { Opened } from '../../../src/editor/open/opened.ts';
import type { EditorLanguage } from '../../../src/editor/words/editor-language.ts';

const parser = new DOMParser({ onError: () => undefined });
export const parse = (text: string): Document =>
  parser.parseFromString(text, 'text/xml') as unknown as Document;

/** @param content text, bytes, or a value of JSON */
export function open(
  name: string,
  content: string | Uint8Array<ArrayBuffer> | object,
  language: EditorLanguage = 'en',
): Promise<Opened> {
  const part =
    typeof content === 'string' || content instanceof Uint8Array ? content : JSON.stringify(content);
  return openFile(new File([part], name), language, parse);
}

export const collection = (...features: object[]): object => ({ type: 'FeatureCollection', features });
export const feature = (geometry: object | null, properties: object | null = {}): object => ({
  type: 'Feature',
  geometry,
  properties,
});
export const point = (...coordinates: number[]): object => ({ type: 'Point', coordinates });
export const line = (...coordinates: number[][]): object => ({ type: 'LineString', coordinates });

/** Any text with this in it. */
export const withText = (text: string): string => expect.stringContaining(text) as string;
