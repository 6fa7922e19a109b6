import type { DeviceRecord } from '@/shared/offline/record';
import { bound, isOpen, type DeskState } from './deskState';
import type { DeskAct, TakenBody, OpenedBody, RegisteredBody } from './facts';

export type Undoing = Extract<DeskAct, { kind: 'SWAB_VOIDED' | 'TUBE_VOIDED' | 'REGISTRATION_VOIDED' }>;

/**
 * What takes the last act back: a fact of its own, for nothing is ever erased. A tube that was counted stays closed.
 */
export function undoing(
  state: DeskState,
  records: readonly Pick<DeviceRecord, 'number' | 'kind' | 'body'>[],
): Undoing | null {
  const last = records.at(-1);
  if (last?.kind === 'SPECIMEN_TAKEN') {
    const { roundId, tube } = last.body as TakenBody;
    const opened = state.tubes.get(tube);
    return opened && isOpen(opened)
      ? { kind: 'SWAB_VOIDED', body: { roundId, tube, swab: last.number, reason: 'UNDONE' } }
      : null;
  }
  if (last?.kind === 'SPECIMEN_REGISTERED') {
    const { roundId } = last.body as RegisteredBody;
    return { kind: 'REGISTRATION_VOIDED', body: { roundId, registration: last.number, reason: 'UNDONE' } };
  }
  if (last?.kind === 'TUBE_OPENED') {
    const { roundId, tube } = last.body as OpenedBody;
    const opened = state.tubes.get(tube);
    return opened && isOpen(opened) && bound(opened).length === 0
      ? { kind: 'TUBE_VOIDED', body: { roundId, tube, reason: 'UNDONE' } }
      : null;
  }
  return null;
}
