/** The look of a page: follows the reader's light or dark setting, and prints in black on white. */
export const STYLE = `
:root { color-scheme: light dark; --ink: #1c1c1c; --paper: #fff; --line: #d8d8d8; --faint: #667; --band: #f4f5f7;
  --better: #0a6b2d; --worse: #b3201b; --doubt: #8a5a00; --mark: #fff1b8; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6e6e6; --paper: #16181b; --line: #3a3d42; --faint: #9aa0a8;
  --band: #1f2226; --better: #5fcf87; --worse: #ff8a80; --doubt: #e8b64c; --mark: #544708; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1.5rem; max-width: 90rem; color: var(--ink); background: var(--paper);
  font: 15px/1.6 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
h1 { font-size: 1.5rem; margin: 0 0 .75rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .15rem 1rem; margin: 0 0 1rem; }
dt, small, .dim { color: var(--faint); }
dd { margin: 0; overflow-wrap: anywhere; }
.wide { overflow-x: auto; margin: 1.5rem 0; }
table { border-collapse: collapse; width: 100%; }
caption { text-align: left; font-weight: 600; font-size: 1.1rem; padding: .4rem 0; }
th, td { text-align: left; vertical-align: top; padding: .35rem .6rem; border-bottom: 1px solid var(--line); }
thead th { color: var(--faint); font-weight: 500; white-space: nowrap; }
tbody th { font-weight: 500; }
tbody tr:nth-child(even) { background: var(--band); }
.right { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.better { color: var(--better); } .worse { color: var(--worse); } .doubt { color: var(--doubt); }
details { max-width: 32rem; } summary { cursor: pointer; color: var(--faint); white-space: nowrap; }
blockquote { margin: .3rem 0; padding-left: .6rem; border-left: 3px solid var(--line); overflow-wrap: anywhere; }
mark { color: inherit; background: var(--mark); }
.remarks { border-left: 4px solid var(--doubt); padding-left: .8rem; }
@media print { :root { --ink: #000; --paper: #fff; --line: #999; --faint: #444; --band: #fff; --better: #000; --worse: #000;
  --doubt: #000; --mark: #fff; } body { padding: 0; max-width: none; font-size: 10pt; } .wide { overflow: visible; }
  tr, details { break-inside: avoid; } caption { break-after: avoid; } mark { font-weight: 700; } }
`;
