/** Wrong arguments: the command prints the message, has done nothing, and ends with exit code 2. */
export class UsageError extends Error {}
