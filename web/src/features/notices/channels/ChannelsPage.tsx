import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { api, body } from '@/shared/api/client';
import { useSubmission } from '@/shared/api/useSubmission';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { useSession } from '@/shared/session';
import { instant } from '@/shared/time';
import { Empty } from '@/shared/ui/Empty';
import { Loaded } from '@/shared/ui/Loaded';
import { Page, Section } from '@/shared/ui/Page';
import { ProblemAlert } from '@/shared/ui/ProblemView';
import { ReasonButton } from '@/shared/ui/ReasonButton';
import { Rows } from '@/shared/ui/Rows';
import { channelsQuery, deliveriesQuery, type Channel } from '../queries';
import { AddChannel } from './AddChannel';
import { DeliveryRows } from './DeliveryRows';
import '../notices.css';

const REFRESH = [['channels']];

/** By which ways notices for one's areas and organizations also leave the house, and what went out. */
export function ChannelsPage() {
  const { t } = useTexts('notices');
  const [adding, setAdding] = useState(false);
  const channels = useQuery(channelsQuery);
  const deliveries = useQuery(deliveriesQuery);
  return (
    <Page
      title={t('channels')}
      trail={<Link to={paths.notices}>{t('nav.notices')}</Link>}
      lead={t('channels.lead')}
      actions={
        <Button
          type="primary"
          onClick={() => {
            setAdding(true);
          }}
        >
          {t('channel.add')}
        </Button>
      }
    >
      <Loaded query={channels}>{(known) => <ChannelRows channels={known} />}</Loaded>
      <Section title={t('deliveries')}>
        <Loaded query={deliveries}>{(known) => <DeliveryRows deliveries={known} resendable />}</Loaded>
      </Section>
      {adding && (
        <AddChannel
          onClose={() => {
            setAdding(false);
          }}
        />
      )}
    </Page>
  );
}

function ChannelRows({ channels }: { channels: Channel[] }) {
  const { t, language } = useTexts('notices');
  const { me } = useSession();
  const whose = ({ areaId, organizationId }: Channel) =>
    me.grants.find((grant) =>
      organizationId ? grant.organizationId === organizationId : grant.areaId === areaId,
    );
  return (
    <Rows
      label={t('channels')}
      rows={channels}
      rowKey={({ id }) => id}
      empty={<Empty title={t('channels.none')}>{t('channels.noneHow')}</Empty>}
      columns={[
        { key: 'name', title: t('channel.name'), render: ({ name }) => name },
        { key: 'kind', title: t('channel.kind'), render: ({ kind }) => t(`channel.${kind}`) },
        {
          key: 'whose',
          title: t('channel.whose'),
          render: (channel) =>
            channel.organizationId ? whose(channel)?.organizationName : whose(channel)?.areaName,
        },
        { key: 'addedAt', title: t('channel.addedAt'), render: ({ addedAt }) => instant(addedAt, language) },
        {
          key: 'state',
          title: t('state'),
          render: (channel) =>
            channel.removedAt ? (
              <span className="quiet">
                {t('channel.removed', { at: instant(channel.removedAt, language) })}
              </span>
            ) : (
              <ChannelActions channel={channel} />
            ),
        },
      ]}
    />
  );
}

function ChannelActions({ channel: { id: channelId } }: { channel: Channel }) {
  const { t } = useTexts('notices');
  const trying = useSubmission(
    (id) =>
      body(
        api.POST('/api/notices/channels/{channelId}/trial', {
          params: { path: { channelId } },
          body: { id },
        }),
      ),
    { refresh: REFRESH },
  );
  return (
    <div className="row-actions">
      <Button
        size="small"
        loading={trying.isPending}
        onClick={() => {
          trying.mutate(undefined);
        }}
      >
        {t('channel.try')}
      </Button>
      <ReasonButton
        label={t('channel.remove')}
        title={t('channel.remove')}
        lead={t('channel.remove.lead')}
        refresh={REFRESH}
        act={async (id, reason) => {
          await body(
            api.POST('/api/notices/channels/{channelId}/removal', {
              params: { path: { channelId } },
              body: { id, reason },
            }),
          );
        }}
      />
      <ProblemAlert error={trying.error} />
    </div>
  );
}
