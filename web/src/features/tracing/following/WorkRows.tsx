import { PhoneOutlined } from '@ant-design/icons';
import { Button, Checkbox, Tag } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { RevealButton } from '@/shared/people/RevealButton';
import { shown } from '@/shared/people/shown';
import { useReveal, type Reveal } from '@/shared/people/useReveal';
import { useMay } from '@/shared/session';
import { OutcomeSheet } from './OutcomeSheet';
import { isOpen, type WorkLine } from './queries';
import { DueTag, FollowedClassTag, FollowStateTag, FoundLine } from './tags';

export const keyOf = (line: WorkLine) => `${line.key.caseId} ${line.key.personId}`;

interface Props {
  lines: WorkLine[];
  now: string;
  selected: ReadonlySet<string>;
  onSelect: (key: string, on: boolean) => void;
}

/** Big rows: who, until when, a number to tap, and the outcome in two taps. */
export function WorkRows({ lines, now, selected, onSelect }: Props) {
  const { t } = useTexts('tracing');
  const reveal = useReveal();
  const [telling, setTelling] = useState<WorkLine | null>(null);
  return (
    <>
      <div className="rows-above">
        <RevealButton reveal={reveal} personIds={lines.map((line) => line.key.personId)} />
      </div>
      <ul className="work-rows" aria-label={t('work.title')}>
        {lines.map((line) => (
          <Row
            key={keyOf(line)}
            line={line}
            now={now}
            reveal={reveal}
            selected={selected.has(keyOf(line))}
            onSelect={(on) => {
              onSelect(keyOf(line), on);
            }}
            onTell={() => {
              setTelling(line);
            }}
          />
        ))}
      </ul>
      {telling && (
        <OutcomeSheet
          line={telling}
          onClose={() => {
            setTelling(null);
          }}
        />
      )}
    </>
  );
}

interface RowProps {
  line: WorkLine;
  now: string;
  reveal: Reveal;
  selected: boolean;
  onSelect: (on: boolean) => void;
  onTell: () => void;
}

function Row({ line, now, reveal, selected, onSelect, onTell }: RowProps) {
  const { t } = useTexts('tracing');
  const follows = useMay('CONTACTS_FOLLOW');
  const { contact, person } = line;
  const name = person ? shown(person, reveal.revealed).name : '–';
  return (
    <li className={line.overdue ? 'work-row late' : 'work-row'}>
      {follows && (
        <Checkbox
          aria-label={t('work.select', { name })}
          checked={selected}
          onChange={(event) => {
            onSelect(event.target.checked);
          }}
        />
      )}
      <div className="work-who">
        <Link to={paths.followed(line.key.caseId, line.key.personId)}>
          <strong>{name}</strong>
        </Link>{' '}
        <FollowedClassTag of={contact.contactClass} />
        {contact.contactState !== 'APPROVED' && (
          <Tag color="gold">{t(`work.contactState.${contact.contactState}`)}</Tag>
        )}
        {line.elsewhere && <Tag color="purple">{t('work.elsewhere')}</Tag>}
        <div>
          <FollowStateTag of={contact.state} /> <DueTag line={line} now={now} />
        </div>
        <FoundLine of={contact} />
        <div className="quiet">
          {line.areaName} · {t('work.case', { number: contact.caseNumber })} ·{' '}
          {line.tracerName ? t('work.with', { name: line.tracerName }) : t('work.nobody')}
          {line.dayNumber !== null && line.dayNumber !== undefined && (
            <> · {t('work.day', { number: line.dayNumber })}</>
          )}
        </div>
        {person && <Phone of={person} reveal={reveal} />}
      </div>
      {isOpen(contact.state) && follows && (
        <Button type="primary" size="large" className="work-tell" onClick={onTell}>
          {t('work.tell')}
        </Button>
      )}
    </li>
  );
}

/** Masked until revealed; then a number to tap. */
export function Phone({ of, reveal }: { of: NonNullable<WorkLine['person']>; reveal: Reveal }) {
  const { t } = useTexts('tracing');
  const { phone, inFull } = shown(of, reveal.revealed);
  if (!phone) {
    return <span className="quiet">{t('work.noPhone')}</span>;
  }
  return inFull ? (
    <a className="work-phone" href={`tel:${phone}`}>
      <PhoneOutlined aria-hidden /> {phone}
    </a>
  ) : (
    <span className="mono masked">{phone}</span>
  );
}
