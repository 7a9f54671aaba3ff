// The look of the sheet, inline because a sheet is one file that travels alone, allowed by its hash. Light and dark; on paper
// always light. Nothing is told by colour alone: each tone has its mark and its word. (Table file.)
export const SHEET_STYLE = `
:root { color-scheme: light dark; --ink: #1a1a1a; --quiet: #555; --paper: #fff; --line: #ccc; --field: #f4f5f7;
  --stop: #a40e26; --look: #7a4b00; --know: #0b4f8a; --good: #1a6330;
  --stop-bg: #fdeeee; --look-bg: #fff6e0; --know-bg: #edf5fd; --good-bg: #ecf7ef; --mark: #ffe08a; --mark-ink: #3a2a00; }
@media screen and (prefers-color-scheme: dark) {
  :root { --ink: #ececec; --quiet: #b4b4b4; --paper: #16181b; --line: #44484d; --field: #22252a;
    --stop: #ff9d9d; --look: #ffcf6b; --know: #8cc4ff; --good: #86dba0;
    --stop-bg: #3a1a1d; --look-bg: #352a12; --know-bg: #152a40; --good-bg: #163020; --mark: #6b5200; --mark-ink: #fff; }
}
* { box-sizing: border-box; }
body { font: 1rem/1.5 system-ui, 'Segoe UI', sans-serif; color: var(--ink); background: var(--paper);
  max-width: 64rem; margin: 0 auto; padding: 1.25rem 1rem 5rem; overflow-wrap: anywhere; }
h1 { font-size: 1.6rem; line-height: 1.2; margin: 0; } h2 { font-size: 1.15rem; margin: 0 0 .6rem; }
h3 { font-size: 1rem; margin: 1rem 0 .35rem; } p { margin: .25rem 0; }
header p { color: var(--quiet); margin: .15rem 0; } header .about { color: var(--ink); font-weight: 600; }
.status { display: inline-block; margin: .35rem 0; padding: .05rem .6rem; border: 1px solid; border-radius: 1rem; font-weight: 600; }
section { border-top: 2px solid var(--line); margin-top: 1.4rem; padding-top: .8rem; }
.stop { color: var(--stop); } .look { color: var(--look); } .know { color: var(--know); } .good { color: var(--good); }
.mark { display: inline-block; min-width: 1.1em; font-weight: 700; }
.notes { list-style: none; margin: .2rem 0; padding: 0; } .notes.small { font-size: .9rem; }
.notes.full li { color: var(--ink); border-left: .3rem solid; padding: .35rem .7rem; margin: .35rem 0; }
.notes.full .stop { background: var(--stop-bg); border-color: var(--stop); } .notes.full .look { background: var(--look-bg); border-color: var(--look); }
.notes.full .know { background: var(--know-bg); border-color: var(--know); } .notes.full .good { background: var(--good-bg); border-color: var(--good); }
code { font: .85em/1.3 ui-monospace, Consolas, monospace; color: var(--quiet); }
.notes.full code { color: inherit; opacity: 1; }
.day { border: 2px solid; border-radius: .4rem; padding: .7rem 1rem; }
.day.good { background: var(--good-bg); } .day.look { background: var(--look-bg); } .day.stop { background: var(--stop-bg); }
.day p { margin: 0; } .day-label { font-weight: 600; } .day-text { font-size: 2.4rem; font-weight: 700; line-height: 1.15; }
.left { font-size: 1.15rem; font-weight: 600; } .day-lines { color: var(--ink); margin-top: .3rem; }
.entries { margin: 0; } .entry { display: grid; grid-template-columns: minmax(9rem, 17rem) 1fr auto; gap: .1rem 1rem;
  align-items: start; padding: .4rem 0; border-bottom: 1px solid var(--line); }
dt { font-weight: 500; } dd { margin: 0; } .where { text-align: right; } .page { display: block; font-size: .85rem; color: var(--quiet); }
.step { display: inline-block; min-width: 1.6rem; padding: 0 .25rem; border: 1px solid var(--line); border-radius: .25rem; text-align: center; font-weight: 700; font-size: .9rem; }
.value { font: 600 1.05rem/1.5 ui-monospace, Consolas, 'DejaVu Sans Mono', monospace; user-select: all; -webkit-user-select: all; }
.letter { margin-bottom: .8rem; } .letter button { margin-left: 0; }
pre.value { white-space: pre-wrap; font-weight: 400; font-size: .95rem; background: var(--field); border: 1px solid var(--line); border-radius: .3rem; padding: .6rem .8rem; margin: .4rem 0; }
mark { background: var(--mark); color: var(--mark-ink); font-weight: 700; padding: 0 .15em; }
.blank { border-bottom: 2px dashed; color: var(--stop); font-weight: 600; }
img { max-width: min(22rem, 100%); max-height: 3rem; border: 1px solid var(--line); background: #fff; }
button { font: inherit; font-size: .9rem; margin-left: .4rem; padding: .1rem .7rem; min-height: 1.9rem; color: var(--ink); background: var(--field);
  border: 1px solid var(--quiet); border-radius: .3rem; cursor: pointer; }
button.done { color: var(--good); border-color: var(--good); font-weight: 700; }
:focus-visible { outline: 3px solid var(--know); outline-offset: 2px; }
.aside { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.scroll { overflow-x: auto; margin: .5rem 0; } table { border-collapse: collapse; width: 100%; }
caption { text-align: left; font-weight: 600; padding: .2rem 0; }
th, td { text-align: left; vertical-align: top; padding: .3rem .6rem .3rem 0; border-bottom: 1px solid var(--line); white-space: pre-line; overflow-wrap: break-word; }
tbody th { font-weight: 500; } thead th { color: var(--quiet); font-size: .9rem; }
footer { margin-top: 2rem; font-size: .85rem; color: var(--quiet); }
#said { position: fixed; left: 50%; bottom: 1rem; transform: translateX(-50%); max-width: 92vw; margin: 0; padding: .4rem 1rem;
  border: 2px solid var(--good); border-radius: .4rem; background: var(--paper); font-weight: 600; }
#said:empty { border-color: transparent; background: none; }
@media (max-width: 44rem) { .entry { grid-template-columns: 1fr; } .where { text-align: left; } th, td { min-width: 7rem; } }
@media print {
  @page { size: A4; margin: 12mm; }
  :root { font-size: 8.5pt; } body { line-height: 1.3; max-width: none; padding: 0; }
  h1 { font-size: 14pt; } h2 { font-size: 10.5pt; margin-bottom: .2rem; } h3 { font-size: 9pt; margin: .4rem 0 .15rem; }
  h2, h3, caption { break-after: avoid; } .entry, .notes li, tr, .day { break-inside: avoid; }
  section { margin-top: .5rem; padding-top: .3rem; border-top-width: 1px; }
  .day { padding: .25rem .6rem; } .day-text { font-size: 18pt; } .entry { padding: .12rem 0; grid-template-columns: 5.2cm 1fr auto; }
  .notes.full li { padding: .1rem .5rem; margin: .15rem 0; } .value { font-size: 9pt; } pre.value { font-size: 8.5pt; padding: .25rem .5rem; }
  img { max-height: .8cm; max-width: 6cm; } .scroll { overflow: visible; } button, #said, .left { display: none; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;
