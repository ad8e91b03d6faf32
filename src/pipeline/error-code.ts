/** The code of an error of Node.js (`ENOENT`, `ERR_BUFFER_TOO_LARGE`); undefined for any other thrown value. */
export const errorCode = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error ? String(error.code) : undefined;
