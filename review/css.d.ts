// Styles are imported by the page that they belong to; Vite makes files of them.
declare module '*.css';
