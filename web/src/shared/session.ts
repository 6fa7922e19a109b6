import type { QueryClient } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import type { Schema } from './api/client';

export type Me = Schema<'Me'>;
export type Permission = Schema<'Permission'>;

export interface Session {
  me: Me;
  signOut: () => Promise<void>;
}

export const SessionContext = createContext<Session | null>(null);

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) {
    throw new Error('this page is for the signed-in');
  }
  return session;
}

export function holds(me: Me, permission: Permission): boolean {
  return me.permissions.includes(permission);
}

/** Whether the signed-in person holds a permission somewhere; the server decides about the place. */
export function useMay(permission: Permission): boolean {
  return holds(useSession().me, permission);
}

/** Somebody who comes as a resident alone, to see what concerns oneself. */
export function isResidentOnly(me: Me): boolean {
  return me.grants.length > 0 && me.grants.every((grant) => grant.role === 'RESIDENT');
}

/** Those entries that somebody with these permissions may use, in their order. */
export function allowed<T extends { permissions: Permission[]; order: number }>(entries: T[], me: Me): T[] {
  return entries
    .filter((entry) => entry.permissions.some((permission) => holds(me, permission)))
    .sort((a, b) => a.order - b.order);
}

/** Key of the query that knows who is signed in; `null` when nobody is. */
export const ME = ['me'];

/** From now on `me` is signed in, or nobody: what the session before was shown is forgotten. */
export function changeSession(queries: QueryClient, me: Me | null): void {
  queries.removeQueries({ predicate: ({ queryKey, meta }) => queryKey[0] !== ME[0] && meta?.open !== true });
  queries.setQueryData(ME, me);
}

/** The sign-in page, which leads back to where somebody was. */
export function signInPath(back?: string): string {
  return back && back !== '/' ? `/sign-in?next=${encodeURIComponent(back)}` : '/sign-in';
}

/** Where to go after signing in: an address of this client, never of another site. */
export function pathAfterSignIn(next: string | null): string {
  if (!next?.startsWith('/')) {
    return '/';
  }
  const target = new URL(next, location.origin);
  return target.origin === location.origin ? target.pathname + target.search : '/';
}
