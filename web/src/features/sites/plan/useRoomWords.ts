import { useTexts } from '@/shared/i18n';
import { inARow, instant } from '@/shared/time';
import type { Room } from '../queries';

/** All of a room in one sentence. */
export function useRoomWords(): (room: Room, people: number) => string {
  const { t, language } = useTexts('sites');
  return (room, people) =>
    inARow(
      [
        room.label,
        ...(people > 0 ? [t('plan.people', { count: people })] : room.out ? [] : [t('standing.FREE')]),
        ...(room.out ? [t('plan.out', { why: t(`out.${room.out}`) })] : []),
        ...(room.outUntil ? [t('plan.outUntil', { at: instant(room.outUntil, language) })] : []),
        t('plan.beds', { count: room.beds }),
        ...(room.barrierFree ? [t('plan.barrierFree')] : []),
        ...(room.ownBathroom ? [] : [t('plan.sharedBathroom')]),
      ],
      language,
    );
}

/** `3 层`; below the ground they are counted downwards. */
export function useFloorWords(): (floor: number) => string {
  const { t } = useTexts('sites');
  return (floor) => (floor < 0 ? t('plan.basement', { floor: -floor }) : t('plan.floor', { floor }));
}
