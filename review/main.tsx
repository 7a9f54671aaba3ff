// Where the page begins: who is there is asked first, since what is shown depends on it.
import { render } from 'preact';
import { watchTyping } from './api/signed-out.ts';
import { App } from './shell/app.tsx';

watchTyping();

const root = document.getElementById('app');
if (root) render(<App />, root);
