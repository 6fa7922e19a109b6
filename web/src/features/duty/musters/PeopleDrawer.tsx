import { useQuery } from '@tanstack/react-query';
import { Button, Drawer, Segmented, Tag } from 'antd';
import { useState } from 'react';
import { api, body } from '@/shared/api/client';
import { useSubmission } from '@/shared/api/useSubmission';
import { useTexts } from '@/shared/i18n';
import { PeopleRows } from '@/shared/people/PeopleRows';
import { RevealButton } from '@/shared/people/RevealButton';
import { useReveal } from '@/shared/people/useReveal';
import { instant } from '@/shared/time';
import { Empty } from '@/shared/ui/Empty';
import { Loaded } from '@/shared/ui/Loaded';
import { ProblemAlert } from '@/shared/ui/ProblemView';
import { ReasonDialog } from '@/shared/ui/ReasonDialog';
import { useWorded } from '../wording';
import { OPENING, peopleQuery, type CalledPerson, type DemandLine, type Opening } from './queries';

type Act = 'CONFIRMED' | 'DECLINED' | 'WITHDRAWN' | 'ARRIVED' | 'LEFT';

interface Props {
  line: DemandLine;
  figure: Opening;
  onClose: () => void;
}

/** The people behind one figure, and what a dispatcher may do with each. */
export function PeopleDrawer({ line, figure, onClose }: Props) {
  const { t } = useTexts('duty');
  const words = useWorded();
  const [shown, setShown] = useState<Opening>(figure);
  const query = useQuery(peopleQuery(line.demand.id));
  return (
    <Drawer
      open
      size="large"
      styles={{ wrapper: { width: 'min(1120px, 100vw)' } }}
      title={`${line.organizationName} · ${words(line.demand.place)}`}
      onClose={onClose}
    >
      <p className="quiet">{t('muster.people.about')}</p>
      <div className="choice">
        <Segmented<Opening>
          aria-label={t('muster.people')}
          value={shown}
          onChange={setShown}
          options={OPENING.map((value) => ({ value, label: t(`muster.${value}`) }))}
        />
      </div>
      <Loaded query={query}>
        {({ people, more }) => (
          <>
            <People line={line} people={people.filter((each) => isOf(each, shown))} />
            {more && <p className="quiet">{t('muster.people.more')}</p>}
          </>
        )}
      </Loaded>
    </Drawer>
  );
}

function isOf({ call, present }: CalledPerson, figure: Opening): boolean {
  const called = call.state === 'NAMED' || call.state === 'CONFIRMED';
  switch (figure) {
    case 'named':
      return called;
    case 'confirmed':
      return call.state === 'CONFIRMED';
    case 'present':
      return called && present;
    case 'declined':
      return call.state === 'DECLINED';
  }
}

function People({ line, people }: { line: DemandLine; people: CalledPerson[] }) {
  const { t } = useTexts('duty');
  const reveal = useReveal();
  const [asking, setAsking] = useState<{ person: CalledPerson; act: 'DECLINED' | 'WITHDRAWN' } | null>(null);
  const demandId = line.demand.id;
  const acting = useSubmission(
    (id, { personId, act, reason }: { personId: string; act: Act; reason: string | null }) =>
      body(
        api.POST('/api/demands/{demandId}/acts', {
          params: { path: { demandId } },
          body: { id, personId, act, byTelephone: act === 'CONFIRMED' || act === 'DECLINED', reason },
        }),
      ),
    {
      refresh: [['musters']],
      onDone: () => {
        setAsking(null);
      },
    },
  );
  const act = (person: CalledPerson, what: Act) => {
    acting.mutate({ personId: person.call.personId, act: what, reason: null });
  };
  const because = useSubmission(
    (id, reason: string) =>
      body(
        api.POST('/api/demands/{demandId}/acts', {
          params: { path: { demandId } },
          body: {
            id,
            personId: asking?.person.call.personId ?? '',
            act: asking?.act ?? 'WITHDRAWN',
            byTelephone: asking?.act === 'DECLINED',
            reason,
          },
        }),
      ),
    {
      refresh: [['musters']],
      onDone: () => {
        setAsking(null);
      },
    },
  );
  return (
    <>
      <ProblemAlert error={acting.error} />
      <PeopleRows<CalledPerson>
        label={t('muster.people')}
        rows={people}
        person={({ person }) => person}
        reveal={reveal}
        empty={<Empty title={t('muster.people.none')} />}
        columns={[
          { key: 'state', title: t('roster.state'), render: (person) => <StateOf person={person} /> },
          {
            key: 'acts',
            title: '',
            render: (person) => (
              <span className="row-actions">
                <RevealButton reveal={reveal} personIds={[person.call.personId]} />
                {line.mayName && (
                  <Acts
                    person={person}
                    busy={acting.isPending}
                    act={(what) => {
                      act(person, what);
                    }}
                    ask={(what) => {
                      setAsking({ person, act: what });
                    }}
                  />
                )}
              </span>
            ),
          },
        ]}
      />
      {asking && (
        <ReasonDialog
          title={t(`muster.act.${asking.act}.title`, { name: asking.person.person.name })}
          okText={t(`muster.act.${asking.act}`)}
          danger
          sending={because}
          onClose={() => {
            setAsking(null);
          }}
        />
      )}
    </>
  );
}

function StateOf({ person: { call, present, namedBy } }: { person: CalledPerson }) {
  const { t, language } = useTexts('duty');
  const color = { NAMED: 'gold', CONFIRMED: 'green', DECLINED: 'red', WITHDRAWN: undefined }[
    call.state as 'NAMED' | 'CONFIRMED' | 'DECLINED' | 'WITHDRAWN'
  ];
  return (
    <>
      <Tag color={color}>{t(`muster.state.${call.state}`)}</Tag>
      {present && <Tag color="cyan">{t('muster.state.present')}</Tag>}
      {call.way === 'TELEPHONE' && <Tag>{t('muster.byTelephone')}</Tag>}
      <div className="quiet">
        {instant(call.since, language)}
        {namedBy && <> · {t('muster.namedBy', { name: namedBy })}</>}
        {call.reason && <> · {call.reason}</>}
      </div>
    </>
  );
}

interface ActsProps {
  person: CalledPerson;
  busy: boolean;
  act: (act: Act) => void;
  ask: (act: 'DECLINED' | 'WITHDRAWN') => void;
}

function Acts({ person: { call, present }, busy, act, ask }: ActsProps) {
  const { t } = useTexts('duty');
  const called = call.state === 'NAMED' || call.state === 'CONFIRMED';
  const told = call.arrivedAt != null;
  return (
    <>
      {call.state === 'NAMED' && (
        <Button
          disabled={busy}
          onClick={() => {
            act('CONFIRMED');
          }}
        >
          {t('muster.act.CONFIRMED')}
        </Button>
      )}
      {called && !present && (
        <Button
          disabled={busy}
          onClick={() => {
            act('ARRIVED');
          }}
        >
          {t('muster.act.ARRIVED')}
        </Button>
      )}
      {told && (
        <Button
          disabled={busy}
          onClick={() => {
            act('LEFT');
          }}
        >
          {t('muster.act.LEFT')}
        </Button>
      )}
      {called && (
        <>
          <Button
            disabled={busy}
            onClick={() => {
              ask('DECLINED');
            }}
          >
            {t('muster.act.DECLINED')}
          </Button>
          <Button
            danger
            disabled={busy}
            onClick={() => {
              ask('WITHDRAWN');
            }}
          >
            {t('muster.act.WITHDRAWN')}
          </Button>
        </>
      )}
    </>
  );
}
