import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { useTexts } from '@/shared/i18n';
import { count } from '@/shared/time';
import { Empty } from '@/shared/ui/Empty';
import { Loaded } from '@/shared/ui/Loaded';
import { Page } from '@/shared/ui/Page';
import { Rows, type Column } from '@/shared/ui/Rows';
import { turnaroundQuery, type LaboratoryLine } from './queries';
import { useTimes } from './useTimes';
import './coverage.css';

const COUNTS = ['arrived', 'reported', 'waiting', 'late'] as const;
const STEPS = ['toArrival', 'toTest', 'toReport', 'all'] as const;

export function TurnaroundPage() {
  const { roundId = '' } = useParams();
  const { t, language } = useTexts('coverage');
  const { took } = useTimes();
  const query = useQuery(turnaroundQuery(roundId));
  const columns: Column<LaboratoryLine>[] = [
    {
      key: 'laboratory',
      title: t('turnaround.laboratory'),
      render: (line) => line.name ?? t('turnaround.unnamed'),
    },
    ...COUNTS.map((each) => ({
      key: each,
      title: t(`turnaround.${each}`),
      number: true,
      render: (line: LaboratoryLine) => (
        <span className={each === 'late' && line.late > 0 ? 'urgent' : undefined}>
          {count(line[each], language)}
        </span>
      ),
    })),
    ...STEPS.map((each) => ({
      key: each,
      title: t(`turnaround.${each}`),
      render: (line: LaboratoryLine) => {
        const step = line[each];
        return step ? (
          <div className="coverage-took">
            <div>{t('turnaround.median', { took: took(step.median) })}</div>
            <div className="quiet">{t('turnaround.ninety', { took: took(step.ninety) })}</div>
          </div>
        ) : (
          '–'
        );
      },
    })),
  ];
  return (
    <Page title={t('turnaround')}>
      <Loaded query={query}>
        {(lines) => (
          <Rows
            label={t('turnaround')}
            rows={lines}
            rowKey={(line) => line.laboratoryId}
            columns={columns}
            empty={<Empty title={t('turnaround.none')} />}
          />
        )}
      </Loaded>
    </Page>
  );
}
