import type { Page } from '@playwright/test';

/** What has the focus: its label or words. */
export const focused = (page: Page) =>
  page.evaluate(() => {
    const at = document.activeElement as (HTMLInputElement & HTMLElement) | null;
    const label = at?.labels?.[0]?.textContent ?? at?.getAttribute('aria-label') ?? at?.textContent ?? '';
    return label.trim();
  });

/** Tabs on until the focus stands on what begins with the words. Throws when the keyboard never reaches it. */
export async function tabTo(page: Page, words: string): Promise<void> {
  for (let pressed = 0; pressed < 150; pressed++) {
    if ((await focused(page)).startsWith(words)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`the keyboard never reaches “${words}” on ${page.url()}`);
}

/** Goes to what begins with the words and presses Enter. */
export async function press(page: Page, words: string): Promise<void> {
  await tabTo(page, words);
  await page.keyboard.press('Enter');
}

/** Types into fields in the order of the page. */
export async function type(page: Page, fields: readonly [label: string, text: string][]): Promise<void> {
  for (const [label, text] of fields) {
    await tabTo(page, label);
    await page.keyboard.press('Control+a');
    await page.keyboard.insertText(text);
  }
}
