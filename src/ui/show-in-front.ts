/** Puts what is drawn as a dialog in front of the page. */

/** To be called after each drawing: a dialog is modal by call alone. */
export function showInFront(root: HTMLElement | DocumentFragment): void {
  for (const dialog of root.querySelectorAll('dialog')) {
    if (!dialog.isConnected || dialog.matches(':modal')) continue;
    // One that was moved in the page along with its element is open still, but no longer in front.
    dialog.close();
    dialog.showModal();
  }
}
