import type { Chains, Link } from './queries';

const DAY_MS = 86_400_000;
const DAY_WIDTH = 46;
const ROW_HEIGHT = 44;
const LEFT = 92;
const TOP = 34;
/** Wider than this no picture gets: days then lie closer. */
const MOST_WIDTH = 2400;

export interface Spot {
  link: Link;
  x: number;
  y: number;
}

export interface Picture {
  width: number;
  height: number;
  spots: Spot[];
  edges: { from: Spot; to: Spot }[];
  /** The top of each generation's band. */
  bands: { generation: number; y: number; height: number }[];
  days: { day: string; x: number }[];
}

/** Cases by their day from left to right, generations from above to below; those of one day below each other. */
export function pictureOf({ links }: Pick<Chains, 'links'>): Picture {
  const days = links.map((link) => Date.parse(`${link.day}T00:00:00Z`));
  const first = Math.min(...days);
  const span = Math.round((Math.max(...days) - first) / DAY_MS);
  const step = Math.min(DAY_WIDTH, MOST_WIDTH / Math.max(1, span));
  const generations = [...new Set(links.map((link) => link.generation))].sort((a, b) => a - b);
  const bands: Picture['bands'] = [];
  const spots: Spot[] = [];
  let y = TOP;
  for (const generation of generations) {
    const taken: number[] = [];
    const row = links.filter((link) => link.generation === generation);
    for (const link of row) {
      const x = LEFT + (Math.round((Date.parse(`${link.day}T00:00:00Z`) - first) / DAY_MS) + 0.5) * step;
      // the first track on which the case before stands far enough to the left
      const found = taken.findIndex((last) => x - last >= DAY_WIDTH);
      const track = found === -1 ? taken.length : found;
      taken[track] = x;
      spots.push({ link, x, y: y + (track + 0.5) * ROW_HEIGHT });
    }
    const height = Math.max(1, taken.length) * ROW_HEIGHT;
    bands.push({ generation, y, height });
    y += height;
  }
  const byId = new Map(spots.map((spot) => [spot.link.caseId, spot]));
  const every = Math.max(1, Math.ceil(62 / step));
  return {
    width: LEFT + (span + 1) * step + 24,
    height: y + 8,
    spots,
    edges: spots.flatMap((to) => {
      const from = to.link.source ? byId.get(to.link.source) : undefined;
      return from ? [{ from, to }] : [];
    }),
    bands,
    days: Array.from({ length: span + 1 }, (_, index) => index)
      .filter((index) => index % every === 0)
      .map((index) => ({
        day: new Date(first + index * DAY_MS).toISOString().slice(0, 10),
        x: LEFT + (index + 0.5) * step,
      })),
  };
}
