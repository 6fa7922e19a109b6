import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { Link, useParams } from 'react-router';
import { api } from '@/shared/api/client';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { useMay } from '@/shared/session';
import { instant } from '@/shared/time';
import { Facts } from '@/shared/ui/Facts';
import { Loaded } from '@/shared/ui/Loaded';
import { Page, Section } from '@/shared/ui/Page';
import { ReasonButton } from '@/shared/ui/ReasonButton';
import { Rows } from '@/shared/ui/Rows';
import { caseQuery, type CaseLine, type Clock } from './queries';
import { StateTag } from './tags';

/** One case: where it stands, its clocks, and the results behind it. */
export function CasePage() {
  const { t, language } = useTexts('cases');
  const { caseId = '' } = useParams();
  const mayOpenPerson = useMay('PEOPLE_READ');
  const mayDecide = useMay('APPROVALS_DECIDE');
  const query = useQuery({
    ...caseQuery(caseId),
    // waiting for the second person, who sits elsewhere
    refetchInterval: (it) => (it.state.data?.line.state === 'AWAITING_APPROVAL' ? 5000 : false),
  });
  return (
    <Loaded query={query}>
      {({ line, personId, results, reviews }) => (
        <Page
          title={t('case.title', { number: line.number })}
          trail={<Link to={paths.cases}>{t('nav.cases')}</Link>}
          tags={<StateTag state={line.state} />}
          actions={<NextStep line={line} />}
        >
          {line.corrected && (
            <p className="notice urgent" role="alert">
              {t('case.corrected')}{' '}
              {mayDecide && (
                <ReasonButton
                  label={t('case.review')}
                  title={t('case.review')}
                  lead={t('case.review.lead')}
                  okText={t('case.review')}
                  danger={false}
                  refresh={[['cases']]}
                  act={async (id, reason) => {
                    await api.POST('/api/cases/{caseId}/reviews', {
                      params: { path: { caseId } },
                      body: { id, reason },
                    });
                  }}
                />
              )}
            </p>
          )}
          <p className="notice">{t(`effect.${line.state}`)}</p>
          <Section title={t('case.clocks')}>
            <ul className="plain clocks">
              {line.deadlines.map((clock) => (
                <ClockLine key={clock.rule} clock={clock} />
              ))}
            </ul>
          </Section>
          <Section title={t('case.facts')}>
            <Facts
              facts={[
                { label: t('cases.area'), value: <Link to={paths.area(line.areaId)}>{line.areaName}</Link> },
                !!line.certainty && { label: t('cases.certainty'), value: t(`certainty.${line.certainty}`) },
                { label: t('cases.collected'), value: instant(line.collectedAt, language) },
                { label: t('cases.reported'), value: instant(line.reportedAt, language) },
                { label: t('case.opened'), value: instant(line.openedAt, language) },
                !!line.decidedAt && { label: t('case.decided'), value: instant(line.decidedAt, language) },
                mayOpenPerson && {
                  label: t('case.person'),
                  value: <Link to={paths.person(personId)}>{t('case.openPerson')}</Link>,
                },
              ]}
            />
          </Section>
          <Section title={t('case.results')}>
            <Rows
              label={t('case.results')}
              rows={results}
              rowKey={({ result }) => result.resultId}
              columns={[
                { key: 'specimen', title: t('case.specimen'), render: ({ result }) => result.specimenCode },
                {
                  key: 'laboratory',
                  title: t('case.laboratory'),
                  render: ({ result }) => result.laboratory || '–',
                },
                { key: 'ct', title: t('case.ct'), render: ({ result }) => result.ctValues || '–' },
                {
                  key: 'collected',
                  title: t('cases.collected'),
                  render: ({ result }) => instant(result.collectedAt, language),
                },
                {
                  key: 'reported',
                  title: t('cases.reported'),
                  render: ({ result }) => instant(result.reportedAt, language),
                },
                {
                  key: 'corrected',
                  title: t('case.stands'),
                  render: ({ correctedTo, correctedAt }) =>
                    correctedTo && correctedAt ? (
                      <strong className="urgent">
                        {t('case.correctedTo', {
                          finding: t(`finding.${correctedTo}`),
                          at: instant(correctedAt, language),
                        })}
                      </strong>
                    ) : (
                      t('case.standsStill')
                    ),
                },
              ]}
            />
          </Section>
          {reviews.length > 0 && (
            <Section title={t('case.reviews')}>
              <ul className="plain">
                {reviews.map((each) => (
                  <li key={each.reviewedAt}>
                    {each.reason}
                    <p className="quiet">
                      {each.byName} · {instant(each.reviewedAt, language)}
                    </p>
                  </li>
                ))}
              </ul>
            </Section>
          )}
        </Page>
      )}
    </Loaded>
  );
}

/** Where this case goes next, for those who may go there. */
function NextStep({ line }: { line: CaseLine }) {
  const { t } = useTexts('cases');
  const mayDecide = useMay('APPROVALS_DECIDE');
  const maySeeContacts = useMay('CONTACTS_READ');
  if (line.state === 'AWAITING_APPROVAL' && mayDecide) {
    return (
      <Link to={paths.approvals}>
        <Button type="primary">{t('case.decide')}</Button>
      </Link>
    );
  }
  return line.state === 'APPROVED' && maySeeContacts ? (
    <Link to={paths.contacts(line.caseId)}>
      <Button type="primary">{t('case.contacts')}</Button>
    </Link>
  ) : null;
}

function ClockLine({ clock }: { clock: Clock }) {
  const { t, language } = useTexts('cases');
  const start = new Date(clock.start).getTime();
  const span = new Date(clock.due).getTime() - start;
  const used = clock.done ? new Date(clock.done).getTime() - start : null;
  const share = used === null ? null : Math.min(1, Math.max(0, used / span));
  return (
    <li className={`clock ${clock.state.toLowerCase()}`}>
      <strong>{t(`step.${clock.step}`)}</strong>
      <span className="clock-bar" aria-hidden="true">
        <span style={{ width: share === null ? '100%' : `${String(Math.round(share * 100))}%` }} />
      </span>
      <span className="clock-state">
        {t(`clock.${clock.state}`)} {instant(clock.done ?? clock.due, language)}
      </span>
      <span className="quiet">
        {t('clock.title', { rule: clock.rule, minutes: clock.limitMinutes })} ·{' '}
        {t(`confidence.${clock.confidence}`)} · {t('clock.from', { at: instant(clock.start, language) })}
      </span>
    </li>
  );
}
