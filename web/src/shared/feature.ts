import type { ComponentType, ReactNode } from 'react';
import type { RouteObject } from 'react-router';
import type { Texts } from './i18n';
import type { Permission } from './session';

/** What an entry is about, in the order in which the navigation shows it: first what waits for the person themselves. */
export const navGroups = ['own', 'orders', 'forces', 'testing', 'control', 'city', 'house'] as const;
export type NavGroup = (typeof navGroups)[number];

/** An entry of the navigation; shown only to those who hold one of its permissions. */
export interface NavEntry {
  path: string;
  group: NavGroup;
  /** Key in the feature's texts. */
  label: string;
  icon: ReactNode;
  /** Smaller comes first: within its group, and on a phone among all. */
  order: number;
  permissions: Permission[];
  /** Paths of pages that belong under this entry too, such as `/people`. */
  under?: string[];
}

/** A card of the home page: what waits for those who hold one of its permissions. */
export interface HomeCard {
  key: string;
  order: number;
  permissions: Permission[];
  Card: ComponentType;
}

/** What a feature gives to the app. Its name is that of the server's module and of its texts. */
export interface Feature {
  name: string;
  texts: Texts;
  /** Pages for the signed-in, inside of the layout. */
  routes?: RouteObject[];
  /** Pages for those who are not signed in (yet). */
  openRoutes?: RouteObject[];
  nav?: NavEntry[];
  home?: HomeCard[];
  /** In place of the home page, for those who come as residents alone. */
  ResidentsHome?: ComponentType;
  /** A strip above every page, which shows nothing when there is nothing to say. */
  Banner?: ComponentType;
}
