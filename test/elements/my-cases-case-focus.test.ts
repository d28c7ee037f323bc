/** Where the reader of a long case stands on a phone after an act: at its heading, in sight and in focus. */
import { expect } from '@open-wc/testing';
import { allByRole, byRole, eventually, findByRole, focused } from '../support/page.ts';
import { changing, message, opened, type Changing } from './my-cases-case-rig.ts';
import type { MyCases } from '../../src/my-cases.ts';

const long = (): Changing =>
  changing({ messages: Array.from({ length: 40 }, (_, each) => message({ id: `m-${each}`, text: `Message ${each}. `.repeat(12) })) });

/** Real layout: as wide as a phone, in a page that scrolls. */
async function onPhone(backend: Changing): Promise<MyCases> {
  const element = await opened(backend);
  element.parentElement!.style.width = '360px';
  await findByRole(element, 'button', 'Mark as solved');
  return element;
}

const isInSight = (element: Element): boolean => {
  const { top, bottom } = element.getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight;
};

async function standsAtHeading(element: MyCases): Promise<void> {
  await eventually(() => {
    const heading = byRole(element, 'heading', 'Subject 1');
    if (focused() !== heading) throw new Error(`The focus is on ${focused()?.outerHTML.slice(0, 80)}`);
    if (!isInSight(heading)) throw new Error(`The heading is at ${Math.round(heading.getBoundingClientRect().top)} px`);
  });
}

async function begin(element: MyCases, name: string): Promise<HTMLElement> {
  const button = await findByRole(element, 'button', name);
  button.scrollIntoView({ block: 'center' });
  button.focus();
  expect(isInSight(byRole(element, 'heading', 'Subject 1')), 'far from the heading').to.equal(false);
  button.click();
  return findByRole(element, 'dialog');
}

describe('an act confirmed far down a long case', () => {
  it('brings the heading into sight along with the focus when the case is solved', async () => {
    const element = await onPhone(long());
    const dialog = await begin(element, 'Mark as solved');
    allByRole(dialog, 'button').find((each) => each.matches('[type=submit]'))!.click();
    await standsAtHeading(element);
  });

  it('does so too when it is cancelled', async () => {
    const element = await onPhone(long());
    const dialog = await begin(element, 'Cancel the case');
    const reason = byRole<HTMLTextAreaElement>(dialog, 'textbox');
    reason.value = 'No longer needed';
    reason.dispatchEvent(new Event('input', { bubbles: true }));
    allByRole(dialog, 'button').find((each) => each.matches('[type=submit]'))!.click();
    await standsAtHeading(element);
  });

  it('goes back to its button, unmoved, when it is not done after all', async () => {
    const element = await onPhone(long());
    const dialog = await begin(element, 'Mark as solved');
    const before = scrollY;
    allByRole(dialog, 'button').find((each) => !each.matches('[type=submit]'))!.click();
    await eventually(() => expect(focused()).to.equal(byRole(element, 'button', 'Mark as solved')));
    expect(Math.abs(scrollY - before)).to.be.at.most(1);
  });

  it('gives way to the heading where its button has gone meanwhile', async () => {
    const backend = long();
    const element = await onPhone(backend);
    const dialog = await begin(element, 'Mark as solved');
    backend.detail = { ...backend.detail, version: '9', acts: [] };
    await element.refresh();
    allByRole(dialog, 'button').find((each) => !each.matches('[type=submit]'))!.click();
    await standsAtHeading(element);
  });
});
