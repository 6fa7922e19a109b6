import type { Store } from './store';

/** What a shift may know: its own area only. */
export interface Bundle {
  version: number;
  areaName: string;
  /** An instant; after it nothing of the bundle is shown any more. */
  end: string;
  lines: Record<string, { id: string; name: string }[]>;
}

const NAME = 'bundle';

export const keepBundle = (store: Store, bundle: Bundle): Promise<void> => store.write(NAME, bundle);

/** @param now by the server's clock, as well as the device knows it */
export async function findBundle(store: Store, now: number): Promise<Bundle | undefined> {
  const bundle = await store.read<Bundle>(NAME);
  return bundle && now < Date.parse(bundle.end) ? bundle : undefined;
}
