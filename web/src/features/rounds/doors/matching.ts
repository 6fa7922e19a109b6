import type { HouseOfRound } from '../queries';

/** Houses by what stands on them and where they are: every word that was typed, in any order. */
export function matching(houses: HouseOfRound[], typed: string): HouseOfRound[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  return houses.filter(({ name, areaName }) => {
    const own = `${areaName} ${name}`.toLowerCase();
    return words.every((word) => own.includes(word));
  });
}
