/** What a reader of the report must know besides the numbers: faults of a page, or of its adapter. */
import { pick } from './stats.mjs';

const FILMED = ['visual.first', 'visual.warm', 'throttled.first'];

export function notes(samples) {
  const lines = Object.entries(samples).flatMap(([name, rounds]) =>
    [...pageNotes(rounds), ...mapNotes(rounds), ...excerptNotes(rounds)].map((note) => `- ${name}: ${note}`),
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
  const isTrue = (path, value) => rounds.some((round) => pick(round, path) === value);
  if (isTrue('cold.pan.hasMoved', false)) missing.push('the drag did not move the map');
  const hasNoRest = ['cold.first', 'cold.warm', ...FILMED].some((path) => isTrue(`${path}.isSettled`, false));
  return hasNoRest ? [...missing, 'never came to rest'] : missing;
}

function excerptNotes(rounds) {
  return ['eager', 'eagerSlow'].flatMap((pass) => {
    const unseen = rounds.filter((round) => round[pass] && round[pass].excerptMs === null).length;
    return unseen > 0 ? [`${pass}: the excerpt never showed in ${unseen} of ${rounds.length} rounds`] : [];
  });
}
