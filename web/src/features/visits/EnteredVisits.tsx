import { Button, Tag } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, body } from '@/shared/api/client';
import { useTexts } from '@/shared/i18n';
import { instant, latestFirst } from '@/shared/time';
import { Empty } from '@/shared/ui/Empty';
import { Loaded } from '@/shared/ui/Loaded';
import { Section } from '@/shared/ui/Page';
import { ReasonButton } from '@/shared/ui/ReasonButton';
import { Rows } from '@/shared/ui/Rows';
import { EnterVisit } from './EnterVisit';
import { enteredVisitsQuery, type EnteredVisit } from './queries';
import { seatOf } from './visitForm';

/** The visits of one person that were typed in, those that count no more too; to enter, correct and withdraw. */
export function EnteredVisits({ personId }: { personId: string }) {
  const { t } = useTexts('visits');
  const query = useQuery(enteredVisitsQuery(personId));
  const [open, setOpen] = useState<EnteredVisit | 'new' | null>(null);
  return (
    <Section
      title={t('entered.title')}
      actions={
        <Button
          type="primary"
          onClick={() => {
            setOpen('new');
          }}
        >
          {t('enter.title')}
        </Button>
      }
    >
      <p className="quiet">{t('entered.lead')}</p>
      <Loaded query={query}>
        {(visits) => <List personId={personId} visits={visits} onCorrect={setOpen} />}
      </Loaded>
      {open && (
        <EnterVisit
          personId={personId}
          instead={open === 'new' ? undefined : open}
          onClose={() => {
            setOpen(null);
          }}
        />
      )}
    </Section>
  );
}

interface ListProps {
  personId: string;
  visits: EnteredVisit[];
  onCorrect: (visit: EnteredVisit) => void;
}

function List({ personId, visits, onCorrect }: ListProps) {
  const { t, language } = useTexts('visits');
  return (
    <Rows
      label={t('entered.title')}
      rows={latestFirst(visits, (visit) => visit.start ?? visit.enteredAt)}
      rowKey={(visit) => visit.visitId}
      empty={<Empty title={t('entered.none')}>{t('entered.noneHow')}</Empty>}
      columns={[
        {
          key: 'place',
          title: t('gathering.place'),
          render: (visit) => visit.placeName ?? <span className="quiet">{t('days.over')}</span>,
        },
        {
          key: 'start',
          title: t('gathering.start'),
          render: (visit) => (visit.start ? instant(visit.start, language) : ''),
        },
        {
          key: 'end',
          title: t('gathering.end'),
          render: (visit) => (visit.end ? instant(visit.end, language) : ''),
        },
        {
          key: 'seat',
          title: t('enter.seatShort'),
          render: ({ row, seat }) =>
            row && seat ? t('enter.seatOf', { row, seat }) : (seatOf({ row, seat }) ?? t('notStated')),
        },
        {
          key: 'source',
          title: t('gathering.knownFrom'),
          render: (visit) =>
            visit.source && visit.sureness
              ? `${t(`source.${visit.source}`)} · ${t(`sureness.${visit.sureness}`)}`
              : '',
        },
        {
          key: 'state',
          title: t('entered.state'),
          render: (visit) => <State personId={personId} visit={visit} onCorrect={onCorrect} />,
        },
      ]}
    />
  );
}

function State({
  personId,
  visit,
  onCorrect,
}: {
  personId: string;
  visit: EnteredVisit;
  onCorrect: (visit: EnteredVisit) => void;
}) {
  const { t } = useTexts('visits');
  if (visit.correctedReason !== null) {
    return (
      <>
        <Tag>{t(visit.replacedBy ? 'entered.corrected' : 'entered.withdrawn')}</Tag>{' '}
        <span className="quiet">{visit.correctedReason}</span>
      </>
    );
  }
  if (!visit.placeName) {
    return null;
  }
  return (
    <div className="section-actions">
      <Button
        size="small"
        onClick={() => {
          onCorrect(visit);
        }}
      >
        {t('enter.correctButton')}
      </Button>
      <ReasonButton
        label={t('enter.withdraw')}
        title={t('enter.withdrawTitle')}
        lead={t('enter.withdrawWhy')}
        okText={t('enter.withdraw')}
        refresh={[enteredVisitsQuery(personId).queryKey, ['contacts']]}
        act={async (id, reason) => {
          await body(
            api.POST('/api/people/{personId}/visits/{visitId}/corrections', {
              params: { path: { personId, visitId: visit.visitId } },
              body: { id, reason, replacement: null },
            }),
          );
        }}
      />
    </div>
  );
}
