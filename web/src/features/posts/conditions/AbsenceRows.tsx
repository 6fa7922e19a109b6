import { Button, Tag } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { instant } from '@/shared/time';
import { Empty } from '@/shared/ui/Empty';
import { Rows, type Column } from '@/shared/ui/Rows';
import type { AbsenceLine } from '../roster/absences';
import { EndAbsenceDialog } from './EndAbsenceDialog';
import { PersonCell } from './PersonCell';
import { byPhase, phaseOf } from './phase';
import { PhaseTag } from './PhaseTag';
import type { SeatsOfAbsent } from './queries';
import { SpanWords } from './SpanWords';

interface Props {
  absences: AbsenceLine[];
  seats: SeatsOfAbsent[];
  now: number;
}

export function AbsenceRows({ absences, seats, now }: Props) {
  const { t } = useTexts('posts');
  const [ending, setEnding] = useState<AbsenceLine | null>(null);
  const columns: Column<AbsenceLine>[] = [
    { key: 'person', title: t('told.person'), render: ({ person }) => <PersonCell person={person} /> },
    {
      key: 'kind',
      title: t('absences.why'),
      render: ({ absence }) => (
        <>
          <Tag>{t(`absences.kind.${absence.kind}`)}</Tag>
          {absence.reason}
        </>
      ),
    },
    {
      key: 'span',
      title: t('conditions.time'),
      render: ({ absence }) => (
        <>
          <SpanWords start={absence.start} end={absence.end} /> <PhaseTag phase={phaseOf(absence, now)} />
        </>
      ),
    },
    {
      key: 'seats',
      title: t('absences.seats'),
      render: ({ absence }) => <Left seats={seats.filter(({ absenceId }) => absenceId === absence.id)} />,
    },
    { key: 'told', title: t('absences.told'), render: (line) => <ToldBy line={line} /> },
    {
      key: 'acts',
      title: '',
      render: (line) =>
        phaseOf(line.absence, now) !== 'ENDED' && (
          <Button
            onClick={() => {
              setEnding(line);
            }}
          >
            {t('absences.end')}
          </Button>
        ),
    },
  ];
  return (
    <>
      <Rows
        label={t('absences.title')}
        rows={byPhase(absences, ({ absence }) => absence, now)}
        columns={columns}
        rowKey={({ absence }) => absence.id}
        empty={<Empty title={t('absences.none')}>{t('absences.none.todo')}</Empty>}
      />
      {ending && (
        <EndAbsenceDialog
          line={ending}
          now={now}
          onClose={() => {
            setEnding(null);
          }}
        />
      )}
    </>
  );
}

function Left({ seats }: { seats: SeatsOfAbsent[] }) {
  const { t } = useTexts('posts');
  return seats.length === 0 ? (
    <span className="quiet">{t('none')}</span>
  ) : (
    <>
      {seats.map(({ planId, title, seats: count }) => (
        <div key={planId}>
          <Link to={paths.roster(planId)}>{t('absences.seatsOf', { title, count })}</Link>
        </div>
      ))}
    </>
  );
}

function ToldBy({ line: { absence, byName } }: { line: AbsenceLine }) {
  const { t, language } = useTexts('posts');
  return (
    <>
      {byName ?? t('absences.byHouse')}
      <div className="quiet">{instant(absence.toldAt, language)}</div>
    </>
  );
}
