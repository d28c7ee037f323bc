/** Hands the browser a file to save, under a name that no file system minds. */

export function saveFile(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser takes the bytes a moment after the click.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** `Quelles œuvres?` → `Quelles-œuvres`: letters and digits, without accents; nothing where there are none. */
export const plainFileName = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 60).replace(/^-+|-+$/g, '');
