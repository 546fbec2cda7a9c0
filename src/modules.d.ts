declare module 'virtual:story' {
  const story: import('../geo/story/story.ts').Story;
  export default story;
}
declare module '*?worker&url' {
  const url: string;
  export default url;
}
declare module 'virtual:theme.css';
/** Addresses of what the editor takes sites from: scripts/app/editor/taken-files.ts. */
declare module 'virtual:taken-files' {
  export const pack: string;
  export const pour: string;
  export const single: string;
}

interface ImportMetaEnv {
  /** In the one file: the site's address, with a slash at its end, or ''. */
  readonly VITE_FULL_MAP?: string;
}
