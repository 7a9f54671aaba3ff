// The look of the sheet, inline because a sheet is one file that travels alone.
export const SHEET_STYLE = `
:root { color-scheme: light dark; }
body { font: 15px/1.45 system-ui, sans-serif; max-width: 62rem; margin: 1.5rem auto; padding: 0 1rem; }
h1 { margin: 0; } h1::first-letter { text-transform: uppercase; } header p { color: GrayText; margin: .2rem 0 1rem; }
h2 { font-size: 1.1rem; border-bottom: 1px solid GrayText; margin: 1.4rem 0 .5rem; }
table { border-collapse: collapse; width: 100%; } th, td { text-align: left; vertical-align: middle; padding: .3rem .5rem; border-bottom: 1px solid #8884; }
.form th { width: 17rem; font-weight: 500; }
.copy { font: 600 1.05em/1.4 ui-monospace, monospace; user-select: all; -webkit-user-select: all; }
pre.copy { white-space: pre-wrap; font-weight: 400; border: 1px solid #8886; padding: .6rem; }
.blank { color: #b00; border-bottom: 1px dashed; } .warn { border-left: .4rem solid #d80; padding: .1rem 1rem; background: #fd82; }
.needs_review td, .needs_review th { background: #fd82; } img { max-height: 2.4rem; max-width: 22rem; border: 1px solid #8886; background: #fff; }
footer { margin-top: 2rem; font-size: .85rem; color: GrayText; }
@media print { body { margin: 0; max-width: none; font-size: 11px; } section { break-inside: avoid; } }
`;
