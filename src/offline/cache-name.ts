/** Sites of ours below other paths of the same origin keep their own copies. */
export const cacheName = (scope: string): string => `parcours ${new URL(scope).pathname}`;
