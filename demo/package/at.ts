/** Places of the repository by their path from its root, wherever the build runs. */
import { fileURLToPath } from 'node:url';

export const at = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
