import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { useBundle, useStanding, useSync } from '@/shared/device/hooks';
import { utf8 } from '@/shared/offline/bytes';
import { sealForHouse } from '@/shared/offline/houseSeal';
import { readMarks } from '@/shared/offline/marks';
import type { OpenDevice } from '@/shared/offline/openDevice';
import type { Ports } from '@/shared/offline/ports';
import { codeHash, rosterIn } from './roster';
import { DeskSession } from './session';
import { signal } from './signal';

/** The desk on this device. */
export function useDesk(ports: Ports, device: OpenDevice) {
  const queries = useQueryClient();
  const bundle = useBundle(ports, device);
  const standing = useStanding(ports, device).data ?? null;
  const roster = useMemo(() => rosterIn(bundle), [bundle]);
  const [desk] = useState(
    () =>
      new DeskSession({
        add: async ({ kind, body }) => {
          await device.outbox.add(kind, body);
          void queries.invalidateQueries({ queryKey: ['standing'] });
          void device.sync.once();
        },
        records: () => device.log.read(),
        seal: (text) => {
          const { id, house } = device.enrolled;
          if (!house) {
            throw new Error('this device knows no house to seal for');
          }
          return sealForHouse(ports, house, `${id} named`, utf8(text));
        },
        hash: (code) => codeHash(ports.subtle, code),
        now: async () => ports.now() + (await readMarks(ports.disk)).offset,
      }),
  );
  useSync(device);
  const records = standing?.records;
  useEffect(() => {
    void desk.refresh(roster);
  }, [desk, roster, records]);
  const view = useSyncExternalStore(desk.subscribe, desk.seen);
  const told = view.told;
  useEffect(() => {
    if (told) {
      signal(told.tone);
    }
  }, [told]);
  return { desk, view, bundle, standing };
}
