import { Link } from 'react-router';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { PeopleRows } from '@/shared/people/PeopleRows';
import type { PersonLine } from '@/shared/people/useReveal';
import { useMay } from '@/shared/session';
import { instant } from '@/shared/time';
import { Exclude, Reclassify } from './Decide';
import type { Contact, ContactList, Reason } from './queries';
import { ClassTag, StateTag } from './tags';

type Known = Contact & { person: PersonLine };

/** One page of contacts: who, what they are and why, and what was decided of them. */
export function ContactRows({ list }: { list: ContactList }) {
  const { t, language } = useTexts('tracing');
  const mayDecide = useMay('CONTACTS_DECIDE');
  const known = list.contacts.filter((contact): contact is Known => !!contact.person);
  return (
    <PeopleRows<Known>
      label={t('contacts.list')}
      rows={known}
      person={(contact) => contact.person}
      columns={[
        {
          key: 'class',
          title: t('contacts.reasons'),
          render: (contact) => (
            <div className="contact-reasons">
              <ClassTag of={contact.contactClass} />
              <span className="quiet">{t(`degree.${String(contact.degree)}`)}</span>
              {contact.contactClass !== contact.suggestedClass && (
                <span className="quiet">
                  {' · '}
                  {t('contacts.suggested', { class: t(`class.${contact.suggestedClass}`) })}
                </span>
              )}
              {contact.awaitingAssessment && contact.state === 'DRAFT' && (
                <span className="quiet"> · {t('contacts.awaiting')}</span>
              )}
              {contact.gone && <p>{t('contacts.gone')}</p>}
              <Reasons contact={contact} />
            </div>
          ),
        },
        { key: 'area', title: t('contacts.area'), render: (contact) => contact.areaName ?? '–' },
        {
          key: 'state',
          title: t('contacts.state'),
          render: (contact) => (
            <div className="contact-state">
              <StateTag of={contact.state} />
              {contact.dueAt && (
                <div className="quiet">{t('contacts.due', { at: instant(contact.dueAt, language) })}</div>
              )}
              <Decisions contact={contact} />
              {mayDecide && (
                <div className="contact-acts">
                  {contact.state !== 'EXCLUDED' && <Exclude list={list} contact={contact} />}
                  {!contact.gone && <Reclassify list={list} contact={contact} />}
                </div>
              )}
            </div>
          ),
        },
      ]}
    />
  );
}

const FIRST_SHOWN = 3;

function Reasons({ contact }: { contact: Contact }) {
  const { t } = useTexts('tracing');
  const more = contact.reasons.slice(FIRST_SHOWN);
  return (
    <>
      <ReasonList reasons={contact.reasons.slice(0, FIRST_SHOWN)} />
      {more.length > 0 && (
        <details className="follow-details">
          <summary>{t('contacts.more', { count: more.length })}</summary>
          <ReasonList reasons={more} />
        </details>
      )}
    </>
  );
}

function ReasonList({ reasons }: { reasons: Reason[] }) {
  const { t } = useTexts('tracing');
  return (
    <ul className="plain reasons">
      {reasons.map((reason) => (
        <li key={reason.exposureId}>
          <Words reason={reason} />
          {reason.known && (
            <div className={reason.sureness === 'RECORDED' ? 'quiet' : 'unsure'}>{reason.known}</div>
          )}
          <div className="quiet">
            {reason.via && `${t('contacts.via', { name: reason.via.name })} · `}
            {reason.ruleText}
          </div>
        </li>
      ))}
    </ul>
  );
}

function Words({ reason }: { reason: Reason }) {
  return reason.reason === 'GATHERING' ? (
    <Link to={paths.gathering(reason.evidenceId)}>{reason.words}</Link>
  ) : (
    reason.words
  );
}

function Decisions({ contact }: { contact: Contact }) {
  const { t, language } = useTexts('tracing');
  return (
    <ul className="plain reasons">
      {contact.decisions.map((each) => (
        <li key={each.actId} className="quiet">
          {t(`decision.${each.kind}`, {
            class: each.contactClass ? t(`class.${each.contactClass}`) : '',
            by: each.byName ?? '–',
            at: instant(each.at, language),
          })}
          {each.reason && `：${each.reason}`}
        </li>
      ))}
    </ul>
  );
}
