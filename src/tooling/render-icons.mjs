// Draws assets/icons/*.svg as PNG in the sizes the ribbon asks for:
// `node src/tooling/render-icons.mjs`, after a drawing was changed. The drawings are on a grid
// of 16, all sizes are whole multiples of it, so that lines stay sharp.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { findBrowser } from './browser.mjs';

const SIZES = [16, 32, 64, 80];
const folder = fileURLToPath(new URL('../../assets/icons/', import.meta.url));

const { env, ...found } = await findBrowser();
const browser = await chromium.launch({ ...found, env: { ...process.env, ...env } });
const page = await browser.newPage();
for (const file of readdirSync(folder).filter((name) => name.endsWith('.svg'))) {
  const drawing = readFileSync(join(folder, file), 'utf8');
  for (const size of SIZES) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(
      `<style>body,svg{margin:0;display:block}svg{width:${size}px;height:${size}px}</style>${drawing}`,
    );
    writeFileSync(
      join(folder, file.replace('.svg', `-${size}.png`)),
      await page.screenshot({ omitBackground: true }),
    );
  }
}
await browser.close();
