import type { ComponentType } from 'react';
import type { LazyRouteFunction, RouteObject } from 'react-router';

/** One page of a feature, loaded with the feature's other pages when the first of them is opened. */
export function page<Name extends string>(
  load: () => Promise<Record<Name, ComponentType>>,
  name: Name,
): LazyRouteFunction<RouteObject> {
  return async () => ({ Component: (await load())[name] });
}
