/** The words of later screens, split off by the build. */
declare module '*/fr.ts?later' {
  export const templates: Record<string, unknown>;
}

declare module '*/fr.ts?last' {
  export const templates: Record<string, unknown>;
}
