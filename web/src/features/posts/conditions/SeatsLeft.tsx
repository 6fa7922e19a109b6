import { Alert, Button } from 'antd';
import { useNavigate } from 'react-router';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { instant } from '@/shared/time';
import { byRoster } from './left';
import type { LeftSeats } from './queries';

interface Props {
  seats: LeftSeats[];
  /** What leaves them, and of whom it was told. */
  causes: { id: string; name: string }[];
  /** The text that says so, of `names`, `title` and `count`. */
  text: string;
  /** Also those whom something keeps away that was not told here. */
  withOthers?: boolean;
}

/** Rosters in force that go against what was told since, each with the way to where it is replanned. */
export function SeatsLeft({ seats, causes, text, withOthers = false }: Props) {
  const { t, language } = useTexts('posts');
  const navigate = useNavigate();
  const left = byRoster(
    seats.filter(({ causeId }) => (causeId ? causes.some(({ id }) => id === causeId) : withOthers)),
  );
  const names = (ids: string[]) => [
    ...new Set(causes.filter(({ id }) => ids.includes(id)).map(({ name }) => name)),
  ];
  return (
    <>
      {left.map((roster) => (
        <Alert
          key={roster.planId}
          className="problem-alert"
          type="warning"
          showIcon
          title={t(text, {
            names: [
              ...names(roster.causes),
              ...(roster.others > 0 ? [t('left.others', { count: roster.others })] : []),
            ].join(t('separator')),
            title: roster.title,
            count: roster.seats,
          })}
          description={t('left.note', { at: instant(roster.first, language) })}
          action={
            <Button type="primary" onClick={() => void navigate(paths.roster(roster.planId))}>
              {t('left.replan')}
            </Button>
          }
        />
      ))}
    </>
  );
}
