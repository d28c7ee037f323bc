/** What a member sees on the way through a host's page, in this order: a way that leaves one out did not take place. */

export const screens = ['subject', 'fault', 'finder', 'definition', 'details', 'question', 'files', 'review', 'receipt', 'list', 'case'] as const;
export type Screen = (typeof screens)[number];
