import { useQuery } from '@tanstack/react-query';
import { Input, Tag } from 'antd';
import { useState } from 'react';
import { useTexts } from '@/shared/i18n';
import { day, inARow } from '@/shared/time';
import { Loaded } from '@/shared/ui/Loaded';
import { Page, Section } from '@/shared/ui/Page';
import { Rows } from '@/shared/ui/Rows';
import { sourceIn } from '@/shared/sources';
import { CLASSES, rulesQuery, type ContactRules, type Edition } from './queries';

const COVID = 'COVID_19';

/** The rules of contact determination, edition by edition, side by side: what holds on a day, and what held before. */
export function RulesPage() {
  const { t } = useTexts('tracing');
  const [asked, setAsked] = useState('');
  const query = useQuery(rulesQuery(asked));
  return (
    <Loaded query={query}>
      {(rules) => (
        <Page title={t('ruleBook.title')} lead={t('ruleBook.lead')}>
          <div className="filters">
            <label className="filter-day">
              {t('ruleBook.day')}
              <Input
                type="date"
                value={asked || rules.day}
                onChange={(event) => {
                  setAsked(event.target.value);
                }}
              />
            </label>
          </div>
          <Editions rules={rules} />
          <Settings rules={rules} />
          <Others rules={rules} />
        </Page>
      )}
    </Loaded>
  );
}

function ofCovid(rules: ContactRules) {
  return rules.editions.filter((each) => each.rules.disease === COVID);
}

function Name({ of, holds }: { of: Edition; holds: boolean }) {
  const { t, language } = useTexts('tracing');
  return (
    <>
      <strong>{t(`edition.${of.edition}`)}</strong>
      <div className="quiet whole-words">
        {day(of.startDate, language)} – {of.endDate ? day(of.endDate, language) : t('ruleBook.open')}
      </div>
      {holds && <Tag color="green">{t('ruleBook.holds')}</Tag>}
    </>
  );
}

function Editions({ rules }: { rules: ContactRules }) {
  const { t, language } = useTexts('tracing');
  const shown = ofCovid(rules);
  return (
    <Section title={t('ruleBook.editions')}>
      <Rows
        label={t('ruleBook.editions')}
        rows={shown}
        rowKey={(each) => each.rules.edition}
        columns={[
          {
            key: 'edition',
            title: t('rules.edition'),
            render: (each) => <Name of={each.rules} holds={each.holds} />,
          },
          {
            key: 'window',
            title: t('rules.window'),
            render: ({ rules: of }) =>
              of.local
                ? t('ruleBook.local', {
                    hours: of.local.staySeconds / 3600,
                    since: day(of.local.staySince, language),
                  })
                : t('ruleBook.window', { days: of.windowDays }),
          },
          {
            key: 'secondary',
            title: t('ruleBook.secondary'),
            render: ({ rules: of }) => t(`secondary.${of.secondary}`),
          },
          ...CLASSES.map((contactClass) => ({
            key: contactClass,
            title: t(`class.${contactClass}`),
            render: ({ rules: of }: (typeof shown)[number]) => (
              <Becomes of={of} contactClass={contactClass} />
            ),
          })),
          {
            key: 'source',
            title: t('ruleBook.source'),
            render: ({ rules: of }) => (
              <>
                {sourceIn(language, of.source)}{' '}
                <span className="quiet">{t(`confidence.${of.confidence}`)}</span>
              </>
            ),
          },
        ]}
      />
    </Section>
  );
}

function Becomes({ of, contactClass }: { of: Edition; contactClass: (typeof CLASSES)[number] }) {
  const { t, language } = useTexts('tracing');
  const rule = of.classes.find((each) => each.contactClass === contactClass);
  if (!rule) {
    return <span className="quiet">–</span>;
  }
  return (
    <div className="rule-cell">
      {t('ruleBook.stay', { days: rule.stayDays, place: t(`stay.${rule.stayPlace}`) })}
      {rule.homeDays > 0 && t('ruleBook.home', { days: rule.homeDays })}
      {rule.testDays.length > 0 && (
        <div className="quiet">{t('ruleBook.tests', { days: inARow(rule.testDays, language) })}</div>
      )}
      {rule.homeTestDays.length > 0 && (
        <div className="quiet">{t('ruleBook.homeTests', { days: inARow(rule.homeTestDays, language) })}</div>
      )}
      {rule.doubleSample && <div className="quiet">{t('ruleBook.double')}</div>}
      {rule.hoursToStay !== null && (
        <div className="quiet">{t('ruleBook.hours', { hours: rule.hoursToStay })}</div>
      )}
      <div className="quiet">
        {sourceIn(language, rule.source)} · {t(`confidence.${rule.confidence}`)}
      </div>
    </div>
  );
}

/** Who counts in which surroundings, under the edition that holds. */
function Settings({ rules }: { rules: ContactRules }) {
  const { t, language } = useTexts('tracing');
  const holding = ofCovid(rules).find((each) => each.holds && !each.rules.local);
  if (!holding) {
    return null;
  }
  return (
    <Section title={t('ruleBook.settings', { edition: t(`edition.${holding.rules.edition}`) })}>
      {holding.rules.crowd && (
        <p>
          {t('ruleBook.crowd', {
            people: holding.rules.crowd.people,
            class: t(`class.${holding.rules.crowd.contactClass}`),
          })}
        </p>
      )}
      <Rows
        label={t('ruleBook.settings', { edition: holding.rules.edition })}
        rows={holding.rules.settings}
        rowKey={(each) => `${String(each.degree)} ${each.setting}`}
        pageSize={30}
        columns={[
          { key: 'where', title: t('met.where'), render: (each) => t(`where.${each.setting}`) },
          { key: 'degree', title: t('filter.degree'), render: (each) => t(`degree.${String(each.degree)}`) },
          {
            key: 'counts',
            title: t('ruleBook.counts'),
            render: (each) =>
              [
                each.atLeastSeconds > 0
                  ? t('ruleBook.minutes', { minutes: each.atLeastSeconds / 60 })
                  : t('ruleBook.anyLength'),
                each.tailSeconds > 0 && t('ruleBook.tail', { minutes: each.tailSeconds / 60 }),
                each.anyTime && t('ruleBook.anyTime'),
                each.sameCoach && t('ruleBook.coach'),
                each.nearRows !== null && t('ruleBook.rows', { rows: each.nearRows }),
              ]
                .filter(Boolean)
                .join(' · '),
          },
          { key: 'near', title: t('ruleBook.near'), render: (each) => t(`class.${each.classNear}`) },
          {
            key: 'beyond',
            title: t('ruleBook.beyond'),
            render: (each) => (each.classBeyond ? t(`class.${each.classBeyond}`) : '–'),
          },
          {
            key: 'source',
            title: t('ruleBook.source'),
            render: (each) => (
              <>
                {sourceIn(language, each.source)}{' '}
                <span className="quiet">{t(`confidence.${each.confidence}`)}</span>
              </>
            ),
          },
        ]}
      />
    </Section>
  );
}

/** Other diseases: for how many days a contact is followed. */
function Others({ rules }: { rules: ContactRules }) {
  const { t, language } = useTexts('tracing');
  const others = rules.editions.filter((each) => each.rules.disease !== COVID);
  return (
    <Section title={t('ruleBook.others')}>
      <Rows
        label={t('ruleBook.others')}
        rows={others}
        rowKey={(each) => each.rules.edition}
        columns={[
          {
            key: 'disease',
            title: t('ruleBook.disease'),
            render: ({ rules: of }) => t(`disease.${of.disease}`),
          },
          {
            key: 'days',
            title: t('ruleBook.follow'),
            number: true,
            render: ({ rules: of }) => of.classes[0]?.stayDays ?? '–',
          },
          {
            key: 'use',
            title: t('ruleBook.use'),
            render: ({ rules: of }) => t(of.enabled ? 'ruleBook.on' : 'ruleBook.off'),
          },
          {
            key: 'source',
            title: t('ruleBook.source'),
            render: ({ rules: of }) => (
              <>
                {sourceIn(language, of.source)}{' '}
                <span className="quiet">{t(`confidence.${of.confidence}`)}</span>
              </>
            ),
          },
        ]}
      />
    </Section>
  );
}
