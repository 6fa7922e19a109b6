import {
  createDecipheriv,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  type KeyObject,
} from 'node:crypto';
import type { HouseKeys, SealedForHouse } from '../ports';

const TAG_BYTES = 16;

/** The server's own key, for which phones seal: `HouseKeys` and `HouseSeal` in short. */
export class ModelHouse {
  private readonly sealing = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  private readonly shown = spki(this.sealing.publicKey);
  readonly keys: HouseKeys = { signing: '', sealing: this.shown.toString('base64') };

  open(place: string, { key, iv, data }: SealedForHouse): string {
    const theirs = Buffer.from(key, 'base64');
    const agreed = diffieHellman({
      privateKey: this.sealing.privateKey,
      publicKey: createPublicKey({ key: theirs, format: 'der', type: 'spki' }),
    });
    const info = Buffer.concat([theirs, this.shown]);
    const stretched = Buffer.from(hkdfSync('sha256', agreed, Buffer.alloc(32), info, 32));
    const sealed = Buffer.from(data, 'base64');
    const opening = createDecipheriv('aes-256-gcm', stretched, Buffer.from(iv, 'base64'));
    opening.setAAD(Buffer.from(place));
    opening.setAuthTag(sealed.subarray(-TAG_BYTES));
    return opening.update(sealed.subarray(0, -TAG_BYTES)).toString() + opening.final().toString();
  }
}

const spki = (key: KeyObject): Buffer => key.export({ format: 'der', type: 'spki' });
