// The Markdown that the texts are written in, as blocks, and the plain formats made of them.

/** Blocks of a text: { kind: 'heading', level, text }, { kind: 'paragraph', text } or { kind: 'table', rows }. */
export function blocksOf(markdown) {
  return markdown
    .trim()
    .split(/\n{2,}/)
    .map((raw) => {
      const block = raw.replaceAll('**', '');
      const heading = /^(#+) (.*)$/.exec(block);
      if (heading !== null) return { kind: 'heading', level: heading[1].length, text: heading[2] };
      if (!block.startsWith('|')) return { kind: 'paragraph', text: block };
      const lines = block.split('\n').filter((line) => !/^\|(?: *-+ *\|)+$/.test(line));
      return {
        kind: 'table',
        rows: lines.map((line) =>
          line
            .split('|')
            .slice(1, -1)
            .map((cell) => cell.trim()),
        ),
      };
    });
}

export function textOf(blocks) {
  const parts = blocks.map((block) =>
    block.kind === 'table' ? block.rows.map((row) => row.join('\t')).join('\n') : block.text,
  );
  return `${parts.join('\n\n')}\n`;
}

const escapeHtml = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

export function htmlOf(blocks) {
  const body = blocks.map((block) => {
    if (block.kind === 'heading') return `<h${block.level}>${escapeHtml(block.text)}</h${block.level}>`;
    if (block.kind === 'paragraph') return `<p>${escapeHtml(block.text)}</p>`;
    const rows = block.rows.map(
      (row) => `<tr>${row.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')}</tr>`,
    );
    return `<table border="1" width="100%">\n${rows.join('\n')}\n</table>`;
  });
  return `<!DOCTYPE html>\n<html lang="zh-CN">\n<head><meta charset="utf-8"></head>\n<body>\n${body.join('\n')}\n</body>\n</html>\n`;
}
