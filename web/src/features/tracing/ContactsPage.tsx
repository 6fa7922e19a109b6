import { useQuery } from '@tanstack/react-query';
import { Button, Select, Tag } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { PeopleRows } from '@/shared/people/PeopleRows';
import type { PersonLine } from '@/shared/people/useReveal';
import { instant } from '@/shared/time';
import { Empty } from '@/shared/ui/Empty';
import { Facts, Figures } from '@/shared/ui/Facts';
import { Loaded } from '@/shared/ui/Loaded';
import { Page, Section } from '@/shared/ui/Page';
import { Counts } from './Counts';
import { groupsOf, matching, type Filter, type Group } from './groups';
import { contactsQuery, type Contact, type ContactList } from './queries';

type Known = Contact & { person: PersonLine };

/** The draft contacts of a case, each with every reason; what they are called is a suggestion. */
export function ContactsPage() {
  const { t } = useTexts('tracing');
  const { caseId = '' } = useParams();
  const query = useQuery({ ...contactsQuery(caseId), retry: 3, retryDelay: 1500 });
  return (
    <Loaded query={query}>
      {(list) => (
        <Page
          title={t('contacts.title', { number: list.caseNumber })}
          trail={<Link to={paths.case(caseId)}>{t('contacts.case', { number: list.caseNumber })}</Link>}
          tags={<Tag color="gold">{t('contacts.draft')}</Tag>}
          actions={<NoticeLink list={list} />}
        >
          <p className="notice">{t('contacts.nothingHappens')}</p>
          <Overview list={list} />
          <ContactGroups contacts={list.contacts} complete={list.complete} />
        </Page>
      )}
    </Loaded>
  );
}

function NoticeLink({ list }: { list: ContactList }) {
  const { t } = useTexts('tracing');
  const [newest] = list.noticeIds;
  return newest ? (
    <Link to={paths.notice(newest)}>
      <Button type="primary">{t('contacts.notice')}</Button>
    </Link>
  ) : null;
}

function Overview({ list }: { list: ContactList }) {
  const { t, language } = useTexts('tracing');
  const close = list.contacts.filter((contact) => contact.suggestedClass === 'CLOSE').length;
  const { edition } = list;
  return (
    <>
      <Section>
        <Figures
          facts={[
            { label: t('contacts.all'), value: list.contacts.length },
            { label: t('class.CLOSE'), value: close },
            { label: t('class.GENERAL'), value: list.contacts.length - close },
          ]}
        />
        <Counts contacts={list.contacts} />
      </Section>
      <Section title={t('rules.title')}>
        {edition ? (
          <Facts
            facts={[
              { label: t('rules.edition'), value: edition.source },
              { label: t('rules.window'), value: t('rules.days', { days: edition.windowDays }) },
              { label: t('rules.sampled'), value: instant(list.sampledAt, language) },
              !!list.windowStart && {
                label: t('rules.from'),
                value: instant(list.windowStart, language),
              },
              { label: t('rules.confidence'), value: t(`confidence.${edition.confidence}`) },
            ]}
          />
        ) : (
          <p>{t('rules.none')}</p>
        )}
      </Section>
    </>
  );
}

function ContactGroups({ contacts, complete }: { contacts: Contact[]; complete: boolean }) {
  const { t } = useTexts('tracing');
  const [filter, setFilter] = useState<Filter>({ suggestedClass: 'ALL', reason: 'ALL', areaId: null });
  if (contacts.length === 0) {
    return <Empty title={t('contacts.none')}>{t('contacts.noneWhy')}</Empty>;
  }
  const areas = [...new Map(contacts.map((contact) => [contact.areaId, contact.areaName ?? '–'])).entries()];
  const groups = groupsOf(matching(contacts, filter));
  return (
    <>
      {!complete && <p className="notice">{t('contacts.cut')}</p>}
      <div className="filters" role="group" aria-label={t('filter.label')}>
        <Select<Filter['suggestedClass']>
          aria-label={t('filter.class')}
          value={filter.suggestedClass}
          onChange={(suggestedClass) => {
            setFilter({ ...filter, suggestedClass });
          }}
          options={(['ALL', 'CLOSE', 'GENERAL'] as const).map((value) => ({
            value,
            label: value === 'ALL' ? t('filter.everyClass') : t(`class.${value}`),
          }))}
        />
        <Select<Filter['reason']>
          aria-label={t('filter.reason')}
          value={filter.reason}
          onChange={(reason) => {
            setFilter({ ...filter, reason });
          }}
          options={(['ALL', 'HOUSEHOLD', 'GATHERING', 'ENTRANCE'] as const).map((value) => ({
            value,
            label: value === 'ALL' ? t('filter.everyReason') : t(`reason.${value}`),
          }))}
        />
        <Select<string | null>
          className="picker"
          aria-label={t('filter.area')}
          value={filter.areaId}
          showSearch={{ optionFilterProp: 'label' }}
          onChange={(areaId) => {
            setFilter({ ...filter, areaId });
          }}
          options={[
            { value: null, label: t('filter.everyArea') },
            ...areas.map(([value, label]) => ({ value, label })),
          ]}
        />
      </div>
      {groups.length === 0 ? (
        <Empty title={t('filter.none')} />
      ) : (
        groups.map((group) => <ContactGroup key={group.key} group={group} />)
      )}
    </>
  );
}

function ContactGroup({ group }: { group: Group }) {
  const { t } = useTexts('tracing');
  const known = group.contacts.filter((contact): contact is Known => !!contact.person);
  const title = t('group.title', {
    reason: t(`reason.${group.reason}`),
    evidence: group.evidence,
    count: group.contacts.length,
  });
  return (
    <Section title={title}>
      <PeopleRows<Known>
        label={title}
        rows={known}
        person={(contact) => contact.person}
        columns={[
          {
            key: 'class',
            title: t('contacts.class'),
            render: (contact) => (
              <>
                <Tag color={contact.suggestedClass === 'CLOSE' ? 'red' : 'gold'}>
                  {t(`class.${contact.suggestedClass}`)}
                </Tag>
                {contact.awaitingAssessment && <span className="quiet">{t('contacts.awaiting')}</span>}
              </>
            ),
          },
          {
            key: 'reasons',
            title: t('contacts.reasons'),
            render: (contact) => <Reasons contact={contact} />,
          },
          { key: 'area', title: t('contacts.area'), render: (contact) => contact.areaName ?? '–' },
        ]}
      />
    </Section>
  );
}

function Reasons({ contact }: { contact: Contact }) {
  const { t, language } = useTexts('tracing');
  return (
    <ul className="plain reasons">
      {contact.reasons.map((reason) => (
        <li key={reason.exposureId}>
          {reason.reason === 'GATHERING' ? (
            <Link to={paths.gathering(reason.evidenceId)}>{reason.evidence}</Link>
          ) : (
            reason.evidence
          )}
          <div className="quiet">
            {reason.ruleText} · {instant(reason.start, language)} –{' '}
            {reason.end ? instant(reason.end, language) : t('contacts.goesOn')}
          </div>
        </li>
      ))}
    </ul>
  );
}
