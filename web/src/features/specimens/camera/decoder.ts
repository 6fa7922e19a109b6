import { keepFiles } from '@/shared/offline/keepApp';

/** What a camera's picture may hold: codes of residents, and of tubes and boxes. */
const FORMATS = ['qr_code', 'code_128'] as const;

interface Detector {
  detect(source: CanvasImageSource): Promise<{ rawValue: string }[]>;
}

interface DetectorClass {
  new (options: { formats: readonly string[] }): Detector;
  getSupportedFormats(): Promise<readonly string[]>;
}

/** The browser's own, where it knows both: it is fast, and costs nothing. */
async function browsersOwn(): Promise<Detector | null> {
  const own = (globalThis as { BarcodeDetector?: DetectorClass }).BarcodeDetector;
  const known = own ? await own.getSupportedFormats().catch(() => []) : [];
  return own && FORMATS.every((format) => known.includes(format)) ? new own({ formats: FORMATS }) : null;
}

/**
 * Else the same interface over ZXing in WebAssembly (`barcode-detector`): well kept, reads both kinds, and its file
 * comes from this server, so that it works without a network.
 */
async function zxing(): Promise<Detector> {
  const [{ BarcodeDetector, prepareZXingModule }, { default: file }] = await Promise.all([
    import('barcode-detector/ponyfill'),
    import('zxing-wasm/reader/zxing_reader.wasm?url'),
  ]);
  prepareZXingModule({ overrides: { locateFile: () => file } });
  return new BarcodeDetector({ formats: [...FORMATS] });
}

export async function findDetector(): Promise<Detector> {
  return (await browsersOwn()) ?? zxing();
}

/** While there is a network, has what a camera needs where there is none. */
export async function keepDecoder(): Promise<void> {
  if (!(await browsersOwn())) {
    await import('barcode-detector/ponyfill');
    const { default: file } = await import('zxing-wasm/reader/zxing_reader.wasm?url');
    await keepFiles([file]);
  }
}
