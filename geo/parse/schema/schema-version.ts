/** Version of the story files that this program writes. */
export const SCHEMA_VERSION = 2;
