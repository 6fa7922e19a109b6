import { useQuery } from '@tanstack/react-query';
import { Button, Tag } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { RevealButton } from '@/shared/people/RevealButton';
import { shown } from '@/shared/people/shown';
import { useReveal } from '@/shared/people/useReveal';
import { useMay } from '@/shared/session';
import { day, instant } from '@/shared/time';
import { Empty } from '@/shared/ui/Empty';
import { Facts } from '@/shared/ui/Facts';
import { Loaded } from '@/shared/ui/Loaded';
import { Page, Section } from '@/shared/ui/Page';
import { HealthForm } from './HealthForm';
import { OutcomeSheet } from './OutcomeSheet';
import { sourceIn } from '@/shared/sources';
import { followedQuery, isOpen, type FollowedPage, type OutcomeLine } from './queries';
import { Strip } from './Strip';
import { DueTag, FollowedClassTag, FollowStateTag } from './tags';
import { Phone } from './WorkRows';
import './work.css';

const HOURS_AHEAD = 8;

/** The city's day of an instant. */
function cityDay(iso: string): string {
  return new Date(Date.parse(iso) + HOURS_AHEAD * 3_600_000).toISOString().slice(0, 10);
}

/** One contact: why it is one, what was found, its days, tests and health. */
export function FollowedContactPage() {
  const { caseId = '', personId = '' } = useParams();
  const query = useQuery(followedQuery({ caseId, personId }));
  return <Loaded query={query}>{(page) => <Whole page={page} />}</Loaded>;
}

function Whole({ page }: { page: FollowedPage }) {
  const { t, language } = useTexts('tracing');
  const follows = useMay('CONTACTS_FOLLOW');
  const reveal = useReveal();
  const [telling, setTelling] = useState<{ corrects?: string } | null>(null);
  const { line } = page;
  const { contact, person } = line;
  const name = person ? shown(person, reveal.revealed).name : '–';
  return (
    <Page
      title={name}
      trail={<Link to={paths.work}>{t('work.title')}</Link>}
      tags={
        <>
          <FollowedClassTag of={contact.contactClass} />
          {contact.contactState !== 'APPROVED' && (
            <Tag color="gold">{t(`work.contactState.${contact.contactState}`)}</Tag>
          )}
        </>
      }
      actions={<RevealButton reveal={reveal} personIds={[line.key.personId]} />}
    >
      <Section>
        <p className="follow-head">
          <FollowStateTag of={contact.state} /> <DueTag line={line} now={page.asOf} />
        </p>
        {contact.upgradedCaseId && (
          <p className="notice">
            {t('followed.upgraded')}{' '}
            <Link to={paths.contacts(contact.upgradedCaseId)}>{t('followed.upgradedOpen')}</Link>
          </p>
        )}
        {person && <Phone of={person} reveal={reveal} />}
        <Facts
          facts={[
            { label: t('followed.area'), value: line.areaName ?? '–' },
            {
              label: t('followed.case'),
              value: <Link to={paths.contacts(line.key.caseId)}>{contact.caseNumber}</Link>,
            },
            { label: t('followed.tracer'), value: line.tracerName ?? t('work.nobody') },
            !!contact.clock.decidedAt && {
              label: t('followed.approved'),
              value: instant(contact.clock.decidedAt, language),
            },
            !!contact.days.lastExposure && {
              label: t('followed.last'),
              value: instant(contact.days.lastExposure, language),
            },
          ]}
        />
        {isOpen(contact.state) && follows && (
          <Button
            className="follow-tell"
            type="primary"
            size="large"
            onClick={() => {
              setTelling({});
            }}
          >
            {t('work.tell')}
          </Button>
        )}
      </Section>
      <PlanSection page={page} />
      <Section title={t('followed.why')}>
        <ul className="lines">
          {page.reasons.map((each) => (
            <li key={`${each.start}${each.words}`}>
              {each.words}
              <div className="quiet">{each.ruleText}</div>
            </li>
          ))}
        </ul>
      </Section>
      <Section title={t('followed.outcomes')}>
        {page.outcomes.length === 0 ? (
          <Empty title={t('followed.noOutcome')} />
        ) : (
          <ul className="lines">
            {page.outcomes.map((each) => (
              <OneOutcome
                key={each.id}
                of={each}
                onCorrect={
                  follows
                    ? () => {
                        setTelling({ corrects: each.id });
                      }
                    : undefined
                }
              />
            ))}
          </ul>
        )}
      </Section>
      {telling && (
        <OutcomeSheet
          line={line}
          corrects={telling.corrects}
          onClose={() => {
            setTelling(null);
          }}
        />
      )}
    </Page>
  );
}

function PlanSection({ page }: { page: FollowedPage }) {
  const { t, language } = useTexts('tracing');
  const today = cityDay(page.asOf);
  const [chosen, setChosen] = useState(today);
  const follows = useMay('CONTACTS_FOLLOW');
  const { plan } = page;
  if (!plan) {
    return (
      <Section title={t('plan.title')}>
        <p className="quiet">{t('plan.none')}</p>
      </Section>
    );
  }
  return (
    <Section title={t('plan.title')}>
      <p>
        {t(`plan.place.${plan.stayPlace}`)} · {t('plan.until', { day: day(plan.stayUntil, language) })}
        {plan.lastDay !== plan.stayUntil && <> · {t('plan.home', { day: day(plan.lastDay, language) })}</>}
        {plan.doubleSample && <> · {t('plan.double')}</>}
      </p>
      <Strip plan={plan} health={page.health} today={today} onChoose={setChosen} />
      <p className="quiet">{sourceIn(language, plan.source)}</p>
      {follows && chosen >= plan.firstDay && chosen <= plan.lastDay && (
        <HealthForm key={chosen} of={page.line.key} day={chosen} />
      )}
    </Section>
  );
}

function OneOutcome({ of, onCorrect }: { of: OutcomeLine; onCorrect: (() => void) | undefined }) {
  const { t, language } = useTexts('tracing');
  const words = [
    t(`work.outcome.${of.kind}`),
    of.why && t(`work.why.${of.why}`),
    of.place && t(`outcome.place.${of.place}`),
    of.city,
    instant(of.occurredAt, language),
  ].filter(Boolean);
  return (
    <li>
      {of.corrected ? <del>{words.join(' · ')}</del> : words.join(' · ')}
      {of.note && <div>{of.note}</div>}
      <div className="quiet">
        {of.byName ?? '–'} · {instant(of.statedAt, language)}
        {of.corrected ? (
          <> · {t('followed.corrected')}</>
        ) : (
          onCorrect && (
            <Button type="link" size="small" onClick={onCorrect}>
              {t('followed.correct')}
            </Button>
          )
        )}
      </div>
    </li>
  );
}
