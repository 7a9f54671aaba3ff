// An endpoint as configured. Its secrets are inside the function that signs: nothing that is printed can hold them.
import type { EventType } from '../../contract/webhook.ts';
import type { AddressPolicy } from './address-class.ts';
import type { SignEvent } from './signature.ts';

export interface WebhookEndpoint {
  /** In the outbox and in messages; the address and the secrets never are. */
  readonly name: string;
  readonly url: URL;
  readonly types: ReadonlySet<EventType>;
  /** A disabled one is told nothing, and nothing is written for it. */
  readonly isEnabled: boolean;
  readonly sign: SignEvent;
}

export interface WebhookSetup {
  readonly endpoints: readonly WebhookEndpoint[];
  readonly addresses: AddressPolicy;
}

export const NO_WEBHOOK: WebhookSetup = { endpoints: [], addresses: { allowsPrivate: false } };
