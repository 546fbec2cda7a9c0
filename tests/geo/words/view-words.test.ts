import { describe, expect, it } from 'vitest';
import { homeView, type View } from '../../../geo/view/view.ts';
import { viewInWords } from '../../../geo/words/view-words.ts';
import { dictionaries } from '../../dictionaries.ts';
import { realStory } from '../real-story.ts';

const say = (change: Partial<View>, language: 'fr' | 'en' = 'fr'): string =>
  viewInWords(realStory, { ...homeView(language), ...change }, dictionaries[language].story).replaceAll(
    /[\u00a0\u202f]/g,
    ' ',
  );
const camera = { zoom: 5, lat: 48, lon: 131, bearing: 0, pitch: 0 };

describe('a view in words', () => {
  it.each<[change: Partial<View>, fr: string, en: string]>([
    [{}, 'La carte de tout le voyage', 'The map of the whole journey'],
    [
      { stop: 'komsomolsk', at: '2023-09-15', only: 'article' },
      'La carte à Komsomolsk-sur-l’Amour, au 15 septembre, sources de l’article seul',
      'The map at Komsomolsk-on-Amur, on 15 September, the article’s sources alone',
    ],
    [
      { at: '2023-09-14T22:50Z', theme: 'dark' },
      'La carte de tout le voyage, au 15 septembre, vers 8 h 50 (UTC+10), en sombre',
      'The map of the whole journey, on 15 September, about 08:50 (UTC+10), in the dark theme',
    ],
    [
      { stop: 'vostochny-komsomolsk', camera },
      'La carte du trajet Cosmodrome de Vostochny → Komsomolsk-sur-l’Amour, cadrée comme ici',
      'The map of the leg Vostochny Cosmodrome → Komsomolsk-on-Amur, framed as it is here',
    ],
    [
      { stop: 'vostochny', quote: 'any', theme: 'light' },
      'La carte au cosmodrome de Vostochny, en clair, une citation marquée',
      'The map at the Vostochny Cosmodrome, in the light theme, one quote marked',
    ],
  ])('%o', (change, fr, en) => {
    expect(say(change)).toBe(fr);
    expect(say(change, 'en')).toBe(en);
  });

  it('says nothing of a moment that is none, or of a stop that is not told', () => {
    expect(say({ at: 'soon' })).toBe('La carte de tout le voyage');
    expect(say({ stop: 'khasan', only: 'article' })).toBe(
      'La carte de tout le voyage, sources de l’article seul',
    );
  });
});
