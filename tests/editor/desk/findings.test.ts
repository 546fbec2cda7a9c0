/** What an author reads of findings: held against those of the check itself, so that no rule changes its words unseen. */
import { expect, it } from 'vitest';
import { parseStory } from '../../../geo/parse/parse-story.ts';
import type { Finding } from '../../../geo/check/fact-check.ts';
import { asErrors } from '../../../geo/check/report.ts';
import { withFact, withQuote, withText } from '../../../src/editor/draft/claim-acts.ts';
import { type Draft, emptyDraft, storyText } from '../../../src/editor/draft/draft.ts';
import { withValue } from '../../../src/editor/draft/fields.ts';
import { withLanguages, withNewSource } from '../../../src/editor/draft/head-acts.ts';
import { withPlace } from '../../../src/editor/draft/stop-acts.ts';
import { fieldLabel } from '../../../src/editor/desk/field-labels.ts';
import { fieldToMend, findingWords, nextOf } from '../../../src/editor/desk/findings.ts';

function findingsOf(draft: Draft): Finding[] {
  const parsed = parseStory(storyText(draft));
  return 'faults' in parsed ? asErrors(parsed.faults) : [];
}

const lyon = withPlace(withText(emptyDraft('fr'), 'Elle part de Lyon.'), 'Lyon').draft;
const quoted = withQuote(lyon, 'lyon', { paragraph: 1, start: 0, end: 17 }, { status: 'attested' });

it('nothing that a new story lacks is said in the words of the check', () => {
  const inTwo = withLanguages(quoted, ['fr', 'en']);
  const told = withFact(withNewSource(inTwo, 'Yonhap').draft, 'lyon', 'yonhap');
  for (const draft of [emptyDraft('en'), lyon, quoted, inTwo, told]) {
    const findings = findingsOf(draft);
    expect(findings).not.toEqual([]);
    for (const finding of findings)
      for (const language of ['en', 'fr'] as const)
        expect(findingWords(finding, language), `${finding.path}: ${finding.allowed}`).toBeDefined();
  }
});

it.each([
  ['story.sources.article.url', 'example.org', /Copy the whole address/],
  ['story.sources.article.published', '13/9/2023', /Write the date as/],
  ['story.id', 'My story', /small letters/],
  ['features[0].properties.when', { start: 'May' }, /Write a date as/],
  ['features[0].properties.region', 'France', /code of the country/],
  ['features[0].properties.timeZone', 'Paris', /time zone/],
])('%s of %j has one sentence', (path, value, words) => {
  const findings = findingsOf(withValue(quoted, { path }, value)).filter((finding) =>
    finding.path.startsWith(path),
  );
  expect(new Set(findings.map((finding) => findingWords(finding, 'en')))).toHaveLength(1);
  expect(findingWords(findings[0]!, 'en')).toMatch(words);
});

it('a text that holds what it may not keeps the words of the check', () => {
  const hidden = withValue(quoted, { path: 'story.title.fr' }, 'Rome\u202E');
  const finding = findingsOf(hidden).find(({ path }) => path === 'story.title.fr')!;
  expect(findingWords(finding, 'fr')).toBeUndefined();
});

it('what to do next is in the order in which a story is made', () => {
  expect(findingWords(nextOf(findingsOf(emptyDraft('en')))!, 'en')).toMatch(/^Mark a passage of the article/);
  expect(nextOf(findingsOf(lyon))!.path).toMatch(/claims$/);
  expect(nextOf(findingsOf(quoted))!.path).toMatch(/geometry$/);
});

it('a fact whose source has no address leads to that source', () => {
  const finding: Finding = {
    ...{ severity: 'error', feature: 'lyon', path: 'features[0].properties.claims[1].source' },
    ...{ value: '"yonhap"', allowed: 'a source with a url' },
    advice: 'add story.sources.yonhap.url: readers must be able to look it up',
  };
  const draft = withNewSource(quoted, 'Yonhap').draft;
  expect(fieldToMend(finding)).toEqual({ path: 'story.sources.yonhap.url' });
  expect(fieldLabel(draft, fieldToMend(finding), 'fr')).toBe('Yonhap · Adresse (https://…)');
});

it.each([
  [{ path: 'story.title.en' }, 'Title of the map (en)'],
  [{ path: 'story.sources.article.author' }, 'Author'],
  [{ feature: 'lyon', path: 'properties.names.fr' }, 'Lyon · Name (fr)'],
  [{ feature: 'lyon', path: 'properties.names' }, 'Lyon · Name'],
  [{ feature: 'lyon', path: 'properties.claims[0].translation.en' }, 'Lyon · Translation of the quote (en)'],
  [{ path: 'story.speeds[0].kmh' }, 'speeds 1 kmh'],
])('%j is called %s', (field, label) => {
  expect(fieldLabel(quoted, field, 'en')).toBe(label);
});
