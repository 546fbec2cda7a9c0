/** The German words of the share sheet, which come with it. */
import type { SheetWords } from '../words.ts';

export const sheet: SheetWords = {
  share: {
    title: 'Karte teilen',
    pictureCredit: (author) => `Nach dem Artikel von ${author} und den zitierten Quellen`,
    shows: (view) => `Der Link zeigt: ${view}.`,
    link: 'Link',
    copyLink: 'Link kopieren',
    linkCopied: 'Link kopiert.',
    copyRefused:
      'Der Browser hat das Kopieren verweigert: Der Text ist markiert, kopieren Sie ihn mit der Tastatur.',
    systemShare: 'Teilen\u00a0…',
    shareRefused: 'Der Browser konnte nicht teilen: Der Link oben lässt sich weiterhin kopieren.',
    qr: 'QR-Code dieses Links',
    qrTooLong: 'Dieser Link ist zu lang für einen QR-Code: Kopieren Sie ihn stattdessen.',
    citation: 'Quellenangabe',
    copyCitation: 'Quellenangabe kopieren',
    citationCopied: 'Quellenangabe kopiert.',
    embed: 'Karte einbetten',
    embedHeight: 'Höhe, px',
    embedHeightFault: (value, least, most) =>
      `Höhe${value && ` „${value}“`}: Nötig ist eine ganze Zahl von ${least} bis ${most}; bis dahin gibt es keinen Code.`,
    embedLanguage: 'Sprache',
    embedTheme: 'Farbschema',
    themeOfReader: 'wie im Browser eingestellt',
    themeLight: 'hell',
    themeDark: 'dunkel',
    embedExact: 'Ausschnitt wie hier',
    embedPreview: 'Vorschau der eingebetteten Karte',
    copyCode: 'Code kopieren',
    codeCopied: 'Code kopiert.',
    take: 'Diese Ansicht mitnehmen',
    png: 'PNG-Bild',
    svg: 'SVG-Bild',
    print: 'Drucken',
    drawing: 'Das Bild wird gezeichnet\u00a0…',
    pictureReady:
      'Das Bild ist fertig; der Browser wurde gebeten, es zu speichern. Falls keine Datei kam, hier ist sie:',
    noPng:
      'Dieser Browser erstellt kein PNG oder verbirgt vor Seiten, was er zeichnet. Die SVG-Datei zeigt dasselbe:',
    pictureFailed:
      'Das Bild konnte nicht erstellt werden: Die Karte wurde nicht geladen. Nichts ist verloren; versuchen Sie es noch einmal.',
    isUpright: 'Das Bild ist nicht geneigt, Norden liegt oben.',
  },
  citation: {
    article: (author) => `Artikel von ${author}, als Karte in`,
    title: (title) => `„${title}“, Parcours`,
    stop: 'Station',
    quote: (quote, paragraph, language) =>
      `„${quote}“ (Abs.\u00a0${paragraph}${language === undefined ? '' : `, auf ${language}`})`,
    colon: ':',
  },
  offline: {
    visited: 'Was Sie geöffnet haben, lässt sich auch ohne Netz lesen.',
    whole: 'Die ganze Karte ist in diesem Browser gespeichert und lässt sich ohne Netz lesen.',
    keep: (size) => `Ganze Karte zum Offline-Lesen speichern (${size})`,
    keeping: 'Kopie der Karte',
    progress: (size, all) => `${size} von ${all}`,
    stop: 'Abbrechen',
    forget: 'Kopie entfernen',
    done: 'Die ganze Karte ist gespeichert.',
    stopped: 'Das Kopieren wurde abgebrochen, nichts davon ist geblieben.',
    forgotten: 'Die Kopie wurde entfernt.',
    faults: {
      room: 'Dieser Browser hat nicht genug Platz für die ganze Karte: Mehr wurde nicht gespeichert.',
      network:
        'Die Karte kam nicht vollständig an: Netz oder Website haben nicht geantwortet. Mehr wurde nicht gespeichert; versuchen Sie es später noch einmal.',
    },
  },
};
