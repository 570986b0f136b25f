/** The HTML report in a real browser: Chromium, without a window. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { renderHtml } from '../../src/reports/html.js';
import { HOSTILE_TEXT, MIXED, hostileReport, manyOrigins } from '../reports/fixtures.js';
import { startBrowser, type Browser, type Page } from './browser.js';

const now = new Date('2026-11-23T00:20:00.000Z');

const REPORTS = { mixed: MIXED, hostile: hostileReport(HOSTILE_TEXT), many: manyOrigins(150, 40) } as const;
type Name = keyof typeof REPORTS;
const NAMES: readonly Name[] = ['mixed', 'hostile', 'many'];

let directory: string;
let browser: Browser;
let pages: Readonly<Record<Name, Page>>;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'origin-preflight-html-'));
  browser = await startBrowser();
  const open = async (name: Name): Promise<Page> => {
    const file = join(directory, `${name}.html`);
    await writeFile(file, renderHtml(REPORTS[name], { now }));
    return browser.open(pathToFileURL(file).href);
  };
  pages = { mixed: await open('mixed'), hostile: await open('hostile'), many: await open('many') };
});

afterAll(async () => {
  await browser.close();
  await rm(directory, { recursive: true, force: true });
});

/** Everything unfolded, as a reader could do. */
const UNFOLD = 'for (const one of document.querySelectorAll("details")) one.open = true;';

/** What cannot be read: the contrast of each text with what is behind it (WCAG 2.2, success criterion 1.4.3). */
const CONTRASTS = `(() => {
  const parts = (color) => color.match(/[\\d.]+/g).map(Number);
  const light = ([r, g, b]) => [r, g, b].map((v) => v / 255).map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4))
    .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
  const behind = (element) => {
    for (let one = element; one !== null; one = one.parentElement) {
      const color = parts(getComputedStyle(one).backgroundColor);
      if (color.length === 3 || color[3] > 0) return color;
    }
    return [255, 255, 255];
  };
  const bad = [];
  for (const element of document.body.querySelectorAll('*')) {
    const own = [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim() !== '');
    if (!own || element.getClientRects().length === 0 || element.closest('.skip')) continue;
    const style = getComputedStyle(element);
    const [a, b] = [light(parts(element.closest('svg') ? style.fill : style.color)), light(behind(element))];
    const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    if (ratio < 4.5) bad.push(element.className + ' ' + element.textContent.slice(0, 30) + ' ' + ratio.toFixed(2));
  }
  return [...new Set(bad)];
})()`;

/** Elements that stick out of the window on the right. */
const TOO_WIDE = `[...document.body.querySelectorAll('*')].filter((element) =>
  element.getBoundingClientRect().right > document.documentElement.clientWidth + 1 && !element.closest('svg, .skip, .nodes'))
  .map((element) => element.tagName + ' ' + element.className).slice(0, 5)`;

describe.each(NAMES)('the HTML report in a browser: %s', (name) => {
  it('says nothing on the console and asks the network for nothing', async () => {
    const page = pages[name];
    await page.show({ width: 1280, height: 900, scheme: 'light' });
    await page.evaluate(UNFOLD);
    await page.screenshot();
    expect(page.messages).toEqual([]);
    expect(page.requests).toEqual([pathToFileURL(join(directory, `${name}.html`)).href]);
  });

  it.each([320, 360, 768, 1280])('needs no sideways scrolling at %d pixels, all unfolded', async (width) => {
    const page = pages[name];
    await page.show({ width, height: 740, scheme: 'light' });
    await page.evaluate(UNFOLD);
    expect(await page.evaluate(TOO_WIDE)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
  });
});

describe('the HTML report in a browser', () => {
  it.each(['light', 'dark'] as const)('can be read: enough contrast in %s', async (scheme) => {
    const { mixed } = pages;
    for (const width of [360, 1280]) {
      await mixed.show({ width, height: 900, scheme });
      await mixed.evaluate(UNFOLD);
      expect(await mixed.evaluate(CONTRASTS)).toEqual([]);
    }
  });

  it('follows the colours of the system', async () => {
    const { mixed } = pages;
    const background = 'getComputedStyle(document.body).backgroundColor';
    await mixed.show({ width: 1280, height: 900, scheme: 'light' });
    const light = await mixed.evaluate(background);
    await mixed.show({ width: 1280, height: 900, scheme: 'dark' });
    expect(await mixed.evaluate(background)).not.toBe(light);
  });

  it('reaches every link and every fold by the keyboard, with the focus in sight', async () => {
    const page = await browser.open(pathToFileURL(join(directory, 'mixed.html')).href);
    await page.show({ width: 1280, height: 900, scheme: 'light' });
    const visible = (one: string): string =>
      `[...document.querySelectorAll('${one}')].filter((e) => e.checkVisibility())`;
    const expected = await page.evaluate(`${visible('a[href], summary')}.length`);
    const seen = new Set<unknown>();
    let outlined = 0;
    for (let press = 0; press < Number(expected); press++) {
      await page.press('Tab');
      seen.add(await page.evaluate(`${visible('a[href], summary')}.indexOf(document.activeElement)`));
      const outline = await page.evaluate('getComputedStyle(document.activeElement).outlineStyle');
      outlined += outline === 'none' ? 0 : 1;
    }
    expect(seen.size).toBe(expected);
    expect(seen.has(-1)).toBe(false);
    expect(outlined).toBe(expected);
  });

  it('opens a fold by the keyboard, and by a link to what is inside', async () => {
    const page = await browser.open(pathToFileURL(join(directory, 'mixed.html')).href);
    await page.evaluate('document.querySelector("details.healthy > summary").focus()');
    await page.press('Enter');
    expect(await page.evaluate('document.querySelector("details.healthy").open')).toBe(true);
    const fold = 'document.querySelector(`details.inconclusive`)';
    expect(await page.evaluate(`${fold}.open`)).toBe(false);
    await page.evaluate(`document.querySelector('a[href="#' + ${fold}.querySelector('.inside').id + '"]').focus()`);
    await page.press('Enter');
    expect(await page.evaluate(`${fold}.open`)).toBe(true);
  });

  it('is there to be looked at, and prints', async () => {
    const { mixed } = pages;
    for (const width of [360, 1280]) {
      await mixed.show({ width, height: 900, scheme: 'light' });
      const png = await mixed.screenshot();
      expect(png.subarray(1, 4).toString()).toBe('PNG');
      expect(png.length).toBeGreaterThan(10_000);
    }
    const pdf = await mixed.print();
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  });
});
