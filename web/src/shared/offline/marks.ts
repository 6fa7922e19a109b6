import type { Disk } from './ports';

/** What the device remembers beside its records: figures that tell nothing about anybody, so in clear. */
export interface Marks {
  /** The server has this device's own records up to this number. */
  sentThrough: number;
  /** The highest number that the server has of this device; above the device's own when a copy of it exists. */
  serverTop: number;
  /** What to add to the device's clock for the server's, in milliseconds. */
  offset: number;
  /** When the server was last heard, by the device's clock. */
  heardAt: number;
  /** The server has taken the device back. */
  revoked?: boolean;
}

const NAME = 'marks';

export async function readMarks(disk: Disk): Promise<Marks> {
  const none: Marks = { sentThrough: 0, serverTop: 0, offset: 0, heardAt: 0 };
  return ((await disk.read(NAME)) as Marks | undefined) ?? none;
}

export const writeMarks = (disk: Disk, marks: Marks) => disk.commit({ values: { [NAME]: marks } });
