/** Where files are dropped, and the device's chooser that goes with it. */
import { html, type TemplateResult } from 'lit';
import { allSpellings } from '../../model/attachment.ts';
import type { FileDesk } from './file-desk.ts';

export function dropZone(desk: FileDesk, kind: string, content: TemplateResult): TemplateResult {
  const take = (files: FileList | undefined | null): void => {
    if (files?.length) desk.choose([...files]);
  };
  const over = (event: DragEvent, on: boolean): void => {
    event.preventDefault();
    (event.currentTarget as HTMLElement).classList.toggle('over', on);
  };
  return html`
    <div
      class=${kind}
      @dragover=${(event: DragEvent) => over(event, true)}
      @dragleave=${(event: DragEvent) => over(event, false)}
      @drop=${(event: DragEvent) => {
        over(event, false);
        take(event.dataTransfer?.files);
      }}
    >
      ${content}
      <input
        id="picker"
        type="file"
        hidden
        multiple
        accept=${allSpellings(desk.terms.attachments.types).map((type) => `.${type}`).join(',')}
        @change=${(event: Event) => {
          const picker = event.target as HTMLInputElement;
          take(picker.files);
          // The same file may be chosen again after it was removed or mended.
          picker.value = '';
        }}
      />
    </div>
  `;
}
