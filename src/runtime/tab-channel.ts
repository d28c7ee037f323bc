/** How tabs of one browser speak to each other. */

/** The part of `BroadcastChannel` that is used. */
export interface TabChannel {
  postMessage(message: unknown): void;
  addEventListener(type: 'message', hear: (event: { readonly data: unknown }) => void): void;
  close(): void;
}

export type OpenChannel = (name: string) => TabChannel;

/** Null where the browser has none, refuses it, or where none is wanted. */
export function openChannel(name: string, given: OpenChannel | null | undefined): TabChannel | null {
  if (given !== undefined) return given?.(name) ?? null;
  try {
    return new BroadcastChannel(name);
  } catch {
    return null;
  }
}
