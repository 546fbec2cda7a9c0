import { expect, it } from 'vitest';
import { sizeInWords } from '../../src/offline/size-in-words.ts';

it.each([
  [0, '1 kB', '1 ko'],
  [97_400, '97 kB', '97 ko'],
  [994_000, '990 kB', '990 ko'],
  [999_000, '1.0 MB', '1,0 Mo'],
  [1_840_000, '1.8 MB', '1,8 Mo'],
])('says %i bytes with two figures', (bytes, english, french) => {
  expect(sizeInWords(bytes, 'en')).toBe(english);
  expect(sizeInWords(bytes, 'fr').replace(/\s/, ' ')).toBe(french);
});
