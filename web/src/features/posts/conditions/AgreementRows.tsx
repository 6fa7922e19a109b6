import { Button } from 'antd';
import { useState } from 'react';
import { useTexts } from '@/shared/i18n';
import { day } from '@/shared/time';
import { Empty } from '@/shared/ui/Empty';
import { Rows, type Column } from '@/shared/ui/Rows';
import { useAgreedWords } from '../useAgreedWords';
import { lastDay, spanOf } from './agreed';
import { EndAgreementDialog } from './EndAgreementDialog';
import { LeftCell } from './LeftCell';
import { PersonCell } from './PersonCell';
import { byPhase, phaseOf } from './phase';
import { PhaseTag } from './PhaseTag';
import type { AgreementLine, LeftSeats } from './queries';
import { ToldBy } from './ToldBy';

interface Props {
  agreements: AgreementLine[];
  seats: LeftSeats[];
  now: number;
}

export function AgreementRows({ agreements, seats, now }: Props) {
  const { t } = useTexts('posts');
  const words = useAgreedWords();
  const [ending, setEnding] = useState<AgreementLine | null>(null);
  const columns: Column<AgreementLine>[] = [
    { key: 'person', title: t('told.person'), render: ({ person }) => <PersonCell person={person} /> },
    {
      key: 'limits',
      title: t('agreements.what'),
      render: ({ agreement }) => (
        <>
          {words(agreement.limits).map((each) => (
            <div key={each}>
              <strong>{each}</strong>
            </div>
          ))}
          <div className="quiet">{agreement.reason}</div>
        </>
      ),
    },
    {
      key: 'days',
      title: t('conditions.time'),
      render: ({ agreement }) => (
        <>
          <DayWords agreement={agreement} /> <PhaseTag phase={phaseOf(spanOf(agreement), now)} />
        </>
      ),
    },
    {
      key: 'seats',
      title: t('agreements.seats'),
      render: ({ agreement }) => <LeftCell seats={seats} cause={agreement.id} />,
    },
    {
      key: 'told',
      title: t('conditions.told'),
      render: ({ agreement, byName }) => <ToldBy name={byName} at={agreement.toldAt} />,
    },
    {
      key: 'acts',
      title: '',
      render: (line) =>
        phaseOf(spanOf(line.agreement), now) !== 'ENDED' && (
          <Button
            onClick={() => {
              setEnding(line);
            }}
          >
            {t('agreements.end')}
          </Button>
        ),
    },
  ];
  return (
    <>
      <Rows
        label={t('agreements.title')}
        rows={byPhase(agreements, ({ agreement }) => spanOf(agreement), now)}
        columns={columns}
        rowKey={({ agreement }) => agreement.id}
        empty={<Empty title={t('agreements.none')}>{t('agreements.none.todo')}</Empty>}
      />
      {ending && (
        <EndAgreementDialog
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

function DayWords({ agreement }: Pick<AgreementLine, 'agreement'>) {
  const { t, language } = useTexts('posts');
  const start = day(agreement.startDate, language);
  const last = lastDay(agreement);
  return (
    <>{last ? t('conditions.span', { start, end: day(last, language) }) : t('conditions.from', { start })}</>
  );
}
