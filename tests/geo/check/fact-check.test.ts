import { describe, expect, it } from 'vitest';
import { factCheck, type FactCheckOptions, swappedPoints } from '../../../geo/check/fact-check.ts';
import { isLeg, type Story } from '../../../geo/story/story.ts';
import { realLeg, realStory } from '../real-story.ts';
import { marketDayWith, storyFrom } from '../stories.ts';

const findings = (changes: Record<string, unknown>, options?: FactCheckOptions): string[] =>
  factCheck(storyFrom(marketDayWith(changes)), options).map(
    ({ severity, feature = 'story', path, value }) => `${severity} ${feature} ${path} ${value}`,
  );

describe('a fact-checker', () => {
  it('has nothing to ask of the story of this repository', () => {
    expect(factCheck(realStory, { before: realStory })).toEqual([]);
  });

  it('faults another first language than the published one, and one that is gone: links would open others or none', () => {
    const faultsOf = (languages: Story['languages'], before: Story['languages']): string[] =>
      factCheck({ ...realStory, languages }, { before: { ...realStory, languages: before } }).map(
        ({ severity, path, value, allowed }) => `${severity} ${path} ${value}: ${allowed}`,
      );
    const root = 'error story.languages[0]';
    expect(faultsOf(['fr', 'en'], ['en', 'fr'])).toEqual([
      `${root} "fr": "en", the first language as published`,
    ]);
    expect(faultsOf(['fr', 'en'], ['fr', 'de'])).toEqual([
      'error story.languages ["fr","en"]: "de" as well, as published',
    ]);
    expect(faultsOf(['fr', 'en'], ['fr'])).toEqual([]);
  });

  it('asks for the claim behind a time of day', () => {
    const when = { start: '2024-04-06T09:15+02:00' };
    const claim = 'features[0].properties.claims[0].when';
    expect(findings({ 'features[0].properties.when': when, [claim]: { start: '2024-04-06' } })).toEqual([
      'error alba properties.when "2024-04-06T09:15+02:00"',
    ]);
    expect(findings({ 'features[0].properties.when': when, [claim]: when })).toEqual([]);
  });

  it('wonders about a source that no claim cites', () => {
    expect(findings({ 'story.sources.courier': { publisher: 'The Courier' } })).toEqual([
      'warning story story.sources["courier"] "The Courier"',
    ]);
  });

  it('misses an id that links may still name, unless an alias leads on', () => {
    const before = storyFrom(marketDayWith({ 'story.aliases': { elba: 'alba' } }));
    expect(findings({ 'story.aliases': {} }, { before })).toEqual(['error story story.aliases "elba"']);
    expect(findings({ 'story.aliases': { elba: 'alba' } }, { before })).toEqual([]);
  });

  it('takes no region for the town that it is called after', () => {
    const text =
      'Dans la région de Porto et l’oblast d’Alba.\nIn the Porto region, in Cima Province.\nPorto.';
    const towns = ['Alba', 'Cima', 'Porto'];
    const found = factCheck(storyFrom(marketDayWith({})), { article: { text, towns } });
    expect(found.map(({ advice }) => advice.slice(0, 11))).toEqual(['paragraph 2', 'paragraph 3']);
  });

  it('wonders about a town of the article that is not on the map, as a whole word only', () => {
    const text = 'Alba was quiet.\nFrom Cima they saw the Portomare road, not Porto.';
    expect(findings({}, { article: { text, towns: ['Alba', 'Cima', 'Port', 'Porto'] } })).toEqual([
      'warning story features "Cima"',
      'warning story features "Porto"',
    ]);
  });
});

describe('the order of points', () => {
  const leg = realLeg('komsomolsk-vladivostok');
  const swapped = (index: number): typeof leg => {
    const via = [...leg.via];
    [via[index], via[index + 1]] = [via[index + 1]!, via[index]!];
    return { ...leg, via };
  };

  it('is right on every leg of the story of this repository', () => {
    expect(realStory.stops.filter(isLeg).flatMap(swappedPoints)).toEqual([]);
  });

  it('is missed wherever two neighbours between the ends are swapped', () => {
    for (let index = 1; index < leg.via.length - 2; index++) {
      const found = swappedPoints(swapped(index)).map(({ path }) => path);
      expect(found, leg.via[index]!.name).toContain(`properties.via[${index}]`);
    }
  });

  it('says which two, and what to do', () => {
    const [finding] = swappedPoints(swapped(2));
    expect(finding).toMatchObject({
      severity: 'error',
      feature: leg.id,
      value: JSON.stringify(leg.via[3]!.name),
    });
    expect(finding!.advice).toContain(`${leg.via[3]!.name} and ${leg.via[2]!.name}: are the two swapped`);
  });
});
