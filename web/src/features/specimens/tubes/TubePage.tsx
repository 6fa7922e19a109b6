import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { useMay } from '@/shared/session';
import { instant } from '@/shared/time';
import { Empty } from '@/shared/ui/Empty';
import { Facts } from '@/shared/ui/Facts';
import { Loaded } from '@/shared/ui/Loaded';
import { Page, Section } from '@/shared/ui/Page';
import {
  laboratoriesQuery,
  membersQuery,
  surfaceQuery,
  tubeQuery,
  type StoryLine,
  type Tube,
} from '../queries';
import { LookButton } from './LookButton';
import { SurfaceFound } from './SurfaceFound';
import { Holds, TubeTag } from './TubeTag';
import { VoidSwabButton, VoidTubeButton } from './Voiding';
import '../specimens.css';

/** One tube: where it stands, what holds it and how that is settled, all that happened to it, who is in it. */
export function TubePage() {
  const { t } = useTexts('specimens');
  const { code = '' } = useParams();
  const query = useQuery(tubeQuery(code));
  const mayTake = useMay('SPECIMENS_TAKE');
  return (
    <Page
      title={code}
      trail={<Link to={paths.tubes}>{t('nav.tubes')}</Link>}
      tags={query.data?.tube && <TubeTag tube={query.data.tube} />}
    >
      <Loaded query={query}>
        {({ tube, surface, facts }) => (
          <>
            {tube && tube.holds.length > 0 && <Settling tube={tube} />}
            {tube && (
              <Section title={t('tube.facts')}>
                <TubeFacts tube={tube} />
              </Section>
            )}
            {surface && (
              <Section title={t('surface.title')}>
                <p>
                  {surface.place} · {surface.surface}
                </p>
                <SurfaceFoundIn code={code} />
              </Section>
            )}
            <Section title={t('tube.story')}>
              <Story facts={facts} code={code} />
            </Section>
            {tube && mayTake && <Members code={code} />}
          </>
        )}
      </Loaded>
    </Page>
  );
}

function SurfaceFoundIn({ code }: { code: string }) {
  const query = useQuery(surfaceQuery(code));
  return (
    <Loaded query={query} rows={1}>
      {(found) => (
        <p>
          {found.map((each) => (
            <SurfaceFound key={each.tube.tubeCode} of={each} />
          ))}
        </p>
      )}
    </Loaded>
  );
}

function Settling({ tube }: { tube: Tube }) {
  const { t } = useTexts('specimens');
  const mayTake = useMay('SPECIMENS_TAKE');
  const mayReceive = useMay('SPECIMENS_RECEIVE');
  return (
    <Section title={t('tube.heldTitle')}>
      <Holds tube={tube} />
      {tube.holds.includes('PERSON_UNKNOWN') && (
        <p>
          <Link to={paths.desksWaiting}>{t('tube.toUnknown')}</Link>
        </p>
      )}
      {(mayTake || mayReceive) && (
        <div className="row-actions">
          <LookButton tube={tube} />
          {mayTake && <VoidTubeButton tube={tube} />}
        </div>
      )}
    </Section>
  );
}

function TubeFacts({ tube }: { tube: Tube }) {
  const { t, language } = useTexts('specimens');
  const laboratories = useQuery({ ...laboratoriesQuery, enabled: tube.laboratoryId !== null });
  const laboratory = laboratories.data?.find((each) => each.laboratory.id === tube.laboratoryId)?.laboratory;
  return (
    <Facts
      facts={[
        { label: t('tubes.bound'), value: t('tube.fill', { count: tube.bound, size: tube.poolSize }) },
        { label: t('tubes.swabs'), value: tube.swabs },
        { label: t('tubes.firstTaken'), value: tube.firstTakenAt && instant(tube.firstTakenAt, language) },
        { label: t('tubes.closed'), value: tube.closedAt && instant(tube.closedAt, language) },
        {
          label: t('tubes.laboratory'),
          value: laboratory && (laboratory.name[language] ?? laboratory.name.zh),
        },
        { label: t('tubes.arrived'), value: tube.arrivedAt && instant(tube.arrivedAt, language) },
      ]}
    />
  );
}

function Story({ facts, code }: { facts: StoryLine[]; code: string }) {
  const { t, language } = useTexts('specimens');
  const told = useTold();
  const mayTake = useMay('SPECIMENS_TAKE');
  const voided = new Set(
    facts
      .filter(({ fact }) => fact.kind === 'SWAB_VOIDED')
      .map(({ fact }) => `${fact.deviceId ?? ''} ${String(fact.swab)}`),
  );
  if (facts.length === 0) {
    return <Empty title={t('tube.noStory')} />;
  }
  return (
    <ol className="story">
      {facts.map(({ fact, byName, areaName }, i) => {
        const { kind, deviceId, number } = fact;
        const isVoidable =
          mayTake &&
          kind === 'SWABBED' &&
          deviceId !== null &&
          number !== null &&
          !voided.has(`${deviceId} ${String(number)}`);
        return (
          <li key={`${kind}-${String(i)}`} className={kind === 'REFUSED' ? 'story-bad' : undefined}>
            <span className="story-at">{instant(fact.occurredAt, language)}</span>
            <span>
              <strong>{t(`story.${kind}`)}</strong> {told(fact)}
              <span className="quiet">
                {[areaName, byName].filter(Boolean).map((part) => ` · ${String(part)}`)}
              </span>
              {isVoidable && deviceId && number && (
                <VoidSwabButton code={code} deviceId={deviceId} number={number} />
              )}
            </span>
          </li>
        );
      })}
    </ol>
  );
}

/** What a fact says beside its kind. */
function useTold() {
  const { t } = useTexts('specimens');
  return (fact: StoryLine['fact']): string => {
    const reason = fact.reason ?? '';
    const parts = [
      fact.poolSize !== null && t('story.size', { size: fact.poolSize }),
      fact.swabs !== null && t('story.counted', { swabs: fact.swabs, bound: fact.bound ?? '–' }),
      fact.number !== null && t('story.number', { number: fact.number }),
      fact.swab !== null && t('story.number', { number: fact.swab }),
      fact.known === false && t('story.unknown'),
      fact.boxCode,
      fact.position !== null && t('story.position', { position: fact.position }),
      fact.damaged && t('story.damaged'),
      reason && t([`reason.${reason}`, `refused.${reason}`], { defaultValue: reason }),
    ];
    return parts.filter(Boolean).join(' · ');
  };
}

/** Read only when asked for: to see who is in a tube is a reading of persons, with a purpose. */
function Members({ code }: { code: string }) {
  const { t, language } = useTexts('specimens');
  const [isAsked, setAsked] = useState(false);
  const query = useQuery({ ...membersQuery(code), enabled: isAsked });
  return (
    <Section title={t('tube.members')}>
      {isAsked ? (
        <Loaded query={query}>
          {(members) => (
            <ul className="lines">
              {members.map(({ person, takenAt }, i) => (
                <li key={person?.id ?? `#${String(i)}`}>
                  {person ? (
                    <>
                      <strong>{person.name}</strong> <span className="mono">{person.identityNumber}</span>
                    </>
                  ) : (
                    <span className="urgent">{t('story.unknown')}</span>
                  )}{' '}
                  <span className="quiet">{instant(takenAt, language)}</span>
                </li>
              ))}
            </ul>
          )}
        </Loaded>
      ) : (
        <Button
          onClick={() => {
            setAsked(true);
          }}
        >
          {t('tube.showMembers')}
        </Button>
      )}
    </Section>
  );
}
