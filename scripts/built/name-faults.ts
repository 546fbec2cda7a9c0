/**
 * Classes and ids that the generic rules of the common filter lists hide on every site, such as `.share-buttons`,
 * `#newsletter`, `.cookie-notice`. Those rules are made of a few hundred names, and those of the words below: a name of ours
 * that holds none of them is safe from the rules of next year too.
 */

/** Written by us after EasyList, Fanboy's lists of annoyances, cookies and social buttons, and AdGuard's filters. */
export const HIDDEN_WORDS = new Set(
  `share shares shared sharer sharing sharebar sharethis social socials socialmedia sociable tweet tweets twitter facebook fb
  pinterest whatsapp linkedin reddit instagram follow followers like likes plusone addthis addtoany
  ad ads adv advert adverts advertise advertisement advertising adbox adblock adsense adslot adunit banner banners sponsor
  sponsors sponsored sponsoring promo promos promoted promotion affiliate partners commercial outbrain taboola dfp gpt
  newsletter newsletters subscribe subscription signup paywall donate donation survey
  cookie cookies cookiebar consent gdpr ccpa rgpd privacy
  popup popups popunder interstitial overlay lightbox notification notifications push
  recommend recommended recommendation recommendations related trending comments
  tracking tracker analytics widget widgets`.split(/\s+/),
);

/** Ids that are made of an author's own: no list knows them. */
const AUTHORS = /^(?:quote|source)-/;

const wordsOf = (name: string): string[] =>
  name
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[-_\d]+/);

const isHidden = (name: string): boolean =>
  !AUTHORS.test(name) && wordsOf(name).some((word) => HIDDEN_WORDS.has(word));

/** Classes and ids in markup, that of pages and of the scripts that write parts of them. */
const MARKUP = /\s(?:class|id)="([\w\s-]+)"/g;
/** Classes in the selectors of a style sheet. */
const SELECTORS = /\.([a-zA-Z][\w-]*)(?=[^{}]*\{)/g;

/** The classes and ids in a built file that the lists would hide. @param text of a page, a script or a style sheet */
export function nameFaults(text: string, isStyleSheet: boolean): string[] {
  const names = [...text.matchAll(isStyleSheet ? SELECTORS : MARKUP)].flatMap(([, found]) =>
    found!.split(/\s+/),
  );
  return [...new Set(names)]
    .filter(isHidden)
    .map((name) => `"${name}": filter lists hide names like this one`);
}
