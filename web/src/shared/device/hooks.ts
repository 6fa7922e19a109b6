import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { api, body } from '../api/client';
import { findBundle, keepBundle, type Bundle } from '../offline/bundle';
import { standing, type OpenDevice } from '../offline/openDevice';
import type { Ports } from '../offline/ports';

const LOOK_AGAIN_MS = 1_000;
/** Within which what depends on the hour is looked at again. */
const TICK_MS = 15_000;
const BUNDLE_AGAIN_MS = 10 * 60_000;

/** What waits, and all that was done at this device. */
export function useStanding(ports: Ports, device: OpenDevice) {
  return useQuery({
    queryKey: ['standing', device.enrolled.id],
    queryFn: () => standing(ports, device),
    networkMode: 'always',
    refetchInterval: LOOK_AGAIN_MS,
  });
}

/** Keeps a record on the device and, when it is durable, sends it as soon as it can. */
export function useKeeping(device: OpenDevice, onKept: () => void = () => undefined) {
  const queries = useQueryClient();
  return useMutation({
    networkMode: 'always',
    mutationFn: ({ kind, body: what }: { kind: string; body: unknown }) => device.outbox.add(kind, what),
    onSuccess: async () => {
      onKept();
      await queries.invalidateQueries({ queryKey: ['standing'] });
      void device.sync.once();
    },
  });
}

/** Fetches the shift's bundle where it can; else takes the one that the device keeps, until it ends. */
export function useBundle(ports: Ports, { enrolled, store }: OpenDevice): Bundle | null {
  const { id } = enrolled;
  const query = useQuery({
    queryKey: ['bundle', id],
    networkMode: 'always',
    retry: false,
    refetchInterval: BUNDLE_AGAIN_MS,
    queryFn: async () => {
      try {
        const path = { deviceId: id };
        const signed = await body(api.GET('/api/devices/{deviceId}/bundle', { params: { path } }));
        await keepBundle(ports, store, enrolled, signed);
      } catch {
        // no network, no session, or not signed by the server: what is kept will do
      }
      return (await findBundle(ports, store, enrolled, Date.now())) ?? null;
    },
  });
  return query.data ?? null;
}

export function useSync({ sync }: OpenDevice): void {
  useEffect(() => {
    let isStopped = false;
    void sync.run(() => isStopped);
    const atOnce = () => void sync.once();
    window.addEventListener('online', atOnce);
    return () => {
      isStopped = true;
      window.removeEventListener('online', atOnce);
    };
  }, [sync]);
}

/** The device's clock, looked at again as time goes on. */
export function useClock(everyMs = TICK_MS): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => {
      setNow(Date.now());
    }, everyMs);
    return () => {
      clearInterval(timer);
    };
  }, [everyMs]);
  return now;
}
