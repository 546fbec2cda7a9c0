/** Where the site is from which the file was taken, with a slash at its end; '' where the build was not told. */
export const FULL_MAP: string = import.meta.env.VITE_FULL_MAP ?? '';
