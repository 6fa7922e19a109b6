import { createContext, useContext } from 'react';
import type { components } from './api/schema';

export type Me = components['schemas']['Me'];

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

export function holds(me: Me, permission: string): boolean {
  return (me.permissions as string[]).includes(permission);
}
