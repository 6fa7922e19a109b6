import { App, Button, Drawer, Grid } from 'antd';
import { useState } from 'react';
import { api, body, done } from '@/shared/api/client';
import { useSubmission } from '@/shared/api/useSubmission';
import { useTexts } from '@/shared/i18n';
import { useMay } from '@/shared/session';
import { instant } from '@/shared/time';
import { ProblemAlert } from '@/shared/ui/ProblemView';
import { ReasonButton } from '@/shared/ui/ReasonButton';
import type { DoorOfRound, DoorsPage, FoundAs, KnockOutcome } from '../queries';
import { moreOf, MorePeople, nobodyYet, type MoreValues } from './MorePeople';
import { PersonSaid } from './PersonSaid';
import { Unnamed } from './Unnamed';

const OTHER_OUTCOMES = ['NOBODY_HOME', 'REFUSED', 'NO_SUCH_DOOR'] as const;

interface Telling {
  outcome: KnockOutcome;
  people: { personId: string; found: FoundAs }[];
  more: MoreValues[];
}

interface Props {
  page: DoorsPage;
  door: DoorOfRound;
  mayTell: boolean;
  onClose: () => void;
}

/** One door: who is there, who is not, who is there besides. Everybody is here until something else is tapped. */
export function DoorSheet({ page, door, mayTell, onClose }: Props) {
  const { t, language } = useTexts('rounds');
  const { message } = App.useApp();
  const wide = Grid.useBreakpoint().md ?? true;
  const mayRegister = useMay('PEOPLE_REGISTER');
  const [said, setSaid] = useState<Record<string, FoundAs>>({});
  const [more, setMore] = useState<MoreValues[]>([]);
  const roundId = page.line.round.id;
  const refresh = [['rounds', roundId]];
  const telling = useSubmission(
    (id, { outcome, people, more: found }: Telling) =>
      done(
        api.POST('/api/rounds/{roundId}/doors', {
          params: { path: { roundId } },
          body: { id, dwellingId: door.dwellingId, outcome, people, more: found.map(moreOf) },
        }),
      ),
    {
      refresh,
      onDone: () => {
        message.success(t('door.told'));
        onClose();
      },
    },
  );
  const foundOf = (personId: string, before: FoundAs | null | undefined): FoundAs =>
    said[personId] ?? before ?? 'HERE';
  return (
    <Drawer
      open
      title={t('door.title', { door: page.buildingName + door.entranceName + door.label })}
      placement={wide ? 'right' : 'bottom'}
      size={wide ? 480 : '88%'}
      onClose={onClose}
    >
      <ProblemAlert error={telling.error} />
      {door.knock && (
        <div className="rounds-knock">
          <span>
            {t(`outcome.${door.knock.outcome}`)} · {door.knock.byName} ·{' '}
            {instant(door.knock.knockedAt, language)}
            {door.knock.offline && ` · ${t('door.offline')}`}
          </span>
          {mayTell && <TakeBack roundId={roundId} knockId={door.knock.id} />}
        </div>
      )}
      <Unnamed
        roundId={roundId}
        unnamed={door.unnamed}
        entering={more.flatMap(({ unnamed }) => unnamed?.id ?? [])}
        mayTell={mayTell}
        onEnter={
          mayRegister
            ? ({ id, typed }) => {
                setMore([...more, nobodyYet({ id, typed: typed ?? null })]);
              }
            : null
        }
      />
      {door.people.length === 0 && <p className="quiet">{t('door.nobody')}</p>}
      <ul className="rounds-people">
        {door.people.map((each) => (
          <PersonSaid
            key={each.person.id}
            roundId={roundId}
            each={each}
            mayTell={mayTell}
            found={foundOf(each.person.id, each.found)}
            onFound={(found) => {
              setSaid({ ...said, [each.person.id]: found });
            }}
          />
        ))}
      </ul>
      {mayTell && (
        <>
          {mayRegister && <MorePeople value={more} onChange={setMore} />}
          <div className="rounds-big">
            <Button
              type="primary"
              block
              size="large"
              loading={telling.isPending}
              onClick={() => {
                telling.mutate({
                  outcome: 'ANSWERED',
                  people: door.people.map(({ person, found }) => ({
                    personId: person.id,
                    found: foundOf(person.id, found),
                  })),
                  more,
                });
              }}
            >
              {t('door.answered')}
            </Button>
            {OTHER_OUTCOMES.map((outcome) => (
              <Button
                key={outcome}
                block
                size="large"
                disabled={telling.isPending}
                onClick={() => {
                  telling.mutate({ outcome, people: [], more: [] });
                }}
              >
                {t(`outcome.${outcome}`)}
              </Button>
            ))}
          </div>
        </>
      )}
    </Drawer>
  );
}

function TakeBack({ roundId, knockId }: { roundId: string; knockId: string }) {
  const { t } = useTexts('rounds');
  const { message } = App.useApp();
  return (
    <ReasonButton
      label={t('door.takeBack')}
      title={t('door.takeBack')}
      okText={t('door.takeBack')}
      lead={t('door.takeBack.lead')}
      refresh={[['rounds', roundId]]}
      act={async (id, reason) => {
        const { registryKept } = await body(
          api.POST('/api/rounds/{roundId}/doors/{knockId}/taking-back', {
            params: { path: { roundId, knockId } },
            body: { id, reason },
          }),
        );
        if (registryKept > 0) {
          void message.warning(t('door.registryKept', { count: registryKept }), 8);
        }
      }}
    />
  );
}
