import { useMemo } from 'react';
import { useBundle, useKeeping, useStanding, useSync } from '@/shared/device/hooks';
import type { OpenDevice } from '@/shared/offline/openDevice';
import type { Ports } from '@/shared/offline/ports';
import { deskState } from '../desk/deskState';
import { boxState } from './boxState';

const NOTHING: readonly never[] = [];

/** What this device knows of tubes and boxes. */
export function useBoxes(ports: Ports, device: OpenDevice) {
  const bundle = useBundle(ports, device);
  const standing = useStanding(ports, device).data ?? null;
  const records = standing?.records ?? NOTHING;
  const desk = useMemo(() => deskState(records), [records]);
  const boxes = useMemo(() => boxState(records), [records]);
  const keeping = useKeeping(device);
  useSync(device);
  return { bundle, standing, desk, boxes, keeping };
}
