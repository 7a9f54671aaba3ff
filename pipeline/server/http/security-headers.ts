// Headers of every answer: nothing is loaded from elsewhere, nothing runs that is not a file of ours, nobody frames us.
import type { FastifyHelmetOptions } from '@fastify/helmet';

export const SECURITY_HEADERS: FastifyHelmetOptions = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'", 'data:', 'blob:'],
      fontSrc: ["'self'"],
      connectSrc: ["'self'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
      baseUri: ["'none'"],
      objectSrc: ["'none'"],
    },
  },
  crossOriginEmbedderPolicy: false,
  // Under `no-referrer` browsers send `Origin: null` with our own forms, and the check of where a form comes from goes blind.
  referrerPolicy: { policy: 'same-origin' },
  // Only over HTTPS: set per answer (access/reach-hooks.ts).
  strictTransportSecurity: false,
  xFrameOptions: { action: 'deny' },
};
