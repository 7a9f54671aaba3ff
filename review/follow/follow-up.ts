// What holds of a deadline that nobody has recorded anything of. The service's word for it, which the page may not import.
import type { FollowUp } from '../../validators/follow-up/index.ts';

export type { FollowUp, Standing } from '../../validators/follow-up/index.ts';

export const NOTHING_RECORDED: FollowUp = {
  ...{ state: 'open', since: null, plan: null, informed: null, assignedTo: null, seen: null },
};
