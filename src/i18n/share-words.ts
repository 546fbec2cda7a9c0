/** Words of the share sheet, in a file of their own: readers fetch them when they share. Fine spaces are U+202F. */
import type { Language } from '../../geo/story.ts';

const fr = {
  title: 'Partager la carte',
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
  take: 'Emporter cette vue',
  png: 'Image PNG',
  svg: 'Image SVG',
  print: 'Imprimer',
  drawing: 'L’image se dessine…',
  saved: 'Image enregistrée.',
  pictureFailed:
    'L’image n’a pas pu être faite\u202f: la carte n’est pas arrivée. Rien n’est perdu\u202f; réessayez.',
  isUpright: 'L’image est à plat, le nord en haut.',
};

export type ShareWords = typeof fr;

const en: ShareWords = {
  title: 'Share the map',
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
  take: 'Take this view away',
  png: 'PNG picture',
  svg: 'SVG picture',
  print: 'Print',
  drawing: 'The picture is being drawn…',
  saved: 'Picture saved.',
  pictureFailed: 'The picture could not be made: the map did not come. Nothing is lost; try again.',
  isUpright: 'The picture is flat, with north at the top.',
};

export const SHARE_WORDS: Record<Language, ShareWords> = { fr, en };
