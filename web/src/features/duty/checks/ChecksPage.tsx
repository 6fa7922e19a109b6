import { useQuery } from '@tanstack/react-query';
import { Button, Input, Radio } from 'antd';
import { useState } from 'react';
import { api, body, type Schema } from '@/shared/api/client';
import { useSubmission } from '@/shared/api/useSubmission';
import { useTexts } from '@/shared/i18n';
import { instant } from '@/shared/time';
import { Loaded } from '@/shared/ui/Loaded';
import { Page, Section } from '@/shared/ui/Page';
import { ProblemAlert } from '@/shared/ui/ProblemView';
import { OrganizationChoice } from '../OrganizationChoice';
import { useWorded } from '../wording';

type CheckPage = Schema<'CheckPage'>;
type Finding = Schema<'CheckFinding'>;

const FINDINGS: Finding[] = ['OK', 'NOT_OK', 'NOT_APPLICABLE'];

/** Prevention in one's own house: the list, what is open, and the looks before. */
export function ChecksPage() {
  const { t } = useTexts('duty');
  return (
    <Page title={t('nav.checks')} lead={t('checks.lead')}>
      <OrganizationChoice>
        {(organizationId) => <OfOrganization key={organizationId} organizationId={organizationId} />}
      </OrganizationChoice>
    </Page>
  );
}

function OfOrganization({ organizationId }: { organizationId: string }) {
  const query = useQuery({
    queryKey: ['checks', organizationId],
    queryFn: () => body(api.GET('/api/checks', { params: { query: { organizationId } } })),
  });
  return (
    <Loaded query={query}>
      {(page) => (
        <>
          <OpenItems page={page} />
          <NewCheck page={page} organizationId={organizationId} />
          <Earlier page={page} />
        </>
      )}
    </Loaded>
  );
}

function OpenItems({ page: { open, checklist, checks } }: { page: CheckPage }) {
  const { t, language } = useTexts('duty');
  const words = useWorded();
  return (
    <Section title={t('checks.open', { count: open.length })}>
      {open.length === 0 ? (
        <p className="quiet">{t(checks.length === 0 ? 'checks.never' : 'checks.nothingOpen')}</p>
      ) : (
        <ul className="lines">
          {open.map((item) => (
            <li key={item.position}>
              <strong>{words(checklist.items[item.position - 1] ?? {})}</strong>
              <div className="urgent">{item.note}</div>
              <div className="quiet">{t('checks.since', { at: instant(item.since, language) })}</div>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function NewCheck({ page: { checklist }, organizationId }: { page: CheckPage; organizationId: string }) {
  const { t } = useTexts('duty');
  const words = useWorded();
  const [found, setFound] = useState<Partial<Record<number, { result: Finding; note: string }>>>({});
  const recording = useSubmission(
    (id, results: { position: number; result: Finding; note: string }[]) =>
      body(api.POST('/api/checks', { body: { id, organizationId, results } })),
    {
      refresh: [['checks']],
      onDone: () => {
        setFound({});
      },
    },
  );
  const set = (position: number, change: { result?: Finding; note?: string }) => {
    setFound((before) => ({
      ...before,
      [position]: { ...(before[position] ?? { result: 'OK', note: '' }), ...change },
    }));
  };
  const results = checklist.items.map((_, index) => ({ position: index + 1, ...found[index + 1] }));
  const complete = results.filter(
    (each): each is { position: number; result: Finding; note: string } =>
      each.result !== undefined && (each.result !== 'NOT_OK' || !!each.note?.trim()),
  );
  return (
    <Section title={words(checklist.name)}>
      <p className="quiet">{t('checks.source', { source: checklist.source })}</p>
      <ol className="check-items">
        {checklist.items.map((item, index) => {
          const position = index + 1;
          const of = found[position];
          return (
            <li key={position}>
              <span id={`check-${String(position)}`}>{words(item)}</span>
              <Radio.Group
                aria-labelledby={`check-${String(position)}`}
                value={of?.result}
                optionType="button"
                options={FINDINGS.map((value) => ({ value, label: t(`checks.${value}`) }))}
                onChange={(event) => {
                  set(position, { result: event.target.value as Finding });
                }}
              />
              {of?.result === 'NOT_OK' && (
                <Input
                  aria-label={t('checks.note')}
                  placeholder={t('checks.note')}
                  maxLength={300}
                  value={of.note}
                  onChange={(event) => {
                    set(position, { note: event.target.value });
                  }}
                />
              )}
            </li>
          );
        })}
      </ol>
      <ProblemAlert error={recording.error} />
      <Button
        type="primary"
        disabled={complete.length < checklist.items.length}
        loading={recording.isPending}
        onClick={() => {
          recording.mutate(complete);
        }}
      >
        {t('checks.record', { done: complete.length, all: checklist.items.length })}
      </Button>
    </Section>
  );
}

function Earlier({ page: { checks } }: { page: CheckPage }) {
  const { t, language } = useTexts('duty');
  if (checks.length === 0) {
    return null;
  }
  return (
    <Section title={t('checks.earlier')}>
      <ul className="lines">
        {checks.map((check) => (
          <li key={check.id}>
            {instant(check.checkedAt, language)} ·{' '}
            {t('checks.wrong', { count: check.results.filter(({ result }) => result === 'NOT_OK').length })}
          </li>
        ))}
      </ul>
    </Section>
  );
}
