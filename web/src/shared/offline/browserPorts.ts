import { argon2id } from 'hash-wasm';
import { httpDoor } from './httpDoor';
import { openIndexedDisk } from './indexedDisk';
import type { Ports } from './ports';

/** The real world. */
export async function browserPorts(): Promise<Ports> {
  return {
    disk: await openIndexedDisk('huhang'),
    door: httpDoor,
    subtle: crypto.subtle,
    randomBytes: (count) => crypto.getRandomValues(new Uint8Array(count)),
    random: () => Math.random(),
    now: () => Date.now(),
    sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    stretch: async (pin, salt, { memoryKib, passes }) =>
      new Uint8Array(
        await argon2id({
          password: pin,
          salt,
          memorySize: memoryKib,
          iterations: passes,
          parallelism: 1,
          hashLength: 32,
          outputType: 'binary',
        }),
      ),
  };
}
