/** The French words of the share sheet, which come with it. Narrow no-break spaces are U+202F. */
import { of } from './prepositions.ts';

export const sheet = {
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
  citation: {
    article: (author: string) => `${author}, article mis en carte dans`,
    title: (title: string) => `«\u202f${title}\u202f», Parcours`,
    stop: 'étape',
    /** @param language of the quote, if it is not the page’s */
    quote: (quote: string, paragraph: number, language: string | undefined) =>
      `«\u202f${quote}\u202f» (§\u00a0${paragraph}${language === undefined ? '' : `, en ${language}`})`,
    colon: '\u202f:',
  },
  offline: {
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
};
