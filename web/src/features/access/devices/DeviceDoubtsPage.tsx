import { useQuery } from '@tanstack/react-query';
import { Button, Space, Tag } from 'antd';
import { useState } from 'react';
import { useParams } from 'react-router';
import { useTexts } from '@/shared/i18n';
import { instant } from '@/shared/time';
import { Empty } from '@/shared/ui/Empty';
import { Loaded } from '@/shared/ui/Loaded';
import { Page } from '@/shared/ui/Page';
import { Rows, type Column } from '@/shared/ui/Rows';
import { devicesQuery, doubtsQuery, type Doubtful } from './queries';
import { ReviewDialog, type Verdict } from './ReviewDialog';

interface Reviewing {
  record: Doubtful;
  verdict: Verdict;
}

/** What is doubtful in what a device sent: all of it is kept, and somebody decides what counts. */
export function DeviceDoubtsPage() {
  const { t } = useTexts('access');
  const { deviceId = '' } = useParams();
  const [reviewing, setReviewing] = useState<Reviewing | null>(null);
  const columns = useColumns((record, verdict) => {
    setReviewing({ record, verdict });
  });
  const devices = useQuery(devicesQuery);
  const device = devices.data?.find(({ id }) => id === deviceId);
  const query = useQuery(doubtsQuery(deviceId));
  return (
    <Page
      title={t('devices.doubtsTitle', { name: device?.name ?? '' })}
      lead={t('devices.doubtsLead', { holder: device?.holderName ?? '' })}
    >
      <Loaded query={query}>
        {(doubtful) => (
          <Rows
            label={t('devices.inDoubt')}
            rows={doubtful}
            columns={columns}
            rowKey={({ id }) => String(id)}
            empty={<Empty title={t('devices.noDoubts')} />}
          />
        )}
      </Loaded>
      {reviewing && (
        <ReviewDialog
          deviceId={deviceId}
          {...reviewing}
          onClose={() => {
            setReviewing(null);
          }}
        />
      )}
    </Page>
  );
}

function useColumns(onReview: (record: Doubtful, verdict: Verdict) => void): Column<Doubtful>[] {
  const { t, language } = useTexts('access');
  return [
    {
      key: 'what',
      title: t('devices.record'),
      render: ({ number, kind, text }) => (
        <>
          {number ? t('devices.number', { number }) : t('devices.noNumber')} ·{' '}
          {t(kind ? `devices.kind.${kind}` : 'devices.kindUnknown')}
          {text && <div>{text}</div>}
        </>
      ),
    },
    {
      key: 'at',
      title: t('devices.doneAt'),
      render: ({ occurredAt, receivedAt }) => (
        <span className="whole-words">
          {occurredAt ? instant(occurredAt, language) : '–'}
          <div className="quiet">{t('devices.receivedAt', { at: instant(receivedAt, language) })}</div>
        </span>
      ),
    },
    {
      key: 'why',
      title: t('devices.why'),
      render: ({ doubts }) => doubts.map((doubt) => <div key={doubt}>{t(`devices.doubt.${doubt}`)}</div>),
    },
    {
      key: 'state',
      title: t('accounts.state'),
      render: (record) => <Review record={record} onReview={onReview} />,
    },
  ];
}

interface ReviewProps {
  record: Doubtful;
  onReview: (record: Doubtful, verdict: Verdict) => void;
}

function Review({ record, onReview }: ReviewProps) {
  const { t, language } = useTexts('access');
  const { review, isOpen, canBeTakenIn } = record;
  if (review) {
    return (
      <>
        <Tag>{t(`devices.verdict.${review.verdict}`)}</Tag>
        <div className="quiet">
          {review.byName} · {instant(review.at, language)} · {review.reason}
        </div>
      </>
    );
  }
  if (!isOpen) {
    return <span className="quiet">{t('devices.endsByItself')}</span>;
  }
  const act = (verdict: Verdict) => ({
    size: 'small' as const,
    onClick: () => {
      onReview(record, verdict);
    },
  });
  return (
    <Space wrap>
      {canBeTakenIn && (
        <Button type="primary" {...act('TAKEN_IN')}>
          {t('devices.takeIn')}
        </Button>
      )}
      <Button {...act('SET_ASIDE')}>{t('devices.setAside')}</Button>
    </Space>
  );
}
