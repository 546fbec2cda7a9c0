export declare const ENGINES: string[];
export declare function locateTools(): Record<
  'firefox' | 'webkitDriver' | 'miniBrowser' | 'screen' | 'pdfPictures',
  string | undefined
>;
export declare function installTools(engines: string[]): string[];
