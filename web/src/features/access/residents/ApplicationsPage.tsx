import { useQuery } from '@tanstack/react-query';
import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { api, body, type Schema } from '@/shared/api/client';
import { useTexts } from '@/shared/i18n';
import { instant } from '@/shared/time';
import { Empty } from '@/shared/ui/Empty';
import { Loaded } from '@/shared/ui/Loaded';
import { Page } from '@/shared/ui/Page';
import { Rows, type Column } from '@/shared/ui/Rows';
import { ApplicationDialog } from './ApplicationDialog';
import { StateTag } from './StateTag';

type Line = Schema<'ApplicationLine'>;

export const APPLICATIONS = ['applications'];

/** Who wants to be enrolled and whom the registry does not know by these very words. */
export function ApplicationsPage() {
  const { t } = useTexts('access');
  const [waiting, setWaiting] = useState(true);
  const [open, setOpen] = useState<string | null>(null);
  const columns = useColumns(setOpen);
  const query = useQuery({
    queryKey: [...APPLICATIONS, waiting],
    queryFn: () => body(api.GET('/api/access/applications', { params: { query: { waiting } } })),
    meta: { personal: true },
  });
  return (
    <Page title={t('nav.applications')} lead={t('applications.lead')}>
      <div className="filters">
        <Segmented
          value={waiting}
          options={[
            { value: true, label: t('applications.waiting') },
            { value: false, label: t('applications.others') },
          ]}
          onChange={setWaiting}
        />
      </div>
      <Loaded query={query}>
        {(lines) => (
          <Rows
            label={t('nav.applications')}
            rows={lines}
            columns={columns}
            rowKey={({ id }) => id}
            empty={<Empty title={t(waiting ? 'applications.noneWaiting' : 'applications.none')} />}
          />
        )}
      </Loaded>
      {open && (
        <ApplicationDialog
          applicationId={open}
          onClose={() => {
            setOpen(null);
          }}
        />
      )}
    </Page>
  );
}

function useColumns(onOpen: (id: string) => void): Column<Line>[] {
  const { t, language } = useTexts('access');
  return [
    {
      key: 'name',
      title: t('people.name'),
      render: ({ said }) => <strong>{said?.name ?? t('applications.gone')}</strong>,
    },
    {
      key: 'number',
      title: t('people.identityNumber'),
      render: ({ said }) => <span className="mono">{said?.identityNumber ?? '—'}</span>,
    },
    {
      key: 'way',
      title: t('applications.for'),
      render: ({ byGuardian, relation }) =>
        byGuardian && relation ? t(`relation.${relation}`) : t('applications.oneself'),
    },
    { key: 'area', title: t('accounts.area'), render: ({ areaName }) => areaName },
    { key: 'at', title: t('applications.at'), render: ({ appliedAt }) => instant(appliedAt, language) },
    { key: 'state', title: t('accounts.state'), render: ({ state }) => <StateTag state={state} /> },
    {
      key: 'actions',
      title: t('accounts.actions'),
      render: ({ id }) => (
        <Button
          size="small"
          onClick={() => {
            onOpen(id);
          }}
        >
          {t('applications.open')}
        </Button>
      ),
    },
  ];
}
