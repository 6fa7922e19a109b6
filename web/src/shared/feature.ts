import type { ReactNode } from 'react';
import type { RouteObject } from 'react-router';
import type { Texts } from './i18n';

/** An entry of the navigation; shown only to those who hold one of its permissions. */
export interface NavEntry {
  path: string;
  /** Key in the feature's texts. */
  label: string;
  icon: ReactNode;
  /** Smaller comes first. */
  order: number;
  permissions: string[];
}

/** What a feature gives to the app. Its name is that of the server's module and of its texts. */
export interface Feature {
  name: string;
  texts: Texts;
  routes: RouteObject[];
  nav: NavEntry[];
}
