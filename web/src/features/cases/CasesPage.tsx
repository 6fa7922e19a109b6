import { useQuery } from '@tanstack/react-query';
import { Checkbox, Segmented, Tag } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { day, instant } from '@/shared/time';
import { Empty } from '@/shared/ui/Empty';
import { Loaded } from '@/shared/ui/Loaded';
import { Page } from '@/shared/ui/Page';
import { Rows } from '@/shared/ui/Rows';
import { LineListMenu } from './LineListMenu';
import { casesQuery, type CaseState } from './queries';
import { ClockTag, StateTag } from './tags';

const STATES = ['ALL', 'AWAITING_APPROVAL', 'APPROVED', 'REFUSED'] as const;

/** Cases as facts, without names; those that wait for the second person come first. */
export function CasesPage() {
  const { t, language } = useTexts('cases');
  const [state, setState] = useState<CaseState | 'ALL'>('ALL');
  const [overdue, setOverdue] = useState(false);
  const query = useQuery(casesQuery(state === 'ALL' ? undefined : state, overdue));
  return (
    <Page title={t('nav.cases')} lead={t('cases.lead')} actions={<LineListMenu />}>
      <Segmented<CaseState | 'ALL'>
        className="choice"
        value={state}
        onChange={setState}
        options={STATES.map((each) => ({
          value: each,
          label: each === 'ALL' ? t('all') : t(`state.${each}`),
        }))}
      />
      <p>
        <Checkbox
          checked={overdue}
          onChange={(event) => {
            setOverdue(event.target.checked);
          }}
        >
          {t('cases.overdueOnly')}
        </Checkbox>
      </p>
      <Loaded query={query}>
        {(cases) => (
          <Rows
            label={t('nav.cases')}
            rows={cases}
            rowKey={(line) => line.caseId}
            empty={
              overdue ? (
                <Empty title={t('cases.noneOverdue')} />
              ) : (
                <Empty title={t('cases.none')}>{t('cases.noneWhy')}</Empty>
              )
            }
            columns={[
              {
                key: 'number',
                title: t('cases.number'),
                render: (line) => (
                  <Link to={paths.case(line.caseId)} className="case-number">
                    {line.number}
                  </Link>
                ),
              },
              {
                key: 'state',
                title: t('cases.state'),
                render: (line) => (
                  <>
                    <StateTag state={line.state} />
                    {line.corrected && <Tag color="magenta">{t('cases.corrected')}</Tag>}
                  </>
                ),
              },
              {
                key: 'certainty',
                title: t('cases.certainty'),
                render: (line) => (line.certainty ? t(`certainty.${line.certainty}`) : '–'),
              },
              {
                key: 'area',
                title: t('cases.area'),
                render: (line) => <span className="whole-words">{line.areaName ?? t('notStated')}</span>,
              },
              {
                key: 'onset',
                title: t('cases.onset'),
                render: (line) =>
                  line.onset ? (
                    <span className="whole-words">{day(line.onset, language)}</span>
                  ) : line.symptoms ? (
                    t(`symptoms.${line.symptoms}`)
                  ) : (
                    '–'
                  ),
              },
              {
                key: 'collected',
                title: t('cases.collected'),
                render: (line) => <span className="whole-words">{instant(line.collectedAt, language)}</span>,
              },
              {
                key: 'reported',
                title: t('cases.reported'),
                render: (line) => <span className="whole-words">{instant(line.reportedAt, language)}</span>,
              },
              {
                key: 'clocks',
                title: t('cases.clocks'),
                render: (line) => (
                  <span className="row-actions">
                    {line.deadlines.map((clock) => (
                      <ClockTag key={clock.rule} clock={clock} />
                    ))}
                  </span>
                ),
              },
            ]}
          />
        )}
      </Loaded>
    </Page>
  );
}
