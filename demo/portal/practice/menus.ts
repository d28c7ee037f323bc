/** The portal's two small menus: one open at a time, closed by Escape, by choosing, or by going elsewhere. */
export type MenuName = 'plus' | 'support';

export interface Menus {
  readonly open: () => MenuName | undefined;
  readonly toggle: (name: MenuName) => void;
  readonly closeAll: () => void;
}

/** Each menu's button has the menu's name as its id. */
export function menus(changed: () => void): Menus {
  let opened: MenuName | undefined;
  const become = (name: MenuName | undefined): void => {
    if (opened === name) return;
    opened = name;
    changed();
  };
  document.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || !opened) return;
    document.getElementById(opened)?.focus();
    become(undefined);
  });
  document.addEventListener('click', ({ target }) => {
    if (opened && target instanceof Element && !target.closest(`#${opened}`)) become(undefined);
  });
  document.addEventListener('focusin', ({ target }) => {
    if (opened && target instanceof Element && !target.closest(`#${opened}, #${opened}-menu`)) become(undefined);
  });
  return {
    open: () => opened,
    toggle: (name) => become(opened === name ? undefined : name),
    closeAll: () => {
      opened = undefined;
    },
  };
}
