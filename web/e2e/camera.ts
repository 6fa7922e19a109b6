import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { prepareZXingModule, writeBarcode } from 'zxing-wasm/writer';

const WIDTH = 640;
const HEIGHT = 480;
const QUIET = 24;
const FRAMES = 6;

/** What a camera sees that is held over a code, as a film that Chromium plays in place of a camera. */
export async function filmOf(code: string, format: 'QRCode' | 'Code128', path: string): Promise<void> {
  const wasmBinary = readFileSync(
    createRequire(import.meta.url).resolve('zxing-wasm/writer/zxing_writer.wasm'),
  );
  prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(wasmBinary).buffer } });
  const { symbol, error } = await writeBarcode(code, { format, scale: 1 });
  if (error) {
    throw new Error(error);
  }
  const scale = Math.floor(
    Math.min((WIDTH - 2 * QUIET) / symbol.width, (HEIGHT - 2 * QUIET) / Math.max(symbol.height, 1)),
  );
  const tall = Math.max(symbol.height * scale, format === 'Code128' ? HEIGHT / 2 : 0);
  const left = Math.floor((WIDTH - symbol.width * scale) / 2);
  const top = Math.floor((HEIGHT - tall) / 2);
  const light = Buffer.alloc(WIDTH * HEIGHT, 235);
  for (let y = 0; y < tall; y++) {
    const row = Math.min(symbol.height - 1, Math.floor(y / scale));
    for (let x = 0; x < symbol.width * scale; x++) {
      const value = symbol.data[row * symbol.width + Math.floor(x / scale)] ?? 255;
      light[(top + y) * WIDTH + left + x] = value > 127 ? 235 : 16;
    }
  }
  const colour = Buffer.alloc((WIDTH * HEIGHT) / 2, 128);
  const frame = Buffer.concat([Buffer.from('FRAME\n'), light, colour]);
  const head = Buffer.from(`YUV4MPEG2 W${String(WIDTH)} H${String(HEIGHT)} F10:1 Ip A1:1 C420jpeg\n`);
  writeFileSync(path, Buffer.concat([head, ...Array.from({ length: FRAMES }, () => frame)]));
}
