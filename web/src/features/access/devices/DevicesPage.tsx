import { PlusOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Tag } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useTexts } from '@/shared/i18n';
import { instant } from '@/shared/time';
import { Empty } from '@/shared/ui/Empty';
import { Loaded } from '@/shared/ui/Loaded';
import { Page } from '@/shared/ui/Page';
import { Rows, type Column } from '@/shared/ui/Rows';
import { devicesQuery, type Device } from './queries';
import { RevokeDialog } from './RevokeDialog';
import { TicketDialog } from './TicketDialog';

/** The devices of the areas in which one may hand them out. */
export function DevicesPage() {
  const { t } = useTexts('access');
  const [issuing, setIssuing] = useState(false);
  const [revoking, setRevoking] = useState<Device | null>(null);
  const columns = useColumns(setRevoking);
  const query = useQuery(devicesQuery);
  return (
    <Page
      title={t('nav.devices')}
      lead={t('devices.lead')}
      actions={
        <Button
          type="primary"
          icon={<PlusOutlined aria-hidden />}
          onClick={() => {
            setIssuing(true);
          }}
        >
          {t('devices.issue')}
        </Button>
      }
    >
      <Loaded query={query}>
        {(devices) => (
          <Rows
            label={t('nav.devices')}
            rows={devices}
            columns={columns}
            rowKey={(device) => device.id}
            empty={<Empty title={t('devices.empty')} />}
          />
        )}
      </Loaded>
      {revoking && (
        <RevokeDialog
          device={revoking}
          onClose={() => {
            setRevoking(null);
          }}
        />
      )}
      {issuing && (
        <TicketDialog
          onClose={() => {
            setIssuing(false);
          }}
        />
      )}
    </Page>
  );
}

function useColumns(onRevoke: (device: Device) => void): Column<Device>[] {
  const { t, language } = useTexts('access');
  return [
    {
      key: 'name',
      title: t('devices.name'),
      render: (device) => (
        <>
          {device.name}
          <div className="quiet">{device.areaName}</div>
        </>
      ),
    },
    { key: 'holder', title: t('devices.holder'), render: (device) => device.holderName },
    {
      key: 'returned',
      title: t('devices.returned'),
      render: ({ returnedAt }) => (
        <span className="whole-words">
          {returnedAt ? instant(returnedAt, language) : t('devices.neverReturned')}
        </span>
      ),
    },
    { key: 'records', title: t('devices.records'), number: true, render: ({ records }) => records },
    {
      key: 'missing',
      title: t('devices.missing'),
      number: true,
      render: ({ missing }) => (missing > 0 ? <Tag color="warning">{missing}</Tag> : 0),
    },
    {
      key: 'doubts',
      title: t('devices.inDoubt'),
      render: ({ id, inDoubt }) => (
        <Link to={`/devices/${id}`}>
          {inDoubt > 0 ? t('devices.toReview', { count: inDoubt }) : t('devices.noneToReview')}
        </Link>
      ),
    },
    {
      key: 'state',
      title: t('accounts.state'),
      render: (device) => <State device={device} onRevoke={onRevoke} />,
    },
  ];
}

function State({ device, onRevoke }: { device: Device; onRevoke: (device: Device) => void }) {
  const { t, language } = useTexts('access');
  if (device.revokedAt) {
    return (
      <>
        <Tag>{t('devices.revoked')}</Tag>
        <div className="quiet">
          {instant(device.revokedAt, language)} · {device.revokedReason}
        </div>
      </>
    );
  }
  return (
    <>
      <Tag color="green">{t('accounts.open')}</Tag>
      <Button
        size="small"
        danger
        onClick={() => {
          onRevoke(device);
        }}
      >
        {t('devices.revoke')}
      </Button>
    </>
  );
}
