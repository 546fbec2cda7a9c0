/** What a reader of the report must know besides the numbers: faults of a page, or of its adapter. */
import { pick } from './stats.mjs';

const FILMED = ['visual.first', 'visual.warm', 'throttled.first', 'reach', 'reachSlow'];

export function notes(samples) {
  const lines = Object.entries(samples).flatMap(([name, rounds]) =>
    [...pageNotes(rounds), ...mapNotes(rounds), ...engineNotes(rounds), ...excerptNotes(rounds)].map(
      (note) => `- ${name}: ${note}`,
    ),
  );
  return lines.length > 0 ? ['## Notes', lines.join('\n')] : [];
}

const unique = (values) => [...new Set(values)];

function pageNotes(rounds) {
  const all = (path) => unique(rounds.flatMap((round) => pick(round, path) ?? [])).join('; ');
  const found = [
    ['asked other origins for', all('cold.foreign')],
    ['script errors', all('cold.errors')],
    ['popup', all('cold.popup.note')],
    ['LCP element', all('cold.first.lcpElement')],
    ...['chart', 'gl', 'bringing'].map((kind) => [
      `no figure of a drag (${kind})`,
      all(`drag.${kind}.fault`),
    ]),
  ];
  return found.filter(([, text]) => text).map(([title, text]) => `${title}: ${text}`);
}

function mapNotes(rounds) {
  const missing = FILMED.flatMap((path) => {
    const colors = unique(rounds.flatMap((round) => pick(round, `${path}.map.missing`) ?? []));
    return colors.length > 0
      ? [`${path}: the colour of ${colors.join(', ')} never showed (wrong in the adapter?)`]
      : [];
  });
  const hasNoRest = ['cold.first', 'cold.warm', ...FILMED].some((path) =>
    rounds.some((round) => pick(round, `${path}.isSettled`) === false),
  );
  return hasNoRest ? [...missing, 'never came to rest'] : missing;
}

/** An engine that comes unasked, or that the adapter would not know if it came. */
function engineNotes(rounds) {
  const isSo = (path, test) => rounds.some((round) => test(pick(round, path)));
  const found = [
    [
      'fetched its engine though nobody touched the map',
      isSo('cold.first.engineRequests', (count) => count > 0),
    ],
    [
      'the engine had drawn its map before the touch',
      isSo('reach.wasReady', (wasReady) => wasReady === true),
    ],
    ['the engine never drew its map', rounds.some(({ reach }) => reach && reach.readyMs === null)],
    [
      'no request after the touch was for its engine (wrong in the adapter?)',
      isSo('reach.engineRequests', (count) => count === 0),
    ],
  ];
  return found.filter(([, isFound]) => isFound).map(([text]) => text);
}

function excerptNotes(rounds) {
  return ['eager', 'eagerSlow'].flatMap((pass) => {
    const unseen = rounds.filter((round) => round[pass] && round[pass].excerptMs === null).length;
    return unseen > 0 ? [`${pass}: the excerpt never showed in ${unseen} of ${rounds.length} rounds`] : [];
  });
}
