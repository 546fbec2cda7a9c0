/** Absolute address of the site, with a trailing slash; '' if the build does not know it. */
export const FULL_MAP: string = import.meta.env.VITE_FULL_MAP ?? '';
