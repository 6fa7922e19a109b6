import { PrinterOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Tag } from 'antd';
import { useState } from 'react';
import { api, body, type Answer, type Schema } from '@/shared/api/client';
import { useSubmission } from '@/shared/api/useSubmission';
import { useTexts } from '@/shared/i18n';
import { useSession } from '@/shared/session';
import { instant } from '@/shared/time';
import { Empty } from '@/shared/ui/Empty';
import { Loaded } from '@/shared/ui/Loaded';
import { Page, Section } from '@/shared/ui/Page';
import { AreaPicker, type Picked } from '@/shared/ui/Picker';
import { ProblemAlert } from '@/shared/ui/ProblemView';
import { Rows, type Column } from '@/shared/ui/Rows';
import { PosterSheet } from './PosterSheet';
import { ReasonButton } from '@/shared/ui/ReasonButton';

type Line = Answer<'/api/access/posters'>[number];

const POSTERS = ['posters'];

/** Posters for residents to enrol by: a new one is printed once, for the house keeps no copy of its code. */
export function PostersPage() {
  const { t } = useTexts('access');
  const { me } = useSession();
  const own = me.grants.find((grant) => grant.role === 'COMMUNITY_WORKER');
  const [area, setArea] = useState<Picked | null>(own ? { id: own.areaId, name: own.areaName ?? '' } : null);
  const [sheet, setSheet] = useState<{ issued: Schema<'IssuedPoster'>; area: string } | null>(null);
  const columns = useColumns();
  const query = useQuery({ queryKey: POSTERS, queryFn: () => body(api.GET('/api/access/posters')) });
  const issuing = useSubmission(
    async (id, { areaId, name }: { areaId: string; name: string }) => ({
      issued: await body(api.POST('/api/access/posters', { body: { id, areaId } })),
      area: name,
    }),
    { refresh: [POSTERS], onDone: setSheet },
  );
  return (
    <Page title={t('nav.posters')} lead={t('posters.lead')}>
      <div className="no-print">
        <Section title={t('posters.new')}>
          <p className="quiet">{t('posters.newLead')}</p>
          <ProblemAlert error={issuing.error} />
          <div className="filters">
            <label htmlFor="posters-area">{t('accounts.area')}</label>
            <AreaPicker id="posters-area" value={area} onChange={setArea} />
            <Button
              type="primary"
              icon={<PrinterOutlined aria-hidden />}
              disabled={!area}
              loading={issuing.isPending}
              onClick={() => {
                if (area) {
                  issuing.mutate({ areaId: area.id, name: area.name });
                }
              }}
            >
              {t('posters.make')}
            </Button>
          </div>
        </Section>
      </div>
      {sheet && <PosterSheet area={sheet.area} issued={sheet.issued} />}
      <div className="no-print">
        <Section title={t('posters.known')}>
          <Loaded query={query}>
            {(lines) => (
              <Rows
                label={t('posters.known')}
                rows={lines}
                columns={columns}
                rowKey={({ poster }) => poster.id}
                empty={<Empty title={t('posters.none')} />}
              />
            )}
          </Loaded>
        </Section>
      </div>
    </Page>
  );
}

function useColumns(): Column<Line>[] {
  const { t, language } = useTexts('access');
  return [
    { key: 'area', title: t('accounts.area'), render: ({ areaName }) => <strong>{areaName}</strong> },
    { key: 'issued', title: t('posters.issued'), render: ({ poster }) => instant(poster.issuedAt, language) },
    { key: 'until', title: t('posters.until'), render: ({ poster }) => instant(poster.expiresAt, language) },
    {
      key: 'applications',
      title: t('posters.applications'),
      number: true,
      render: ({ poster }) => poster.applications,
    },
    {
      key: 'state',
      title: t('accounts.state'),
      render: ({ poster }) =>
        isGood(poster) ? <Tag color="success">{t('posters.good')}</Tag> : <Tag>{t('posters.over')}</Tag>,
    },
    {
      key: 'actions',
      title: t('accounts.actions'),
      render: ({ poster }) =>
        isGood(poster) && (
          <ReasonButton
            label={t('posters.withdraw')}
            title={t('posters.withdrawTitle')}
            lead={t('posters.withdrawLead')}
            refresh={[POSTERS]}
            act={async (id, reason) => {
              await api.POST('/api/access/posters/{posterId}/withdrawals', {
                params: { path: { posterId: poster.id } },
                body: { id, reason },
              });
            }}
          />
        ),
    },
  ];
}

function isGood(poster: Schema<'Poster'>): boolean {
  return !poster.withdrawnAt && Date.parse(poster.expiresAt) > Date.now();
}
