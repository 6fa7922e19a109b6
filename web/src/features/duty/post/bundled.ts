import type { Bundle, BundleLine } from '@/shared/offline/bundle';

interface Words {
  zh: string;
  en?: string | null;
}

/** One's own shift, as the bundle tells it. */
export interface BundledShift {
  id: string;
  post: string;
  postId: string;
  start: string;
  end: string;
  /** How far the city's time is ahead of the clock that the device knows. */
  drillSeconds: number;
  heatMinutes: number;
  waterMillilitres: number;
  meals: { name: Words; at: string }[];
  rests: { at: string; minutes: number; heat: boolean }[];
  mates: { name: string; start: string; end: string }[];
}

export interface BundledItem {
  item: string;
  name: Words;
  unit: Words;
}

export interface BundledHandover {
  id: string;
  text: string;
  postId: string;
  byName: string | null;
  at: string;
  isTaken: boolean;
}

type Lines = Pick<Bundle, 'lines'> | null | undefined;

/** A part of a bundle of an older server is not there: then there is nothing of it. */
function lines(bundle: Lines, part: string): BundleLine[] {
  return bundle?.lines[part] ?? [];
}

export function shiftsIn(bundle: Lines): BundledShift[] {
  return lines(bundle, 'shifts')
    .map(({ id, name, more }) => ({
      meals: [],
      rests: [],
      mates: [],
      drillSeconds: 0,
      heatMinutes: 0,
      waterMillilitres: 0,
      ...(more as Pick<BundledShift, 'postId' | 'start' | 'end'>),
      id,
      post: name,
    }))
    .sort((a, b) => Date.parse(a.start) - Date.parse(b.start));
}

export function itemsIn(bundle: Lines): BundledItem[] {
  return lines(bundle, 'items').map(({ id, name, more }) => ({
    name: { zh: name },
    unit: { zh: '' },
    ...(more as Partial<Pick<BundledItem, 'name' | 'unit'>>),
    item: id,
  }));
}

export function handoversIn(bundle: Lines, postId: string): BundledHandover[] {
  return lines(bundle, 'handovers')
    .map(({ id, name, more }) => {
      const told = more as { postId: string; byName: string | null; at: string; taken: unknown };
      const { postId: of, byName, at, taken } = told;
      return { id, text: name, postId: of, byName, at, isTaken: taken != null };
    })
    .filter((each) => each.postId === postId);
}

export interface PostOption {
  id: string;
  name: string;
  /** A post of a roster: signing there is matched by its id. */
  isPost: boolean;
}

/** Where one may sign: posts of rosters first, then the places that bear another name. */
export function postsIn(bundle: Lines): PostOption[] {
  const posts = lines(bundle, 'rosterPosts').map(({ id, name }) => ({ id, name, isPost: true }));
  const known = new Set(posts.map(({ name }) => name));
  const places = lines(bundle, 'posts').filter(({ name }) => !known.has(name));
  return [...posts, ...places.map(({ id, name }) => ({ id, name, isPost: false }))];
}

/** The post's id by the name as it was typed or chosen; none where two bear the name, or none does. */
export function postIdOf(options: readonly PostOption[], name: string): string | null {
  const found = options.filter((each) => each.isPost && each.name === name.trim());
  return found.length === 1 ? (found[0]?.id ?? null) : null;
}
