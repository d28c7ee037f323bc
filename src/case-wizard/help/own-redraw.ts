/** A part of the screen that draws itself anew without the rest: a key stroke in a search box concerns nothing else. */
import { AsyncDirective, directive } from 'lit/async-directive.js';

export interface Drawing {
  /** Set while it is on the screen. */
  redraw: () => void;
}

class OwnRedraw extends AsyncDirective {
  render(drawing: Drawing, view: () => unknown): unknown {
    Object.assign(drawing, {
      redraw: () => {
        if (this.isConnected) this.setValue(view());
      },
    });
    return view();
  }
}

export const ownRedraw = directive(OwnRedraw);
