import type { Standing } from '../list/queries';

export interface Staffing {
  id: string;
  name: string;
  posts: number;
}

/** The organizations that staff any of these posts, those with most posts first. */
export function staffing(posts: readonly Pick<Standing, 'organizations'>[]): Staffing[] {
  const by = new Map<string, Staffing>();
  for (const { id, name } of posts.flatMap(({ organizations }) => organizations)) {
    const known = by.get(id);
    by.set(id, { id, name, posts: (known?.posts ?? 0) + 1 });
  }
  return [...by.values()].sort((a, b) => b.posts - a.posts || a.name.localeCompare(b.name, 'zh-CN'));
}

export interface County {
  name: string;
  posts: Standing[];
}

/** The posts by county; one that two share stands under both, for it belongs to both. */
export function byCounty(posts: readonly Standing[]): County[] {
  const by = new Map<string, Standing[]>();
  const add = (name: string, standing: Standing) => {
    by.set(name, [...(by.get(name) ?? []), standing]);
  };
  for (const standing of posts) {
    add(standing.areaName, standing);
    if (standing.otherAreaName && standing.otherAreaName !== standing.areaName) {
      add(standing.otherAreaName, standing);
    }
  }
  return [...by]
    .map(([name, found]) => ({ name, posts: found }))
    .sort((a, b) => a.name.localeCompare(b.name, 'zh-CN'));
}
