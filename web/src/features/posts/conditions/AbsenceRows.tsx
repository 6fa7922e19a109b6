import { Button, Tag } from 'antd';
import { useState } from 'react';
import { useTexts } from '@/shared/i18n';
import { Empty } from '@/shared/ui/Empty';
import { Rows, type Column } from '@/shared/ui/Rows';
import type { AbsenceLine } from '../roster/absences';
import { EndAbsenceDialog } from './EndAbsenceDialog';
import { LeftCell } from './LeftCell';
import { PersonCell } from './PersonCell';
import { byPhase, phaseOf } from './phase';
import { PhaseTag } from './PhaseTag';
import type { LeftSeats } from './queries';
import { SpanWords } from './SpanWords';
import { ToldBy } from './ToldBy';

interface Props {
  absences: AbsenceLine[];
  seats: LeftSeats[];
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
      title: t('left.seats'),
      render: ({ absence }) => <LeftCell seats={seats} cause={absence.id} />,
    },
    {
      key: 'told',
      title: t('conditions.told'),
      render: ({ absence, byName }) => <ToldBy name={byName} at={absence.toldAt} />,
    },
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
