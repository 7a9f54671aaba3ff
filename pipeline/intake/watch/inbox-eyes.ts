// Looks at the inbox and says once what people should know: that it does not answer, and what in it is left alone.
import { AppError } from '../../../contract/app-error.ts';
import { errorCodeOf } from '../../store/file-errors.ts';
import { type InboxScan, type SeenFile, scanInbox } from './scan-inbox.ts';
import type { WatchHouse } from './watch-house.ts';

export class InboxEyes {
  private readonly house: WatchHouse;
  private readonly toldOdd = new Set<string>();
  private isAway = false;

  constructor(house: WatchHouse) {
    this.house = house;
  }

  /** Null while the folder does not answer. @throws AppError file.not_found then, where there is one look only */
  async see(): Promise<readonly SeenFile[] | null> {
    const { listener, folders, rules } = this.house;
    try {
      const scan = await scanInbox(folders.inbox);
      if (this.isAway) listener.tell('watch.inbox_back');
      this.isAway = false;
      this.tellOdd(scan);
      return scan.files;
    } catch (error) {
      if (!this.isAway) listener.tell('watch.inbox_away', { detail: errorCodeOf(error) ?? 'error' });
      this.isAway = true;
      if (rules.isOnce) throw new AppError('file.not_found', 'the inbox', { cause: error });
      return null;
    }
  }

  private tellOdd({ odd }: InboxScan): void {
    for (const { path, kind } of odd) {
      if (this.toldOdd.has(path)) continue;
      this.toldOdd.add(path);
      this.house.listener.tell(`watch.odd.${kind}`, { path });
    }
  }
}
