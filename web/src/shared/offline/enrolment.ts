import { makeDeviceKey, publicKeyOf } from './deviceKey';
import type { HouseKeys, Ports } from './ports';
import { lock } from './vault';

/** What the device is, once it is enrolled. */
export interface Enrolled {
  id: string;
  name: string;
  /** Missing on a device that was enrolled before the server had any. */
  house?: HouseKeys;
}

interface Begun {
  id: string;
  key: CryptoKeyPair;
}

/** How the server takes the device in: rejects when it does not, and answers with its own keys. */
type TakeIn = (device: { id: string; publicKey: string; name: string }) => Promise<HouseKeys>;

/** Repeatable: a page that dies between the server's yes and our writing it down comes back with the same key. */
export async function enrol(
  ports: Ports,
  newId: () => string,
  name: string,
  pin: string,
  takeIn: TakeIn,
): Promise<void> {
  let begun = (await ports.disk.read('begun')) as Begun | undefined;
  if (!begun) {
    begun = { id: newId(), key: await makeDeviceKey(ports.subtle) };
    await ports.disk.commit({ values: { begun } });
  }
  const house = await takeIn({ id: begun.id, publicKey: await publicKeyOf(ports.subtle, begun.key), name });
  await lock(ports, pin);
  await ports.disk.commit({ values: { key: begun.key, enrolled: { id: begun.id, name, house } } });
}

export async function findEnrolled(ports: Ports): Promise<Enrolled | undefined> {
  return (await ports.disk.read('enrolled')) as Enrolled | undefined;
}
