import { describe, expect, it } from 'vitest';
import { claimsCsv } from '../../../geo/export/claims-csv.ts';
import { placesGeoJson } from '../../../geo/export/geojson.ts';
import { dated, journeyThrough, place } from '../time/dated-stories.ts';

const story = journeyThrough(
  [
    dated('1835'),
    dated('1835-11', { approximate: true }),
    dated('-0480-09', { end: '-0001', uncertain: true }),
  ].map((claim, index) => ({ ...place(index, 'Europe/Athens', [claim]), when: claim.when! })),
);

describe('dates in exports', () => {
  it('are as precise as the story in the spreadsheet, with a year 0, and say what is approximate or doubted', () => {
    const [head, ...rows] = claimsCsv(story)
      .trim()
      .split('\r\n')
      .map((line) => line.split(','));
    const columns = ['start', 'end', 'approximate', 'uncertain'].map((name) => head!.indexOf(name));
    expect(rows.map((row) => columns.map((column) => row[column]))).toEqual([
      ['1835', '', '', ''],
      ['1835-11', '', 'yes', ''],
      // The apostrophe keeps a spreadsheet from subtracting.
      ["'-0479-09", '0000', '', 'yes'],
    ]);
  });

  it('are as precise as the story in GeoJSON', () => {
    expect(placesGeoJson(story).features.map(({ properties }) => properties!.when as unknown)).toEqual([
      { start: '1835' },
      { start: '1835-11', approximate: true },
      { start: '-0479-09', end: '0000', uncertain: true },
    ]);
  });
});
