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
import { SourceSection } from './chains/SourceSection';
import { ClockLine } from './ClockLine';
import { CourseSection } from './course/CourseSection';
import { caseQuery, type CaseLine } from './queries';
import { StateTag } from './tags';
import './cases.css';

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
          <CourseSection caseId={caseId} open={line.state !== 'REFUSED'} />
          <SourceSection line={line} />
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
  const investigates = useMay('VISITS_ENTER');
  if (line.state === 'AWAITING_APPROVAL' && mayDecide) {
    return (
      <Link to={paths.approvals}>
        <Button type="primary">{t('case.decide')}</Button>
      </Link>
    );
  }
  return (
    <>
      {line.state === 'APPROVED' && maySeeContacts && (
        <Link to={paths.contacts(line.caseId)}>
          <Button>{t('case.contacts')}</Button>
        </Link>
      )}
      {line.state !== 'REFUSED' && investigates && (
        <Link to={paths.investigation(line.caseId)}>
          <Button type="primary">{t('inv.open')}</Button>
        </Link>
      )}
    </>
  );
}
