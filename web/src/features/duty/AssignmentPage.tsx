import { useQuery } from '@tanstack/react-query';
import { Tag } from 'antd';
import { Link, useParams } from 'react-router';
import { api, body, type Schema } from '@/shared/api/client';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { Facts } from '@/shared/ui/Facts';
import { Loaded } from '@/shared/ui/Loaded';
import { Page, Section } from '@/shared/ui/Page';
import { useWords } from '@/shared/words';
import { Count, useCounted } from './Count';
import { Roster } from './Roster';
import { useWorded } from './wording';
import './duty.css';

type Details = Schema<'AssignmentDetails'>;
type Line = Schema<'AssignmentLine'>;

/** One assignment: what was reported of it, what is doubtful, and who is on it. */
export function AssignmentPage() {
  const { assignmentId = '' } = useParams();
  const query = useQuery({
    queryKey: ['assignments', assignmentId],
    queryFn: () => body(api.GET('/api/assignments/{assignmentId}', { params: { path: { assignmentId } } })),
  });
  return <Loaded query={query}>{(details) => <Assignment key={assignmentId} details={details} />}</Loaded>;
}

function Assignment({ details }: { details: Details }) {
  const { t } = useTexts('duty');
  const word = useWords();
  const words = useWorded();
  const { line } = details;
  const { assignment } = line;
  return (
    <Page
      title={`${assignment.reference} ${words(assignment.organization)}`}
      trail={<Link to={paths.mobilisation}>{t('nav.mobilisation')}</Link>}
      tags={<Tag>{word(`system.${assignment.system}`)}</Tag>}
      lead={words(assignment.task)}
    >
      <Section title={t('people')}>
        <HeadCountOf details={details} />
      </Section>
      <Section>
        <Facts
          facts={[
            {
              label: t('organization'),
              value: assignment.organization.id ? (
                <Link to={paths.organization(assignment.organization.id)}>
                  {words(assignment.organization)}
                </Link>
              ) : (
                words(assignment.organization)
              ),
            },
            { label: t('area'), value: assignment.area.stated ? words(assignment.area) : t('area.unstated') },
            { label: t('time'), value: assignment.time.zh ? words(assignment.time) : t('notStated') },
            assignment.hoursADay != null && {
              label: t('hours'),
              value: t('hours.value', { count: assignment.hoursADay }),
            },
            assignment.posts != null && {
              label: t('posts'),
              value: t('posts.value', { count: assignment.posts }),
            },
            !!assignment.remark && { label: t('remark'), value: words(assignment.remark) },
            !!assignment.noticeId && {
              label: t('notice'),
              value: <Link to={paths.notice(assignment.noticeId)}>{words(assignment.task)}</Link>,
            },
          ]}
        />
      </Section>
      <Places line={line} />
      <Lines title={t('parts')} lines={details.parts} />
      <Lines title={t('beside')} lines={details.beside} />
      <Roster line={line} references={new Map(details.parts.map((part) => [part.assignment.id, part]))} />
    </Page>
  );
}

function HeadCountOf({ details: { line, statement, namedInParts, parts } }: { details: Details }) {
  const { t } = useTexts('duty');
  const counted = useCounted();
  const words = useWorded();
  const { count } = line;
  const how = { COUNTED: 'count.counted', STATED: 'count.stated', NONE: 'count.none' }[count.source];
  const differs = statement?.value && count.source === 'COUNTED';
  return (
    <>
      <p className="assignment-count">
        <Count count={count} />
      </p>
      <p className="quiet">{t(how)}</p>
      {differs && (
        <p className="notice">
          {t('statement.differs', {
            value: counted({ ...count, value: statement.value, qualifier: statement.qualifier }),
            count: counted(count),
          })}
        </p>
      )}
      {parts.length > 0 && count.source !== 'COUNTED' && namedInParts != null && (
        <p>{t('statement.named', { count: namedInParts })}</p>
      )}
      {line.overlaps.map((overlap) => (
        <p key={overlap.withinId} className="notice">
          {words(overlap.doubt)} <Link to={paths.assignment(overlap.withinId)}>→</Link>
        </p>
      ))}
      {statement && <p className="quiet">{t('statement.from', { issuer: words(statement.issuer) })}</p>}
    </>
  );
}

function Places({ line }: { line: Line }) {
  const { t } = useTexts('duty');
  const words = useWorded();
  if (line.places.length === 0) {
    return null;
  }
  return (
    <Section title={t('places')}>
      <ul className="lines assignment-places">
        {line.places.map((place) => (
          <li key={place.name.zh}>
            {place.placeId ? (
              <Link to={paths.place(place.placeId)} style={{ display: 'inline', fontSize: 'inherit' }}>
                {words(place.name)}
              </Link>
            ) : place.areaId && !place.unresolvedNameId ? (
              <Link to={paths.area(place.areaId)} style={{ display: 'inline', fontSize: 'inherit' }}>
                {words(place.name)}
              </Link>
            ) : (
              words(place.name)
            )}{' '}
            {place.otherAreaId && <Tag color="blue">{t('place.boundary')}</Tag>}
            {place.unresolvedNameId && <Tag color="orange">{t('unresolved')}</Tag>}
            {place.doubt && <span className="quiet">{words(place.doubt)}</span>}
            {place.unresolvedNameId && (
              <Link to={paths.unresolvedName(place.unresolvedNameId)}>{t('unresolved.open')}</Link>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Lines({ title, lines }: { title: string; lines: Line[] }) {
  const words = useWorded();
  if (lines.length === 0) {
    return null;
  }
  return (
    <Section title={title}>
      <ul className="hits">
        {lines.map((line) => (
          <li key={line.assignment.id}>
            <Link className="hit" to={paths.assignment(line.assignment.id)}>
              <span>
                {line.assignment.reference} {words(line.assignment.organization)}
              </span>
              <Count count={line.count} />
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}
