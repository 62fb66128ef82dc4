// The look of the pages: plain, quiet, and fit to be printed. Inline, so that a saved page keeps it.

export const STYLE = `
:root { color-scheme: light; --line: #333; --pale: #ccc; --soft: #666; --paper: #fff; --accent: #8c1d18; }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 0 1.5rem 4rem; max-width: 84rem; background: var(--paper); color: #111;
  font: 15px/1.6 'Noto Sans CJK SC', 'Source Han Sans SC', 'PingFang SC', 'Microsoft YaHei', sans-serif; }
header { display: flex; gap: 1.5rem; align-items: baseline; flex-wrap: wrap; padding: 1rem 0 .5rem;
  border-bottom: 2px solid var(--accent); margin-bottom: 1.5rem; }
header .brand { font-weight: 700; font-size: 1.2rem; color: var(--accent); text-decoration: none; }
header nav { color: var(--soft); }
h1 { font-size: 1.5rem; margin: 0 0 .25rem; line-height: 1.3; }
h2 { font-size: 1.2rem; margin: 2.5rem 0 .75rem; border-bottom: 1px solid var(--pale); padding-bottom: .25rem; }
h3 { font-size: 1rem; margin: 1.5rem 0 .5rem; }
.en { color: var(--soft); font-weight: 400; font-size: .85em; }
.soft { color: var(--soft); }
a { color: #0b4a8f; text-decoration-thickness: 1px; text-underline-offset: 2px; }
table { border-collapse: collapse; }
th, td { padding: .2rem .5rem; vertical-align: top; }
.list th { text-align: left; border-bottom: 1px solid var(--line); white-space: nowrap; }
.list td { border-bottom: 1px solid #e4e4e4; }
.list .short { white-space: nowrap; }
.list .num, .form .amount { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
.list th.num { text-align: right; }
.list tfoot td { border-top: 1px solid var(--line); font-weight: 700; }
.scroll { overflow-x: auto; }
.form { font-size: 13px; width: 100%; }
.form th, .form td { border: 1px solid var(--line); padding: .15rem .4rem; vertical-align: middle; }
.form th { font-weight: 600; text-align: center; background: #f4f2ee; }
.form .number, .form .code { text-align: center; white-space: nowrap; }
.form .label { min-width: 9em; }
.form .prior { color: var(--soft); background: #fafafa; }
.form a { color: inherit; text-decoration: none; }
.form a:hover, .form a:focus { text-decoration: underline; color: #0b4a8f; }
.sheet { margin: 2rem 0 3rem; }
.sheet h3 { text-align: center; font-size: 1.15rem; margin: 0 0 .25rem; }
.furniture { display: flex; justify-content: space-between; font-size: 13px; }
.notes { font-size: 13px; margin: .35rem 0 0; }
.notes p { margin: .1rem 0; }
.holds { color: #17692f; } .fails { color: #b3261e; font-weight: 700; } .open { color: var(--soft); }
code, pre { font-family: 'Noto Sans Mono CJK SC', ui-monospace, Consolas, monospace; font-size: 13px; }
pre { background: #f6f6f4; border: 1px solid #e0ded8; padding: .6rem .8rem; overflow-x: auto; white-space: pre-wrap;
  word-break: break-all; }
.root { word-break: break-all; }
dl.facts { display: grid; grid-template-columns: max-content 1fr; gap: .15rem 1.25rem; margin: .5rem 0 1rem; }
dl.facts dt { color: var(--soft); } dl.facts dd { margin: 0; }
nav.toc { columns: 18rem; margin: .5rem 0 0; } nav.toc a { display: block; }
footer.stamp { margin-top: 3rem; border-top: 1px solid var(--pale); padding-top: .5rem; font-size: 12px; color: var(--soft); }
@page { size: A4 landscape; margin: 12mm; }
@media print {
  body { max-width: none; padding: 0; font-size: 11px; }
  header, nav.toc, .no-print { display: none; }
  .sheet { break-before: page; margin: 0; } .form { font-size: 9.5px; } .scroll { overflow: visible; }
  .form thead { display: table-header-group; } tr { break-inside: avoid; } a { color: inherit; text-decoration: none; }
}
`;
