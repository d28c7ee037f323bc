/** The device and the host around the widget's page, where they are not as one would wish. */

export type PageWindow = Window & typeof globalThis;

/** What the device and the host are like. */
export interface Surroundings {
  /** `off`: every touch throws; `private`: may be read, never written; `full`: not a byte is left. */
  readonly storage?: 'off' | 'full' | 'private';
  /** How the host takes the end of a session; signs in and keeps its promise when absent. */
  readonly host?: 'silent' | 'refuses' | 'never' | 'in vain';
}

/** Storage as the surroundings have it; `full` is filled beforehand, for real. */
export function denyStorage(page: PageWindow, { storage }: Surroundings): void {
  if (!storage || storage === 'full') return;
  const refuse = (): never => {
    throw new page.DOMException('The operation is insecure.', 'SecurityError');
  };
  if (storage === 'private') {
    page.Storage.prototype.setItem = () => {
      throw new page.DOMException('The quota has been exceeded.', 'QuotaExceededError');
    };
  } else {
    for (const name of ['localStorage', 'sessionStorage']) Object.defineProperty(page, name, { get: refuse });
  }
  page.CacheStorage.prototype.open = () => Promise.reject(new page.DOMException('The operation is insecure.', 'SecurityError'));
}
