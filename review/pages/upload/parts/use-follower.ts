// Follows a batch as long as the page that shows it is there.
import { useEffect, useState } from 'preact/hooks';
import { BatchFollower } from '../send/follow-batch.ts';

/** Null until it is made, and without a batch. A component that calls it is drawn again when something changes. */
export function useFollower(batchId: string | null): BatchFollower | null {
  const [follower, setFollower] = useState<BatchFollower | null>(null);
  useEffect(() => {
    if (batchId === null) {
      setFollower(null);
      return undefined;
    }
    const mine = new BatchFollower(batchId);
    setFollower(mine);
    return () => mine.close();
  }, [batchId]);
  void follower?.changes.value;
  return follower?.batchId === batchId ? follower : null;
}
