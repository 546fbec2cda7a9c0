/** The faces that the page's story brings for its letters, for what draws without the page's style sheet. */

export interface PageFace {
  /** `Parcours Sans`, `Parcours Serif`, or `Parcours Letters`, which serves all weights. */
  family: string;
  style: string;
  weight: string;
  /** Address of its file. */
  url: string;
  /** CSS unicode-range. */
  range: string;
}

const ADDRESS = /url\(["']?([^"')]*\/letters-[^"')]+)/;

/** Of a style sheet that another origin holds nobody may read the rules; ours are none of these. */
function rulesOf(sheet: CSSStyleSheet): CSSRule[] {
  try {
    return [...sheet.cssRules];
  } catch {
    return [];
  }
}

/** Read from the page's style sheet, in which the build has written them. */
export const letterFaces = (): PageFace[] =>
  [...document.styleSheets].flatMap((sheet) =>
    rulesOf(sheet).flatMap((rule): PageFace[] => {
      if (!(rule instanceof CSSFontFaceRule)) return [];
      const value = (name: string): string => rule.style.getPropertyValue(name);
      const address = ADDRESS.exec(value('src'))?.[1];
      if (!address) return [];
      return [
        {
          family: value('font-family').replace(/["']/g, ''),
          style: value('font-style'),
          weight: value('font-weight'),
          url: new URL(address, sheet.href ?? document.baseURI).href,
          range: value('unicode-range'),
        },
      ];
    }),
  );
