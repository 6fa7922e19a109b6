import { useQuery } from '@tanstack/react-query';
import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { useTexts } from '@/shared/i18n';
import { useMay } from '@/shared/session';
import { Empty } from '@/shared/ui/Empty';
import { Loaded } from '@/shared/ui/Loaded';
import { Page, Section } from '@/shared/ui/Page';
import { CaseCard } from './CaseCard';
import { conductQuery, ownConductQuery, type ConductKind, KINDS } from './queries';
import { ReportDialog } from './ReportDialog';

/** Commendations, complaints and breaches of the caller's organizations, each by its own procedure. */
export function ConductPage() {
  const { t } = useTexts('duty');
  const mayReport = useMay('CONDUCT_REPORT');
  const [kind, setKind] = useState<ConductKind | 'ALL'>('ALL');
  const [reporting, setReporting] = useState(false);
  const query = useQuery(conductQuery);
  return (
    <Page
      title={t('nav.conduct')}
      lead={t('conduct.lead')}
      actions={
        mayReport && (
          <Button
            type="primary"
            onClick={() => {
              setReporting(true);
            }}
          >
            {t('conduct.report')}
          </Button>
        )
      }
    >
      <div className="choice">
        <Segmented
          aria-label={t('muster.show')}
          value={kind}
          onChange={setKind}
          options={(['ALL', ...KINDS] as const).map((value) => ({
            value,
            label: t(`conduct.kind.${value}`),
          }))}
        />
      </div>
      <Loaded query={query}>
        {(cases) => {
          const shown = cases.filter(({ conduct }) => kind === 'ALL' || conduct.kind === kind);
          return shown.length === 0 ? (
            <Section>
              <Empty title={t('conduct.none')} />
            </Section>
          ) : (
            shown.map(({ conduct, person }) => (
              <CaseCard key={conduct.id} conduct={conduct} person={person?.name} />
            ))
          );
        }}
      </Loaded>
      {reporting && (
        <ReportDialog
          onClose={() => {
            setReporting(false);
          }}
        />
      )}
    </Page>
  );
}

/** What concerns oneself: seen whole, and appealed from here. */
export function OwnConductPage() {
  const { t } = useTexts('duty');
  const query = useQuery(ownConductQuery);
  return (
    <Page title={t('nav.ownConduct')} lead={t('conduct.ownLead')}>
      <Loaded query={query}>
        {(cases) =>
          cases.length === 0 ? (
            <Section>
              <Empty title={t('conduct.ownNone')} />
            </Section>
          ) : (
            cases.map((each) => <CaseCard key={each.id} conduct={each} own />)
          )
        }
      </Loaded>
    </Page>
  );
}
