/** How a level looks, from the strictest on: a colour and a pattern, for colour alone is not seen by everybody. */
export interface Look {
  colour: string;
  soft: string;
  pattern: 'CROSS' | 'STEEP' | 'DOTS' | 'FLAT';
}

const LOOKS: Look[] = [
  { colour: '#a3211b', soft: '#f8e3e1', pattern: 'CROSS' },
  { colour: '#a85400', soft: '#fbeadb', pattern: 'STEEP' },
  { colour: '#735c00', soft: '#f7f0d2', pattern: 'DOTS' },
  { colour: '#1f5f8b', soft: '#e0eef7', pattern: 'FLAT' },
];

/** @param rank from 1; milder than the last look is the last look. */
export function lookOf(rank: number): Look {
  const look = LOOKS[Math.min(Math.max(rank, 1), LOOKS.length) - 1];
  if (!look) {
    throw new Error(`no look for rank ${String(rank)}`);
  }
  return look;
}

export const RANKS = LOOKS.length;

/** The pattern as a tile that repeats, for the map and for the key beside it. */
export function tile(look: Look, size = 16): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = size;
  canvas.height = size;
  const pen = canvas.getContext('2d');
  if (!pen) {
    return canvas;
  }
  pen.fillStyle = `${look.colour}2e`;
  pen.fillRect(0, 0, size, size);
  pen.strokeStyle = look.colour;
  pen.fillStyle = look.colour;
  pen.lineWidth = 1.4;
  pen.beginPath();
  switch (look.pattern) {
    case 'CROSS':
      rising(pen, size);
      falling(pen, size);
      break;
    case 'STEEP':
      rising(pen, size);
      break;
    case 'DOTS':
      for (const [x, y] of [
        [size / 4, size / 4],
        [(3 * size) / 4, (3 * size) / 4],
      ] as const) {
        pen.moveTo(x + 1.8, y);
        pen.arc(x, y, 1.8, 0, 2 * Math.PI);
      }
      pen.fill();
      break;
    case 'FLAT':
      pen.moveTo(0, size / 2);
      pen.lineTo(size, size / 2);
      break;
  }
  pen.stroke();
  return canvas;
}

// the strokes that leave the tile come back on its other side
function rising(pen: CanvasRenderingContext2D, size: number) {
  for (const shift of [-size, 0, size]) {
    pen.moveTo(shift, size);
    pen.lineTo(shift + size, 0);
  }
}

function falling(pen: CanvasRenderingContext2D, size: number) {
  for (const shift of [-size, 0, size]) {
    pen.moveTo(shift, 0);
    pen.lineTo(shift + size, size);
  }
}
