import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../geo/check/fact-check.ts';
import { faultFindings, reportLines, shortened } from '../../../geo/check/report.ts';
import { parseStory } from '../../../geo/parse/parse-story.ts';
import { marketDayWith } from '../stories.ts';

const finding = (index: number, rule: string): Finding => ({
  severity: 'error',
  line: index,
  path: `features[${index}]`,
  value: 'x',
  allowed: `${rule}, as ${index} or "name-${index}"`,
  advice: 'correct it',
});
const many = (count: number, rule: string): Finding[] =>
  Array.from({ length: count }, (_, index) => finding(index, rule));

describe('a long report', () => {
  it('lists twenty findings of a rule, then how many more there are and where they begin', () => {
    const listed = shortened([...many(30, 'this'), ...many(3, 'that')]);
    expect(listed).toHaveLength(24);
    expect(listed[20]).toEqual({
      severity: 'error',
      line: 20,
      path: 'and further down',
      value: '10 more',
      allowed: 'this, as 20 or "name-20"',
      advice: 'not listed: correct these, then check again',
    });
    expect(listed.slice(21)).toEqual(many(3, 'that'));
  });

  it('lists one more rather than a count of one', () => {
    expect(shortened(many(21, 'this'))).toEqual(many(21, 'this'));
  });

  it('of a story whose two thousand ids were renamed stays within 20 kB and offers the nearest id', () => {
    const ids = Array.from({ length: 2000 }, (_, index) => index);
    const file = JSON.parse(marketDayWith({ 'story.itinerary': ids.map((id) => `renamed-${id}`) })) as {
      features: object[];
    };
    const [place] = file.features;
    const features = ids.map((id) => ({ ...place, id: `place-number-${id}` }));
    const text = JSON.stringify({ ...file, features });
    const parsed = parseStory(text);
    const lines = reportLines('f', shortened('faults' in parsed ? faultFindings(text, parsed) : []));
    expect(lines.join('\n').length).toBeLessThan(20_000);
    expect(lines[7]).toContain('"renamed-7"');
    expect(lines[7]).toContain('is "place-number-7" meant?');
    expect(lines.filter((line) => line.includes('1980 more'))).toHaveLength(2);
  });
});
