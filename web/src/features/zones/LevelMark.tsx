import type { ZoneFact } from './queries';
import { lookOf } from './levels';
import { useWorded } from './worded';

/** A level's name beside its colour and pattern. */
export function LevelMark({ level }: { level: ZoneFact['level'] }) {
  const words = useWorded();
  return (
    <span className="level-mark">
      <Swatch rank={level.rank} />
      {words(level.name)}
    </span>
  );
}

/** Drawn in the style sheet, one class a pattern. */
export function Swatch({ rank }: { rank: number }) {
  const look = lookOf(rank);
  return (
    <span
      aria-hidden
      className={`swatch ${look.pattern.toLowerCase()}`}
      style={{ color: look.colour, backgroundColor: look.soft }}
    />
  );
}
