import { useQuery } from '@tanstack/react-query';
import { Button, Input, Modal, Tag } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { api, body } from '@/shared/api/client';
import { useSubmission } from '@/shared/api/useSubmission';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { PeopleRows } from '@/shared/people/PeopleRows';
import { instant } from '@/shared/time';
import { Empty } from '@/shared/ui/Empty';
import { Loaded } from '@/shared/ui/Loaded';
import { Section } from '@/shared/ui/Page';
import { ProblemAlert } from '@/shared/ui/ProblemView';
import { ReasonButton } from '@/shared/ui/ReasonButton';
import { ledgerQuery, type LedgerLine } from './queries';

/** The ledger: who reported in, on which ground, from where, and what the street gave them to do. */
export function Ledger({ areaId }: { areaId: string }) {
  const { t, language } = useTexts('duty');
  const query = useQuery(ledgerQuery(areaId));
  const [assigning, setAssigning] = useState<LedgerLine | null>(null);
  return (
    <Section title={t('reporting.ledger')}>
      <Loaded query={query}>
        {({ lines, more }) => (
          <>
            <PeopleRows<LedgerLine>
              label={t('reporting.ledger')}
              rows={lines}
              person={({ person }) => person}
              empty={<Empty title={t('reporting.none')}>{t('reporting.none.todo')}</Empty>}
              columns={[
                {
                  key: 'organization',
                  title: t('organization'),
                  render: ({ report, organizationName }) => (
                    <div className="ledger-organization">
                      {report.organizationId ? (
                        <Link to={paths.organization(report.organizationId)}>{organizationName}</Link>
                      ) : (
                        t('notStated')
                      )}
                    </div>
                  ),
                },
                {
                  key: 'basis',
                  title: t('reporting.basis'),
                  render: ({ report, areaName, year }) => (
                    <div className="ledger-basis">
                      {t(`reporting.basis.${report.basis}`)}
                      <div className="quiet">{report.post ?? areaName}</div>
                      <div className="quiet">{instant(report.registeredAt, language)}</div>
                      <div className="quiet">{t('reporting.year', { count: year })}</div>
                    </div>
                  ),
                },
                { key: 'state', title: t('roster.state'), render: (line) => <Standing line={line} /> },
                {
                  key: 'acts',
                  title: '',
                  render: (line) => (
                    <Acts
                      line={line}
                      assign={() => {
                        setAssigning(line);
                      }}
                    />
                  ),
                },
              ]}
            />
            {more && <p className="quiet">{t('reporting.more')}</p>}
            {assigning && (
              <AssignDialog
                line={assigning}
                onClose={() => {
                  setAssigning(null);
                }}
              />
            )}
          </>
        )}
      </Loaded>
    </Section>
  );
}

function Standing({ line: { state, report } }: { line: LedgerLine }) {
  const { t } = useTexts('duty');
  const color = { REGISTERED: 'gold', ASSIGNED: 'green', ENDED: undefined }[state];
  return (
    <>
      <Tag color={color}>{t(`reporting.state.${state}`)}</Tag>
      <div className="quiet">{state === 'ENDED' ? report.ended : report.task}</div>
    </>
  );
}

function Acts({ line: { state, report }, assign }: { line: LedgerLine; assign: () => void }) {
  const { t } = useTexts('duty');
  if (state === 'ENDED') {
    return null;
  }
  return (
    <span className="row-actions">
      <Button size="small" onClick={assign}>
        {t(state === 'ASSIGNED' ? 'reporting.reassign' : 'reporting.assign')}
      </Button>
      <ReasonButton
        label={t('reporting.end')}
        title={t('reporting.end.title')}
        refresh={[['reports-in']]}
        act={async (id, words) => {
          await api.POST('/api/reports-in/{reportInId}/ends', {
            params: { path: { reportInId: report.id } },
            body: { id, words },
          });
        }}
      />
    </span>
  );
}

function AssignDialog({ line, onClose }: { line: LedgerLine; onClose: () => void }) {
  const { t } = useTexts('duty');
  const [words, setWords] = useState(line.report.task ?? '');
  const assigning = useSubmission(
    (id, task: string) =>
      body(
        api.POST('/api/reports-in/{reportInId}/assignments', {
          params: { path: { reportInId: line.report.id } },
          body: { id, words: task },
        }),
      ),
    { refresh: [['reports-in']], onDone: onClose },
  );
  return (
    <Modal
      open
      title={t('reporting.assign.title', { name: line.person.name })}
      okText={t('reporting.assign')}
      cancelText={t('cancel')}
      okButtonProps={{ disabled: words.trim() === '', loading: assigning.isPending }}
      onOk={() => {
        assigning.mutate(words.trim());
      }}
      onCancel={onClose}
    >
      <p className="quiet">{t('reporting.assign.about')}</p>
      <ProblemAlert error={assigning.error} />
      <label htmlFor="report-task">{t('task')}</label>
      <Input
        id="report-task"
        maxLength={300}
        value={words}
        onChange={(event) => {
          setWords(event.target.value);
        }}
      />
    </Modal>
  );
}
