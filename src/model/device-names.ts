/** Names in the browser's storage that more than one room has to find again. */

/** How the name of a database begins in which a backend keeps what its server has no place for: the end of a session deletes it. */
export const KEPT = 'case-kept:';

/** An event of this page; and in the storage, what tells every other one: another text after each session. */
export const SESSION_END = 'case-session-end';
