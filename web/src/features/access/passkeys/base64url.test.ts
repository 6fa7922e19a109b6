import { expect, it } from 'vitest';
import { fromBase64url, toBase64url } from './base64url';

it('writes every byte so that it reads the same again', () => {
  for (let length = 0; length < 6; length++) {
    const bytes = Uint8Array.from({ length }, (_, i) => 255 - i * 41);
    expect(new Uint8Array(fromBase64url(toBase64url(bytes.buffer)))).toEqual(bytes);
  }
});

it('uses neither padding nor the letters that an address must escape', () => {
  expect(toBase64url(Uint8Array.of(0xfb, 0xff, 0xfe, 0xff).buffer)).toBe('-__-_w');
});
