// Style sheets are imported for their effect; the bundler takes them apart.
declare module '*.css';
