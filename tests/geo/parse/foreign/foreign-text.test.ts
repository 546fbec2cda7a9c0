/** What is said about texts that are no JSON: other formats, programs, the article itself. */
import { describe, it } from 'vitest';
import { fixture } from '../../stories.ts';
import { expectOneFinding, type ForeignFile, PARIS, point } from './foreign-file.ts';

const KINDS: ForeignFile[] = [
  [
    'KML',
    '<?xml version="1.0"?>\n<!-- map -->\n<kml xmlns="http://www.opengis.net/kml/2.2"/>',
    'KML',
    'export it as GeoJSON (EPSG:4326)',
  ],
  ['GPX', '<?xml version="1.0"?><gpx version="1.1"></gpx>', 'GPX', 'export it as GeoJSON'],
  ['other XML', '<?xml version="1.0"?><rss/>', 'XML', 'export it as GeoJSON'],
  ['a web page', '\n<!DOCTYPE html><title>404</title>', 'a web page (HTML)', 'on GitHub by "Raw"'],
  [
    'a table',
    'name;lat;lon\r\nParis;48.85;2.35\r\n',
    'a table (CSV) that begins "name;lat;lon"',
    'Add Delimited Text Layer',
  ],
  ['WKT', 'POINT(2.35 48.85)', 'WKT', 'export it as GeoJSON'],
  [
    'a variable of JavaScript',
    `// my trip\nvar stops = {'type': 'FeatureCollection'};`,
    'JavaScript (var stops =)',
    'between the outer { and }',
  ],
  [
    'a module',
    'export default {"type": "FeatureCollection"}',
    'JavaScript (export default)',
    'between the outer { and }',
  ],
  [
    'JSONP',
    'eqfeed_callback({"type":"FeatureCollection"});',
    'JavaScript (eqfeed_callback({)',
    'between the outer { and }',
  ],
  [
    'features line by line',
    `${JSON.stringify(point(PARIS))}\n${JSON.stringify(point(PARIS))}\n`,
    'a JSON value in each line',
    'into the list "features"',
  ],
  ['a formatted document', '{\\rtf1\\ansi Paris}', 'a formatted document (RTF)', 'save it as plain text'],
  [
    'the article',
    fixture('market-day.txt'),
    'a text that begins "The mayor of Alba',
    'the article behind --article',
  ],
  ['comments', '{\n // stops\n "type": "FeatureCollection" }', '// stops', 'JSON has no comments: remove it'],
  [
    'single quotation marks',
    `{'type': 'FeatureCollection'}`,
    "'type'",
    'JSON has double quotation marks only',
  ],
  [
    'keys without quotation marks',
    '{type: "FeatureCollection"}',
    'type: ',
    'put each key in double quotation marks',
  ],
  ['nothing', ' \n', 'nothing', 'the file is empty'],
];

describe('a text that is no story gets one finding', () => {
  it.each(KINDS)('%s', expectOneFinding);
});
