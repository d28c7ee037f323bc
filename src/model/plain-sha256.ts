/** SHA-256 for pages that the browser keeps its own from: loaded there alone, and nothing else of that library. */
export { sha256 } from '@noble/hashes/sha2.js';
