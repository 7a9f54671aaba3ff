// Addresses of what is asked for again: a browser gives out the picture of an address that it knows without asking.

/** @param times 0: the address as it is */
export function anew(href: string, times: number, name: 'of' | 'again' = 'of'): string {
  return times === 0 ? href : `${href}${href.includes('?') ? '&' : '?'}${name}=${times}`;
}
