import { PlusOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Tag } from 'antd';
import { useState } from 'react';
import { api, body, type Answer } from '@/shared/api/client';
import { useTexts } from '@/shared/i18n';
import { instant } from '@/shared/time';
import { Empty } from '@/shared/ui/Empty';
import { Loaded } from '@/shared/ui/Loaded';
import { Page } from '@/shared/ui/Page';
import { Rows, type Column } from '@/shared/ui/Rows';
import { TicketDialog } from './TicketDialog';

type Device = Answer<'/api/devices'>[number];

/** The devices of the areas in which one may hand them out. */
export function DevicesPage() {
  const { t } = useTexts('access');
  const [issuing, setIssuing] = useState(false);
  const columns = useColumns();
  const query = useQuery({ queryKey: ['devices'], queryFn: () => body(api.GET('/api/devices')) });
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

function useColumns(): Column<Device>[] {
  const { t, language } = useTexts('access');
  return [
    { key: 'name', title: t('devices.name'), render: (device) => device.name },
    { key: 'since', title: t('devices.since'), render: (device) => instant(device.enrolledAt, language) },
    {
      key: 'state',
      title: t('accounts.state'),
      render: (device) =>
        device.revokedAt ? <Tag>{t('devices.revoked')}</Tag> : <Tag color="green">{t('accounts.open')}</Tag>,
    },
  ];
}
