import { PlusOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { useMay } from '@/shared/session';
import { count, instant } from '@/shared/time';
import { Empty } from '@/shared/ui/Empty';
import { Loaded } from '@/shared/ui/Loaded';
import { Page } from '@/shared/ui/Page';
import { Rows, type Column } from '@/shared/ui/Rows';
import { EnterDialog } from './EnterDialog';
import { legalRequestsQuery, type LegalRequest } from './queries';
import { StateTag } from './StateTag';

/** Who asked for data, and what became of it. */
export function LegalRequestsPage() {
  const { t } = useTexts('access');
  const mayEnter = useMay('LEGAL_REQUESTS_ENTER');
  const [entering, setEntering] = useState(false);
  const columns = useColumns();
  const query = useQuery(legalRequestsQuery);
  return (
    <Page
      title={t('nav.legal')}
      lead={
        <>
          {t('legal.lead')} <Link to={paths.legalFigures}>{t('legal.figures')}</Link>
        </>
      }
      actions={
        mayEnter && (
          <Button
            type="primary"
            icon={<PlusOutlined aria-hidden />}
            onClick={() => {
              setEntering(true);
            }}
          >
            {t('legal.enter')}
          </Button>
        )
      }
    >
      <Loaded query={query}>
        {(requests) => (
          <Rows
            label={t('nav.legal')}
            rows={requests}
            columns={columns}
            rowKey={(request) => request.id}
            empty={<Empty title={t('legal.empty')} />}
          />
        )}
      </Loaded>
      {entering && (
        <EnterDialog
          onClose={() => {
            setEntering(false);
          }}
        />
      )}
    </Page>
  );
}

function useColumns(): Column<LegalRequest>[] {
  const { t, language } = useTexts('access');
  return [
    {
      key: 'authority',
      title: t('legal.authority'),
      render: (request) => <Link to={paths.legalRequest(request.id)}>{request.authority}</Link>,
    },
    {
      key: 'number',
      title: t('legal.number'),
      render: (request) => <span className="whole-words">{request.documentNumber}</span>,
    },
    {
      key: 'wanted',
      title: t('legal.wanted'),
      render: (request) => t(`legal.wanted.${request.wanted}`),
    },
    { key: 'aim', title: t('legal.aim'), render: (request) => t(`legal.aim.${request.aim}`) },
    {
      key: 'people',
      title: t('legal.people'),
      number: true,
      render: (request) => count(request.people, language),
    },
    { key: 'state', title: t('legal.state'), render: (request) => <StateTag state={request.state} /> },
    {
      key: 'received',
      title: t('legal.received'),
      render: (request) => <span className="whole-words">{instant(request.receivedAt, language)}</span>,
    },
  ];
}
