/** The French words of the page's later parts. Narrow no-break spaces are U+202F. */
import type { Mode } from '../../../geo/story/story.ts';
import { of } from './prepositions.ts';

/** What is said to travel; without one, a person or whatever is carried. */
const VEHICLES: Partial<Record<Mode, string>> = {
  train: 'le train',
  bus: 'le bus',
  car: 'la voiture',
  plane: 'l’avion',
  ship: 'le navire',
  ferry: 'le ferry',
};

const count = (value: number): string => value.toLocaleString('fr');

export const later = {
  announcements: {
    opened: (title: string, number: number, count: number) =>
      `${title}, ouvert : étape ${number} sur ${count}`,
    closed: 'Étape fermée',
    moved: (zoom: string, inSight: number, count: number) =>
      `Carte déplacée, zoom ${zoom}, étapes en vue : ${inSight} sur ${count}`,
    dark: 'Thème sombre',
    light: 'Thème clair',
    sources: (which: string, count: number) => `${which}, étapes : ${count}`,
  },
  embed: {
    credits: (author: string) => `D’après l’article ${of(author)} · Natural Earth · GeoNames (CC BY 4.0)`,
    /** @param key the modifier key, `Ctrl` or `Cmd` */
    wheelHint: (key: string) => `Pour zoomer sur la carte : ${key} + molette`,
    touchHint: 'Pour déplacer la carte : deux doigts',
  },
  moveMap: {
    move: 'Déplacer la carte',
    up: 'Vers le haut',
    left: 'Vers la gauche',
    right: 'Vers la droite',
    down: 'Vers le bas',
  },
  newVersion: { isReady: 'Une nouvelle version est prête.', reload: 'Recharger' },
  offline: {
    title: 'Lire sans réseau',
    visited: 'Ce que vous avez ouvert se lit aussi sans réseau.',
    whole: 'Toute la carte est gardée dans ce navigateur et se lit sans réseau.',
    /** @param size of what is to be fetched, such as `970 ko` */
    keep: (size: string) => `Garder toute la carte pour lire hors ligne (${size})`,
    keeping: 'Copie de la carte',
    progress: (size: string, all: string) => `${size} sur ${all}`,
    stop: 'Annuler',
    forget: 'Retirer la copie',
    done: 'Toute la carte est gardée.',
    stopped: 'La copie est annulée, rien n’en est resté.',
    forgotten: 'La copie est retirée.',
    faults: {
      room: 'Ce navigateur n’a pas assez de place pour toute la carte\u202f: rien de plus n’a été gardé.',
      network:
        'La carte n’est pas arrivée en entier\u202f: le réseau ou le site n’a pas répondu. Rien de plus n’a été gardé\u202f; réessayez plus tard.',
    },
  },
  share: {
    title: 'Partager la carte',
    pictureCredit: (author: string) => `D’après l’article ${of(author)} et les sources citées`,
    shows: (view: string) => `Le lien montrera\u202f: ${view}.`,
    link: 'Lien',
    copyLink: 'Copier le lien',
    linkCopied: 'Lien copié.',
    copyRefused: 'Le navigateur a refusé la copie\u202f: le texte est sélectionné, copiez-le au clavier.',
    systemShare: 'Partager…',
    shareRefused: 'Le navigateur n’a pas pu partager\u202f: le lien ci-dessus reste à copier.',
    qr: 'Code QR de ce lien',
    qrTooLong: 'Ce lien est trop long pour un code QR\u202f: copiez-le plutôt.',
    citation: 'Citation',
    copyCitation: 'Copier la citation',
    citationCopied: 'Citation copiée.',
    embed: 'Intégrer la carte',
    embedHeight: 'Hauteur, px',
    embedHeightFault: (value: string, least: number, most: number) =>
      `Hauteur${value && ` «\u202f${value}\u202f»`}\u202f: il faut un nombre entier de ${least} à ${most}\u202f; il n’y a pas de code pour l’instant.`,
    embedLanguage: 'Langue',
    embedTheme: 'Thème',
    themeOfReader: 'celui du lecteur',
    themeLight: 'clair',
    themeDark: 'sombre',
    embedExact: 'cadrée comme ici',
    embedPreview: 'Aperçu de la carte intégrée',
    copyCode: 'Copier le code',
    codeCopied: 'Code copié.',
    take: 'Emporter cette vue',
    png: 'Image PNG',
    svg: 'Image SVG',
    print: 'Imprimer',
    drawing: 'L’image se dessine…',
    pictureReady:
      'L’image est prête, le navigateur a été prié de l’enregistrer. Si rien n’est venu, la voici\u202f:',
    noPng:
      'Ce navigateur ne fait pas de PNG, ou cache aux pages ce qu’il dessine. Le SVG montre la même chose\u202f:',
    pictureFailed:
      'L’image n’a pas pu être faite\u202f: la carte n’est pas arrivée. Rien n’est perdu\u202f; réessayez.',
    isUpright: 'L’image est à plat, le nord en haut.',
  },
  timeline: {
    timeline: 'Le voyage dans le temps',
    moment: 'Moment du voyage',
    previousMoment: 'Moment précédent',
    nextMoment: 'Moment suivant',
    play: 'Jouer le voyage',
    pause: 'Suspendre',
    wholeTime: 'Tout le voyage, du premier au dernier moment daté',
    /** @param mode of all legs on which the traveller can be; undefined for several */
    stretch(mode: Mode | undefined) {
      const vehicle = mode && VEHICLES[mode];
      return vehicle ? `${vehicle} peut être là` : 'position possible à ce moment';
    },
    /** Of the train; of others see `atMostBy`. */
    atMost: (kmh: number) => `Entre deux lieux où une source le situe, à ${kmh} km/h au plus.`,
    /** @param by how one travels, as `modes` of the story’s words has it */
    atMostBy: (kmh: number, by = '') =>
      `Entre deux lieux que donne une source, à ${kmh} km/h au plus${by && ` ${by}`}.`,
  },
  manyPlaces: {
    groups:
      'Un disque pâle de la carte groupe autant de lieux que son nombre le dit\u202f: pressez-le pour approcher.',
    find: 'Trouver un lieu par son nom',
    shown: (from: number, to: number, all: number) =>
      `Étapes ${count(from)} à ${count(to)} sur ${count(all)}`,
    found: (all: number) =>
      all === 0 ? 'Aucun lieu de ce nom.' : all === 1 ? 'Un lieu de ce nom' : `${count(all)} lieux de ce nom`,
    earlier: 'Les 100 étapes d’avant',
    later: 'Les 100 étapes d’après',
  },
  citation: {
    article: (author: string) => `${author}, article mis en carte dans`,
    title: (title: string) => `«\u202f${title}\u202f», Parcours`,
    stop: 'étape',
    quote: (quote: string, paragraph: number) => `«\u202f${quote}\u202f» (§\u00a0${paragraph})`,
    colon: '\u202f:',
  },
  /** Words that differ in the single file. */
  single: {
    // Does not credit MapLibre, which the file does not contain.
    attributionWeb: 'Carte\u202f: Parcours.',
    // Without a known site there is nothing to share: the link shows the quote instead.
    showQuote: 'Montrer cette citation',
    storyAsText: 'Le récit en français, en texte',
  },
};
