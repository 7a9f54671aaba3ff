// The one script of the sheet, inline and allowed by its hash: it copies values and counts the days left. It asks nothing of
// any network. Plain JavaScript, because it runs where the sheet is opened; the words come from the page. (Table file.)
export const SHEET_SCRIPT = `
'use strict';
const said = document.getElementById('said');
const buttons = [...document.querySelectorAll('button[data-for]')];

for (const button of buttons) {
  button.hidden = false;
  button.addEventListener('click', () => copy(button));
}

async function copy(button) {
  const target = document.getElementById(button.dataset.for);
  const isCopied = (await byClipboard(target.textContent)) || bySelection(target);
  for (const each of buttons) {
    const isThis = each === button && isCopied;
    each.classList.toggle('done', isThis);
    each.firstElementChild.textContent = isThis ? said.dataset.done : said.dataset.copy;
  }
  // Emptied first: the same words twice are said twice.
  said.textContent = '';
  requestAnimationFrame(() => { said.textContent = isCopied ? button.dataset.said : said.dataset.hand; });
}

async function byClipboard(text) {
  if (!navigator.clipboard) return false;
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

// Where the clipboard is closed to a page: the value stays selected, for Ctrl+C.
function bySelection(target) {
  const put = (event) => {
    event.clipboardData.setData('text/plain', target.textContent);
    event.preventDefault();
  };
  getSelection().selectAllChildren(target);
  document.addEventListener('copy', put, { once: true });
  try {
    return document.execCommand('copy');
  } catch {
    return false;
  } finally {
    document.removeEventListener('copy', put);
  }
}

const left = document.querySelector('.left');
if (left) {
  const today = new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Rome' });
  const days = Math.round((Date.parse(left.dataset.day) - Date.parse(today)) / 86400000);
  const { many, one, none, past } = left.dataset;
  const words = days === 0 ? none : days === 1 ? one : days > 0 ? many : past;
  left.textContent = words.replace('{n}', String(Math.abs(days)));
  left.classList.toggle('near', days <= 7);
  left.hidden = false;
}
`;
