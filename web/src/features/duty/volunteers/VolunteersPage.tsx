import { useQuery } from '@tanstack/react-query';
import { Button, Segmented, Tag } from 'antd';
import { useState } from 'react';
import { api } from '@/shared/api/client';
import { useTexts } from '@/shared/i18n';
import { PeopleRows } from '@/shared/people/PeopleRows';
import { useMay } from '@/shared/session';
import { day } from '@/shared/time';
import { Empty } from '@/shared/ui/Empty';
import { Loaded } from '@/shared/ui/Loaded';
import { Page, Section } from '@/shared/ui/Page';
import { ReasonButton } from '@/shared/ui/ReasonButton';
import { useSkillWords } from '../musters/SkillTag';
import { EvidenceDialog } from './EvidenceDialog';
import { JoinDialog } from './JoinDialog';
import { useHours } from './hours';
import { volunteersQuery, type VolunteerLine, type VolunteerRule } from './queries';

type Show = 'ALL' | 'READY' | 'NOT_READY';

/** Volunteers of the caller's areas: who can be called today, and what is missing of the others. */
export function VolunteersPage() {
  const { t } = useTexts('duty');
  const [joining, setJoining] = useState(false);
  const query = useQuery(volunteersQuery);
  const mayKeep = useMay('VOLUNTEERS_KEEP');
  return (
    <Page
      title={t('nav.volunteers')}
      lead={t('volunteers.lead')}
      actions={
        mayKeep && (
          <Button
            type="primary"
            onClick={() => {
              setJoining(true);
            }}
          >
            {t('volunteers.join')}
          </Button>
        )
      }
    >
      <Loaded query={query}>
        {({ volunteers, more, rule }) => <Lines volunteers={volunteers} more={more} rule={rule} />}
      </Loaded>
      {joining && (
        <JoinDialog
          onClose={() => {
            setJoining(false);
          }}
        />
      )}
    </Page>
  );
}

function Lines({
  volunteers,
  more,
  rule,
}: {
  volunteers: VolunteerLine[];
  more: boolean;
  rule: VolunteerRule;
}) {
  const { t, language } = useTexts('duty');
  const hours = useHours();
  const [show, setShow] = useState<Show>('ALL');
  const [showing, setShowing] = useState<VolunteerLine | null>(null);
  const ready = volunteers.filter(({ hindrances }) => hindrances.length === 0).length;
  const shown = volunteers.filter(
    ({ hindrances }) => show === 'ALL' || (hindrances.length === 0) === (show === 'READY'),
  );
  return (
    <Section title={t('volunteers.count', { count: volunteers.length, ready })}>
      <p className="quiet">
        {t('volunteers.rule', {
          youngest: rule.youngest,
          oldest: rule.oldest,
          since: day(rule.startDate, language),
          source: rule.source,
        })}
      </p>
      <div className="filters">
        <Segmented<Show>
          aria-label={t('muster.show')}
          value={show}
          onChange={setShow}
          options={(['ALL', 'READY', 'NOT_READY'] as const).map((value) => ({
            value,
            label: t(`volunteers.show.${value}`),
          }))}
        />
      </div>
      <PeopleRows<VolunteerLine>
        label={t('nav.volunteers')}
        rows={shown}
        person={({ person }) => person}
        empty={<Empty title={t('volunteers.none')}>{t('volunteers.none.todo')}</Empty>}
        columns={[
          { key: 'area', title: t('area'), render: ({ areaName }) => areaName },
          {
            key: 'hindrances',
            title: t('volunteers.standing'),
            render: (line) => <Standing line={line} />,
          },
          {
            key: 'hours',
            title: t('volunteers.hours'),
            number: true,
            render: ({ minutes }) => <span className="hours">{hours(minutes)}</span>,
          },
          {
            key: 'acts',
            title: '',
            render: (line) => (
              <span className="row-actions">
                <Button
                  size="small"
                  onClick={() => {
                    setShowing(line);
                  }}
                >
                  {t('volunteers.show')}
                </Button>
                <ReasonButton
                  label={t('volunteers.leave')}
                  title={t('volunteers.leave.title', { name: line.person.name })}
                  refresh={[['volunteers']]}
                  act={async (id, reason) => {
                    await api.POST('/api/volunteers/{personId}/leavings', {
                      params: { path: { personId: line.person.id } },
                      body: { id, reason },
                    });
                  }}
                />
              </span>
            ),
          },
        ]}
      />
      {more && <p className="quiet">{t('volunteers.more')}</p>}
      {showing && (
        <EvidenceDialog
          line={showing}
          onClose={() => {
            setShowing(null);
          }}
        />
      )}
    </Section>
  );
}

function Standing({ line: { hindrances, evidence } }: { line: VolunteerLine }) {
  const { t } = useTexts('duty');
  const skill = useSkillWords();
  return (
    <span className="row-tags">
      {hindrances.length === 0 && <Tag color="green">{t('volunteers.ready')}</Tag>}
      {hindrances.map((hindrance) => (
        <Tag key={hindrance} color="orange">
          {t(`hindrance.${hindrance}`)}
        </Tag>
      ))}
      {evidence
        .filter(({ kind, holds }) => kind === 'SKILL' && holds)
        .map(({ detail }) => (
          <Tag key={detail} color="geekblue">
            {skill(detail)}
          </Tag>
        ))}
    </span>
  );
}
