import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The directory that holds dist/, docs/ and schemas/ (or src/ beside them, when run from source). */
export const HOME = join(dirname(fileURLToPath(import.meta.url)), '..');
