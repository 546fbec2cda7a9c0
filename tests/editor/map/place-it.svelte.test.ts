/** The form that places a stop: what is typed, searched and chosen in it, by keyboard alone. */
import { describe, expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { userEvent } from 'vitest/browser';
import PlaceIt from '../../../src/editor/map/PlaceIt.svelte';
import type { PlaceCandidate } from '../../../src/editor/map/work-map.ts';
import type { Position } from '../../../geo/story/story.ts';

const candidate = (key: string, lon: number, lat: number): PlaceCandidate => ({
  key,
  name: `Florence ${key}`,
  where: `${key}, somewhere`,
  position: [lon, lat],
});
const tuscany = candidate('Tuscany', 11.25, 43.77);
const carolina = candidate('Carolina', -79.77, 34.2);
const oregon = candidate('Oregon', -124.1, 43.98);

type Search = (words: string) => Promise<PlaceCandidate[]>;

async function show(given: {
  position?: Position | null;
  accuracyKm?: number;
  search?: Search;
  isOnLand?: (position: Position) => boolean;
  language?: 'en' | 'fr';
}) {
  const done = {
    onplace: vi.fn(),
    onnowhere: vi.fn(),
    onaccuracy: vi.fn(),
    oncandidates: vi.fn(),
    onhighlight: vi.fn(),
    onmap: vi.fn(),
  };
  const { position = null, search = () => Promise.resolve([]), language = 'en', accuracyKm, ...rest } = given;
  const { container } = await render(PlaceIt, {
    place: { name: 'Florence', position, accuracyKm },
    candidates: [tuscany, carolina, oregon],
    search,
    language,
    ...done,
    ...rest,
  });
  const labelled = (label: string): HTMLInputElement => {
    const found = [...container.querySelectorAll('label')].find((each) => each.textContent === label)!;
    return container.querySelector<HTMLInputElement>(`[id="${found.htmlFor}"]`)!;
  };
  const radios = () => [...container.querySelectorAll<HTMLElement>('[role=radio]')];
  return { ...done, container, labelled, radios };
}

/** Types into a field and presses Enter. */
async function enter(field: HTMLInputElement, text: string): Promise<void> {
  field.focus();
  field.select();
  await userEvent.keyboard(text.replaceAll('[', '[[') + '{Enter}');
}

describe('candidates', () => {
  it('are one stop for Tab; arrow keys show each on the map, Enter takes it', async () => {
    const { radios, onhighlight, onplace } = await show({});
    expect(radios().map(({ tabIndex }) => tabIndex)).toEqual([0, -1, -1]);
    radios()[0]!.focus();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}{ArrowUp}');
    const looked = onhighlight.mock.calls.map(([key]) => key as string | null).filter((key) => key !== null);
    expect(looked).toEqual(['Tuscany', 'Carolina', 'Oregon', 'Tuscany', 'Oregon']);
    expect(onplace).not.toHaveBeenCalled();
    await userEvent.keyboard('{Enter}');
    expect(onplace).toHaveBeenCalledExactlyOnceWith({ position: oregon.position, candidate: oregon });
  });

  it('are looked at under a pointer that moves, not under one at rest', async () => {
    const { radios, onhighlight } = await show({});
    const [one, two] = radios();
    one!.dispatchEvent(new PointerEvent('pointerenter'));
    expect(onhighlight).not.toHaveBeenCalled();
    two!.dispatchEvent(new PointerEvent('pointermove', { bubbles: true }));
    expect(onhighlight).toHaveBeenLastCalledWith('Carolina');
    two!.dispatchEvent(new PointerEvent('pointerleave'));
    expect(onhighlight).toHaveBeenLastCalledWith(null);
  });

  it('the one at which the place is is checked, and where Tab arrives', async () => {
    const { radios } = await show({ position: [-79.77, 34.2] });
    expect(radios().map((radio) => radio.getAttribute('aria-checked'))).toEqual(['false', 'true', 'false']);
    expect(radios().map(({ tabIndex }) => tabIndex)).toEqual([-1, 0, -1]);
  });
});

describe('the search', () => {
  it('waits for a pause, asks for all that was typed, and shows what it finds on the map too', async () => {
    const search = vi.fn<Search>(() => Promise.resolve([oregon]));
    const { labelled, radios, oncandidates, container } = await show({ search });
    const box = labelled('Search by name');
    box.focus();
    await userEvent.keyboard('Florence, Or');
    await expect.poll(() => radios().length).toBe(1);
    expect(search.mock.lastCall).toEqual(['Florence, Or']);
    expect(search.mock.calls.length).toBeLessThan(12);
    expect(oncandidates).toHaveBeenLastCalledWith([oregon]);
    expect(box.value).toBe('Florence, Or');
    expect(container.querySelector('.outcome')!.textContent).toBe('1 place found');
  });

  it('begins at once on Enter, and the focus goes to the first that it finds', async () => {
    const { labelled, radios } = await show({ search: () => Promise.resolve([carolina, oregon]) });
    await enter(labelled('Search by name'), 'x');
    await expect.poll(() => document.activeElement).toBe(radios()[0]);
    expect(radios()).toHaveLength(2);
  });

  it('shows the last answer, whatever comes after it', async () => {
    const answers: Record<string, (found: PlaceCandidate[]) => void> = {};
    const search: Search = (words) => new Promise((resolve) => (answers[words] = resolve));
    const { labelled, radios } = await show({ search });
    await enter(labelled('Search by name'), 'a');
    labelled('Search by name').focus();
    await userEvent.keyboard('b{Enter}');
    answers.ab!([oregon]);
    await expect.poll(() => radios().length).toBe(1);
    answers.a!([carolina, tuscany]);
    await new Promise((resolve) => setTimeout(resolve));
    expect(radios().map(({ textContent }) => textContent)).toEqual([expect.stringContaining('Oregon')]);
  });

  it('that is emptied gives the candidates back', async () => {
    const { labelled, radios, oncandidates } = await show({ search: () => Promise.resolve([oregon]) });
    await enter(labelled('Search by name'), 'x');
    await expect.poll(() => radios().length).toBe(1);
    labelled('Search by name').focus();
    await userEvent.keyboard('{Backspace}');
    await expect.poll(() => radios().length).toBe(3);
    expect(oncandidates).toHaveBeenLastCalledWith([tuscany, carolina, oregon]);
  });

  it.each([
    ['finds nothing', () => Promise.resolve([]), /“Atlantis”.*another spelling/],
    ['fails', () => Promise.reject(new Error('offline')), /did not come/],
  ])('that %s says so in one sentence', async (_what, search, sentence) => {
    const { labelled, container } = await show({ search });
    await enter(labelled('Search by name'), 'Atlantis');
    await expect.poll(() => container.querySelector('.outcome')!.textContent).toMatch(sentence);
  });
});

describe('coordinates', () => {
  it('place by Enter', async () => {
    const { labelled, onplace } = await show({});
    await enter(labelled('Coordinates'), `51°53'03"N 128°20'05"E`);
    expect(onplace).toHaveBeenCalledExactlyOnceWith({ position: [128.33472, 51.88417] });
  });

  it('that are unclear are asked about, in the list and on the map', async () => {
    const { labelled, radios, oncandidates, onplace } = await show({});
    await enter(labelled('Coordinates'), '51.88, 28.33');
    await expect.poll(() => document.activeElement).toBe(radios()[0]);
    expect(radios().map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim())).toEqual([
      '1 51.88° N, 28.33° E 51.88 is the latitude',
      '2 28.33° N, 51.88° E 28.33 is the latitude',
    ]);
    expect(oncandidates.mock.lastCall![0]).toHaveLength(2);
    await userEvent.keyboard('{ArrowDown}{Enter}');
    expect(onplace.mock.lastCall![0]).toMatchObject({ position: [51.88, 28.33] });
  });

  it('that are none are refused by name, until they are changed', async () => {
    const { labelled, container, onplace } = await show({ language: 'fr' });
    const field = labelled('Coordonnées');
    await enter(field, '95,2 N 128 E');
    const fault = container.querySelector('.coordinates .error')!;
    await expect.poll(() => fault.textContent).toMatch(/95,2.*n’est pas une latitude.*−90 et 90/);
    expect(field.getAttribute('aria-invalid')).toBe('true');
    await userEvent.keyboard(' ');
    expect(fault.textContent).toBe('');
    expect(onplace).not.toHaveBeenCalled();
  });

  it('are those of the place until somebody types', async () => {
    const { labelled } = await show({ position: [128.3347, 51.8842], language: 'fr' });
    expect(labelled('Coordonnées').value).toBe('51,8842° N, 128,3347° E');
  });
});

describe('the rest', () => {
  it.each([
    ['at sea', [0, 0] as Position, () => false, /no land there/],
    ['beyond the map', [0, 89] as Position, () => true, /ends at latitude 85.05/],
  ])('a place %s gets a notice', async (_where, position, isOnLand, notice) => {
    const { container } = await show({ position, isOnLand });
    expect(container.querySelector('.map-notice')!.textContent).toMatch(notice);
  });

  it('accuracy is a distance or nothing', async () => {
    const { labelled, onaccuracy, container } = await show({ position: [1, 2], accuracyKm: 5 });
    const field = labelled('Right to within (km)');
    expect(field.value).toBe('5');
    await enter(field, '0,5');
    expect(onaccuracy).toHaveBeenLastCalledWith(0.5);
    await enter(field, 'far');
    expect(container.querySelector('.accuracy .error')!.textContent).toMatch(/“far” is no distance/);
    field.select();
    await userEvent.keyboard('{Backspace}{Enter}');
    expect(onaccuracy).toHaveBeenLastCalledWith(undefined);
    expect(onaccuracy).toHaveBeenCalledTimes(2);
  });

  it('“nobody can say where” and the way to the map are buttons', async () => {
    const { container, onnowhere, onmap } = await show({});
    const press = (text: string) =>
      [...container.querySelectorAll('button')].find(({ textContent }) => textContent === text)!.click();
    press('Nobody can say where');
    press('Go to the map');
    expect([onnowhere.mock.calls.length, onmap.mock.calls.length]).toEqual([1, 1]);
  });
});
