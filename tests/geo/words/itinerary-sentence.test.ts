import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleOnly } from '../../../geo/story/article-only.ts';
import { stopById } from '../../../geo/story/lookup.ts';
import { isLeg, type Language, type Position, statusOf } from '../../../geo/story/story.ts';
import { directionInWords, sentenceOf } from '../../../geo/words/itinerary-sentence.ts';
import { distancesInWords } from '../../../geo/words/stop-words.ts';
import { dictionaries } from '../../dictionaries.ts';
import { realStory } from '../real-story.ts';

/** Every no-break space as `~`, the thin one as `'`. */
const visible = (text: string): string => text.replaceAll('\u00a0', '~').replaceAll('\u202f', "'");
const say = (id: string, language: Language, story = realStory): string =>
  visible(sentenceOf(story, stopById(story, id)!, dictionaries[language].story));

describe('the itinerary in sentences', () => {
  it('says when the journey passed a place, and who says so', () => {
    expect(say('vostochny', 'fr')).toBe(
      'Passage au cosmodrome de Vostochny le 13~septembre~2023, attesté par l’article.',
    );
    expect(say('vostochny', 'en')).toBe(
      'A stop at the Vostochny Cosmodrome on 13~September~2023, stated by the article.',
    );
    expect(say('vladivostok', 'fr')).toMatch(/^Passage à Vladivostok du 16 au 17~septembre~2023, rapporté/);
  });

  it('says of a leg where it leads, which way, how far and how sure', () => {
    const { along, greatCircle } = distancesInWords(
      realStory,
      stopById(realStory, 'khasan-vostochny') as never,
      'fr',
    );
    expect(say('khasan-vostochny', 'fr')).toMatch(
      new RegExp(
        `^En train, de Khassan au cosmodrome de Vostochny, du 12 au 13~septembre, vers le nord': environ ${visible(along!)}` +
          ` le long de la ligne dessinée, ${visible(greatCircle!)} à vol d’oiseau\\. Trajet rapporté par d’autres sources\\.` +
          ` Tracé probable': .* à moins de \\d+~km de la ligne dessinée, qui coupe ses courbes': par le rail, le trajet est plus long\\.$`,
      ),
    );
    expect(say('khasan-vostochny', 'en')).toMatch(
      /^By train from Khasan to the Vostochny Cosmodrome, from 12 to 13~September, heading north: about /,
    );
  });

  it('puts a source’s own distance beside ours, and the attested departure beside the report', () => {
    expect(say('vostochny-komsomolsk', 'en')).toMatch(
      /as the crow flies; about 1,170~km according to The Korea Herald\. A journey reported by other sources \(departure stated by the article\)\./,
    );
    expect(say('vostochny-komsomolsk', 'fr')).toContain('(départ attesté par l’article)');
  });

  it('claims no line where the path is unknown', () => {
    const text = say('pyongyang-khasan', 'en');
    expect(text).not.toContain('along the drawn line');
    expect(text).toContain('Path unknown');
  });

  it('says with the article alone only what the article says', () => {
    const articleStory = articleOnly(realStory);
    expect(say('komsomolsk', 'en', articleStory)).toBe(
      'A stop at Komsomolsk-on-Amur, announced by the article.',
    );
    const leg = say('vostochny-komsomolsk', 'fr', articleStory);
    expect(leg).toContain('Trajet annoncé par l’article (départ attesté par l’article).');
    expect(leg).toContain('Tracé inconnu');
    expect(leg).not.toContain('selon');
    expect(leg).not.toContain('septembre');
  });

  it.each(realStory.languages)('is whole for every stop in %s: names, status, an end, no gap', (language) => {
    for (const story of [realStory, articleOnly(realStory)]) {
      for (const stop of story.stops) {
        const text = visible(sentenceOf(story, stop, dictionaries[language].story));
        expect(text).toMatch(/^[A-Z].*\.$/);
        expect(text).not.toMatch(/ {2}|undefined|null|,,| ,|\.\./);
        expect(text).not.toMatch(/\b(?:de|à) les? |\bon on\b|\ble le\b/i);
        expect(text).toContain(dictionaries[language].story.status[statusOf(stop)]);
        if (isLeg(stop))
          expect(text).toContain(visible(distancesInWords(story, stop, language).greatCircle!));
      }
    }
  });
});

describe('a direction in words', () => {
  const at = (lon: number, lat: number): Position => [lon, lat];

  it.each([
    [0, 1, 'heading north'],
    [1, 1, 'heading north-east'],
    [1, 0, 'heading east'],
    [1, -1, 'heading south-east'],
    [0, -1, 'heading south'],
    [-1, -1, 'heading south-west'],
    [-1, 0, 'heading west'],
    [-1, 1, 'heading north-west'],
  ])('from 0/0 to %d/%d it is %s', (lon, lat, words) => {
    expect(directionInWords(at(0, 0), at(lon, lat), dictionaries.en.story)).toBe(words);
  });

  it('is none from a position to itself, and always one of eight else', () => {
    expect(directionInWords(at(3, 4), at(3, 4), dictionaries.fr.story)).toBeUndefined();
    const degrees = fc.tuple(
      fc.double({ min: -180, max: 180, noNaN: true }),
      fc.double({ min: -85, max: 85, noNaN: true }),
    );
    fc.assert(
      fc.property(degrees, degrees, ([a, b], [c, d]) => {
        const words = directionInWords(at(a, b), at(c, d), dictionaries.fr.story);
        expect(words === undefined || words.startsWith('vers l')).toBe(true);
      }),
    );
  });
});
