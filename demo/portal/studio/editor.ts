/** The text side of the studio: an editor for JSON that completes by the schema and marks the lines that are wrong. */
import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap, snippet, type CompletionContext, type CompletionResult } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { json } from '@codemirror/lang-json';
import { bracketMatching, defaultHighlightStyle, foldGutter, foldKeymap, HighlightStyle, indentOnInput, syntaxHighlighting } from '@codemirror/language';
import { lintGutter, lintKeymap, setDiagnostics } from '@codemirror/lint';
import { Compartment, EditorState, type Extension } from '@codemirror/state';
import { drawSelection, EditorView, highlightActiveLine, highlightActiveLineGutter, keymap, lineNumbers } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { completionsAt } from './completion.ts';
import type { JsonSchema } from './json-schema.ts';

/** A fault at its place in the text. */
export interface Mark {
  readonly from: number;
  readonly to: number;
  readonly message: string;
}

export interface Editor {
  readonly text: string;
  write(text: string): void;
  mark(marks: readonly Mark[]): void;
  goTo(offset: number): void;
  focus(): void;
  /** Goes on in another language: its accessible name, and what is told of each proposal. */
  speak(label: string, schema: JsonSchema): void;
}

interface EditorOptions {
  readonly text: string;
  readonly schema: JsonSchema;
  /** The editor's accessible name. */
  readonly label: string;
  readonly changed: (text: string) => void;
}

const colours = HighlightStyle.define([
  { tag: tags.propertyName, color: 'var(--accent)' },
  { tag: tags.string, color: 'var(--good)' },
  { tag: [tags.number, tags.bool, tags.null], color: 'var(--caution)' },
]);

const look = EditorView.theme({
  '&': { height: '100%', backgroundColor: 'var(--paper)', color: 'var(--ink)', fontSize: '0.875rem' },
  '&.cm-focused': { outline: '3px solid var(--accent)', outlineOffset: '-3px' },
  '.cm-scroller': { fontFamily: 'ui-monospace, "DejaVu Sans Mono", monospace', lineHeight: '1.55' },
  '.cm-gutters': { backgroundColor: 'var(--ground)', color: 'var(--ink-3)', borderInlineEnd: '1px solid var(--line)' },
  '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'var(--accent-soft)' },
  '.cm-content': { caretColor: 'var(--ink)' },
  '.cm-cursor': { borderInlineStartColor: 'var(--ink)' },
  '&.cm-focused .cm-selectionBackground, .cm-selectionBackground': { backgroundColor: 'color-mix(in srgb, var(--accent) 30%, transparent)' },
  '.cm-tooltip': { backgroundColor: 'var(--paper)', color: 'var(--ink)', border: '1px solid var(--edge)' },
  '.cm-tooltip-autocomplete ul li[aria-selected]': { backgroundColor: 'var(--accent)', color: 'var(--on-accent)' },
  // The library draws these two with images in the sheet, which a strict policy refuses.
  '.cm-lintRange-error': { backgroundImage: 'none', textDecoration: 'underline wavy var(--bad)' },
  '.cm-lint-marker-error': { content: 'normal', width: '0.6em', height: '0.6em', borderRadius: '50%', backgroundColor: 'var(--bad)' },
  '.cm-foldPlaceholder': { backgroundColor: 'var(--ground)', color: 'var(--ink-2)', borderColor: 'var(--line)' },
});

const complete =
  (schema: JsonSchema) =>
  (context: CompletionContext): CompletionResult | null => {
    const found = completionsAt(schema, context.state.doc.toString(), context.pos);
    if (!found || (!context.explicit && found.from === context.pos && found.to === context.pos)) return null;
    return {
      from: found.from,
      to: found.to,
      // What is typed so far stands in quotes; the list is narrowed by what is inside them.
      filter: false,
      options: found.proposals
        .filter(({ label }) => matches(label, context.state.sliceDoc(found.from, context.pos)))
        .map(({ label, insert, told, required }) => ({ label, apply: snippet(insert), info: told || undefined, boost: required ? 1 : 0 })),
    };
  };

const matches = (label: string, typed: string): boolean => label.toLowerCase().includes(typed.replaceAll('"', '').toLowerCase());

const spoken = (label: string, schema: JsonSchema): Extension => [
  autocompletion({ override: [complete(schema)] }),
  EditorView.contentAttributes.of({ 'aria-label': label, spellcheck: 'false' }),
];

/** In a shadow root: there the editor's own style sheets are adopted, which a strict policy lets pass. */
export function openEditor(place: HTMLElement, { text, schema, label, changed }: EditorOptions): Editor {
  const root = place.attachShadow({ mode: 'open' });
  const parent = document.createElement('div');
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(':host { display: block; min-height: 0; } :host > div { height: 100%; }');
  root.adoptedStyleSheets = [sheet];
  root.append(parent);
  const language = new Compartment();
  const view = new EditorView({
    parent,
    root,
    state: EditorState.create({
      doc: text,
      extensions: [
        lineNumbers(), foldGutter(), lintGutter(), history(), drawSelection(), indentOnInput(), bracketMatching(), closeBrackets(),
        highlightActiveLine(), highlightActiveLineGutter(), json(),
        syntaxHighlighting(colours), syntaxHighlighting(defaultHighlightStyle, { fallback: true }),
        // Tab stays the way out of the editor: nobody is caught in it.
        keymap.of([...closeBracketsKeymap, ...defaultKeymap, ...historyKeymap, ...foldKeymap, ...completionKeymap, ...lintKeymap]),
        look, EditorView.lineWrapping,
        language.of(spoken(label, schema)),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) changed(update.state.doc.toString());
        }),
      ],
    }),
  });
  return {
    get text() {
      return view.state.doc.toString();
    },
    write(next) {
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: next } });
    },
    mark(marks) {
      const end = view.state.doc.length;
      view.dispatch(setDiagnostics(view.state, marks.map(({ from, to, message }) => ({
        from: Math.min(from, end), to: Math.min(to, end), message, severity: 'error' as const,
      }))));
    },
    goTo(offset) {
      view.dispatch({ selection: { anchor: Math.min(offset, view.state.doc.length) }, effects: EditorView.scrollIntoView(offset, { y: 'center' }) });
      view.focus();
    },
    focus() {
      view.focus();
    },
    speak(named, described) {
      view.dispatch({ effects: language.reconfigure(spoken(named, described)) });
    },
  };
}
