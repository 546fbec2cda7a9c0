/** With the browser's own parser, where the page lets no plain text into it. */
import { beforeAll, expect, it } from 'vitest';
import { openFile } from '../../../src/editor/open/open-file.ts';

beforeAll(() => {
  const policy = document.createElement('meta');
  policy.httpEquiv = 'Content-Security-Policy';
  policy.content = "require-trusted-types-for 'script'";
  document.head.append(policy);
});

const open = (name: string, text: string) => openFile(new File([text], name), 'en');
const KML = `<?xml version="1.0" encoding="UTF-8"?>
<kml xmlns="http://www.opengis.net/kml/2.2"><Document><Placemark><name>Alba</name>
<description><![CDATA[<img src=x onerror="document.title='run'">A <b>town</b>]]></description>
<Point><coordinates>10,45,0</coordinates></Point></Placemark></Document></kml>`;
const GPX = `<gpx version="1.1" xmlns="http://www.topografix.com/GPX/1/1"><trk><name>Way</name><trkseg>
<trkpt lat="1" lon="2"/><trkpt lat="1.5" lon="2.5"/></trkseg></trk></gpx>`;

it('plain text is refused by the browser itself, so that the policy is seen to hold', () => {
  expect(() => new DOMParser().parseFromString('<a/>', 'text/xml')).toThrow();
});

it('KML and GPX are read, more than once, and nothing of them runs', async () => {
  const alba = { name: 'Alba', position: [10, 45], description: 'A town' };
  for (let time = 0; time < 2; time += 1)
    expect(await open('a.kml', KML)).toEqual({ kind: 'suggestions', places: [alba], lines: [] });
  const positions = [
    [2, 1],
    [2.5, 1.5],
  ];
  expect(await open('a.gpx', GPX)).toMatchObject({ lines: [{ name: 'Way', positions }] });
  expect(document.title).not.toBe('run');
});

it('what is cut off is a finding', async () => {
  expect(await open('a.kml', KML.slice(0, -30))).toMatchObject({ kind: 'fault' });
});
