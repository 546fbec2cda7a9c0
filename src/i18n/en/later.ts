/** The English words of the page's later parts. */
import type { Mode } from '../../../geo/story/story.ts';
import type { LaterWords } from '../words.ts';

/** What is said to travel; without one, a person or whatever is carried. */
const VEHICLES: Partial<Record<Mode, string>> = {
  train: 'the train',
  bus: 'the bus',
  car: 'the car',
  plane: 'the plane',
  ship: 'the ship',
  ferry: 'the ferry',
};

const count = (value: number): string => value.toLocaleString('en');

export const later: LaterWords = {
  announcements: {
    opened: (title, number, count) => `${title}, opened: stop ${number} of ${count}`,
    closed: 'Stop closed',
    moved: (zoom, inSight, count) => `Map moved, zoom ${zoom}, stops in sight: ${inSight} of ${count}`,
    dark: 'Dark theme',
    light: 'Light theme',
    sources: (which, count) => `${which}, stops: ${count}`,
  },
  embed: {
    credits: (author) => `After the article by ${author} · Natural Earth · GeoNames (CC BY 4.0)`,
    wheelHint: (key) => `To zoom the map: ${key} + scroll`,
    touchHint: 'To move the map: two fingers',
  },
  moveMap: { move: 'Move the map', up: 'Up', left: 'Left', right: 'Right', down: 'Down' },
  newVersion: { isReady: 'A new version is ready.', reload: 'Reload' },
  offline: {
    title: 'Read offline',
    visited: 'What you have opened can be read without a network as well.',
    whole: 'The whole map is kept in this browser and can be read without a network.',
    keep: (size) => `Keep the whole map for reading offline (${size})`,
    keeping: 'Copy of the map',
    progress: (size, all) => `${size} of ${all}`,
    stop: 'Cancel',
    forget: 'Remove the copy',
    done: 'The whole map is kept.',
    stopped: 'The copy was cancelled, nothing of it is left.',
    forgotten: 'The copy was removed.',
    faults: {
      room: 'This browser has not enough room for the whole map: nothing more was kept.',
      network:
        'The map did not come as a whole: the network or the site did not answer. Nothing more was kept; try again later.',
    },
  },
  share: {
    title: 'Share the map',
    pictureCredit: (author) => `After the article by ${author} and the sources quoted`,
    shows: (view) => `The link will show: ${view}.`,
    link: 'Link',
    copyLink: 'Copy link',
    linkCopied: 'Link copied.',
    copyRefused: 'The browser refused to copy: the text is selected, copy it by keyboard.',
    systemShare: 'Share…',
    shareRefused: 'The browser could not share: the link above can still be copied.',
    qr: 'QR code of this link',
    qrTooLong: 'This link is too long for a QR code: copy it instead.',
    citation: 'Citation',
    copyCitation: 'Copy citation',
    citationCopied: 'Citation copied.',
    embed: 'Embed the map',
    embedHeight: 'Height, px',
    embedHeightFault: (value, least, most) =>
      `Height${value && ` “${value}”`}: a whole number from ${least} to ${most} is needed; there is no code for now.`,
    embedLanguage: 'Language',
    embedTheme: 'Theme',
    themeOfReader: 'the reader’s own',
    themeLight: 'light',
    themeDark: 'dark',
    embedExact: 'framed as it is here',
    embedPreview: 'Preview of the embedded map',
    copyCode: 'Copy code',
    codeCopied: 'Code copied.',
    take: 'Take this view away',
    png: 'PNG picture',
    svg: 'SVG picture',
    print: 'Print',
    drawing: 'The picture is being drawn…',
    pictureReady: 'The picture is ready; the browser was asked to save it. If no file came, here it is:',
    noPng: 'This browser makes no PNG, or hides from pages what it draws. The SVG shows the same:',
    pictureFailed: 'The picture could not be made: the map did not come. Nothing is lost; try again.',
    isUpright: 'The picture is flat, with north at the top.',
  },
  timeline: {
    timeline: 'The journey in time',
    moment: 'Moment of the journey',
    previousMoment: 'Previous moment',
    nextMoment: 'Next moment',
    play: 'Play the journey',
    pause: 'Pause',
    wholeTime: 'The whole journey, from its first to its last dated moment',
    stretch(mode) {
      const vehicle = mode && VEHICLES[mode];
      return vehicle ? `${vehicle} can be here` : 'possible position at this moment';
    },
    atMost: (kmh) => `Between two places where a source saw it, at ${kmh} km/h at most.`,
    atMostBy: (kmh, by = '') =>
      `Between two places that a source gives, at ${kmh} km/h at most${by && ` ${by}`}.`,
  },
  manyPlaces: {
    groups: 'A pale disc on the map stands for as many places as its number says: press it to come nearer.',
    find: 'Find a place by its name',
    shown: (from, to, all) => `Stops ${count(from)} to ${count(to)} of ${count(all)}`,
    found: (all) =>
      all === 0
        ? 'No place of this name.'
        : all === 1
          ? 'One place of this name'
          : `${count(all)} places of this name`,
    earlier: 'The 100 stops before',
    later: 'The 100 stops after',
  },
  citation: {
    article: (author: string) => `${author}, article mapped in`,
    title: (title: string) => `“${title}”, Parcours`,
    stop: 'stop',
    quote: (quote: string, paragraph: number) => `“${quote}” (§\u00a0${paragraph}, in French)`,
    colon: ':',
  },
  single: {
    attributionWeb: 'Map: Parcours.',
    showQuote: 'Show this quote',
    storyAsText: 'The story in English, as text',
  },
};
