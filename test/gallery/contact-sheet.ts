import type { Picture } from './studio';

/** A page with all pictures, a row for each screen. */
export function contactSheet(pictures: readonly Picture[]): string {
  const screens = [...new Set(pictures.map(({ screen }) => screen))];
  const rows = screens.map((screen) => {
    const shown = pictures
      .filter((picture) => picture.screen === screen)
      .map(
        ({ name }) =>
          `<figure><a href="${name}.png"><img src="${name}.png" alt="${name}" loading="lazy" /></a><figcaption>${name}</figcaption></figure>`,
      );
    return `<section><h2>${screen}</h2><div>${shown.join('')}</div></section>`;
  });
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8" />
<title>Dialboard: ${pictures.length} pictures</title>
<style>
  body { margin: 2rem; font: 14px system-ui, sans-serif; background: #e8ecea; color: #15201d; }
  section > div { display: flex; flex-wrap: wrap; gap: 1rem; align-items: end; }
  figure { margin: 0; }
  img { height: 20rem; border: 1px solid #b8c2be; border-radius: 6px; }
  figcaption { font-size: 11px; }
</style>
${rows.join('\n')}
</html>
`;
}
