import { expect, it } from 'vitest';
import { quoted } from '../../../geo/words/quotation-marks.ts';

it.each([
  ['fr', '«\u202fx\u202f»'],
  ['fr-CA', '«\u202fx\u202f»'],
  ['es', '«x»'],
  ['de', '„x“'],
  ['pl', '„x”'],
  ['en', '“x”'],
  ['ko', '“x”'],
  ['ja', '「x」'],
])('a text in "%s" is quoted as %s', (language, text) => expect(quoted('x', language)).toBe(text));
