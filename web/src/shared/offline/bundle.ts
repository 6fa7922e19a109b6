import type { Enrolled } from './enrolment';
import { isOfHouse } from './houseSeal';
import { readMarks } from './marks';
import type { Ports } from './ports';
import type { Store } from './store';

/** One thing that a shift may know; what stands in `more` depends on the part. */
export interface BundleLine {
  id: string;
  name: string;
  more?: Record<string, unknown> | null;
}

/** What a shift may know: its own area only. */
export interface Bundle {
  version: number;
  deviceId: string;
  areaName: string;
  /** An instant: what the bundle says is as old as that. */
  start: string;
  /** An instant; after it nothing of the bundle is shown any more. */
  end: string;
  lines: Record<string, BundleLine[]>;
}

/** The bundle as JSON, letter by letter what the server signed. */
export interface SignedBundle {
  text: string;
  signature: string;
}

/** Somebody else's, or changed on its way. */
export class ForgedBundle extends Error {}

const NAME = 'bundle';

/** Keeps a bundle that the server signed for this device; any other leaves the one before in its place. */
export async function keepBundle(
  ports: Ports,
  store: Store,
  enrolled: Enrolled,
  signed: SignedBundle,
): Promise<void> {
  if (!(await verified(ports, enrolled, signed))) {
    throw new ForgedBundle();
  }
  await store.write(NAME, signed);
}

/** @param now by the server's clock, as well as the device knows it */
export async function findBundle(
  ports: Ports,
  store: Store,
  enrolled: Enrolled,
  now: number,
): Promise<Bundle | undefined> {
  const { revoked } = await readMarks(ports.disk);
  const signed = await store.read<SignedBundle>(NAME);
  const bundle = signed && !revoked ? await verified(ports, enrolled, signed) : undefined;
  return bundle && now < Date.parse(bundle.end) ? bundle : undefined;
}

async function verified(
  { subtle }: Ports,
  { id, house }: Enrolled,
  { text, signature }: SignedBundle,
): Promise<Bundle | undefined> {
  if (!house || !(await isOfHouse(subtle, house, text, signature))) {
    return undefined;
  }
  const bundle = JSON.parse(text) as Bundle;
  return bundle.deviceId === id ? bundle : undefined;
}
