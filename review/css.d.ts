// Styles that a page brings along; the bundler takes care of them.
declare module '*.css';
