import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Checkbox, Input, Modal, Tag, type InputRef } from 'antd';
import { useRef, useState } from 'react';
import { api, body } from '@/shared/api/client';
import { problemOf } from '@/shared/api/problem';
import { useSubmission } from '@/shared/api/useSubmission';
import { useTexts } from '@/shared/i18n';
import { instant } from '@/shared/time';
import { Empty } from '@/shared/ui/Empty';
import { Loaded } from '@/shared/ui/Loaded';
import { ProblemAlert } from '@/shared/ui/ProblemView';
import { useDebounced } from '@/shared/ui/useDebounced';
import { useWorded } from '../wording';
import { refusedPeople } from './fits';
import { candidatesQuery, type Candidate, type DemandLine, type RosterSeat, type Taken } from './queries';
import { SkillShown } from './SkillShown';

interface Props {
  line: DemandLine;
  onClose: () => void;
}

/** Choose whom to send: own staff and the area's volunteers, with what speaks against each. */
export function NamingDialog({ line, onClose }: Props) {
  const { t } = useTexts('duty');
  const words = useWorded();
  const search = useRef<InputRef>(null);
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<ReadonlyMap<string, string>>(new Map());
  const [gone, setGone] = useState<string[]>([]);
  const queries = useQueryClient();
  const q = useDebounced(typed.trim(), 300);
  const query = useQuery({
    ...candidatesQuery(line.demand.id, q),
    placeholderData: (before) => before,
  });
  const free = line.figures.unnamed ?? null;
  const demandId = line.demand.id;
  const naming = useSubmission(
    (id, personIds: string[]) =>
      body(
        api.POST('/api/demands/{demandId}/namings', {
          params: { path: { demandId } },
          body: { id, personIds },
        }),
      ),
    { refresh: [['musters']], onDone: onClose },
  );
  /** Who cannot be named leaves the choice and stands in the list with where they are; the others stay chosen. */
  const submit = () => {
    naming.mutate([...chosen.keys()], {
      onError: (error) => {
        const refused = refusedPeople(problemOf(error));
        setGone([...chosen].filter(([id]) => refused.includes(id)).map(([, name]) => name));
        setChosen(new Map([...chosen].filter(([id]) => !refused.includes(id))));
        void queries.invalidateQueries({ queryKey: ['musters'] });
      },
    });
  };
  const tooMany = free !== null && chosen.size > free;
  const choose = ({ person }: Candidate, on: boolean) => {
    setChosen((before) => {
      const after = new Map(before);
      if (on) {
        after.set(person.id, person.name);
      } else {
        after.delete(person.id);
      }
      return after;
    });
  };
  return (
    <Modal
      open
      width={720}
      title={t('naming.title', { place: words(line.demand.place) })}
      okText={t('naming.submit', { count: chosen.size })}
      cancelText={t('cancel')}
      okButtonProps={{ disabled: chosen.size === 0 || tooMany, loading: naming.isPending }}
      onOk={submit}
      onCancel={onClose}
      afterOpenChange={(open) => {
        if (open) {
          search.current?.focus();
        }
      }}
    >
      <p className="quiet">
        {line.organizationName} · {words(line.demand.task)} ·{' '}
        {free === null ? t('naming.noNumber') : t('naming.free', { count: free })}
      </p>
      <ProblemAlert error={naming.error} />
      {!!naming.error && gone.length > 0 && (
        <p className="urgent">
          {t('naming.gone', { names: gone.join(t('separator')) })} {chosen.size > 0 && t('naming.goneRest')}
        </p>
      )}
      <Input.Search
        ref={search}
        aria-label={t('naming.search')}
        placeholder={t('naming.search')}
        allowClear
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
        }}
      />
      <p className="naming-chosen" aria-live="polite">
        {t('naming.chosen', { count: chosen.size })}
        {chosen.size > 0 && <> · {[...chosen.values()].join(t('separator'))}</>}
        {tooMany && <span className="field-error"> {t('naming.tooMany', { count: free })}</span>}
      </p>
      <Loaded query={query}>
        {({ candidates, more }) =>
          candidates.length === 0 ? (
            <Empty title={t('naming.none')} />
          ) : (
            <>
              <ul className="nameables" aria-label={t('naming.candidates')}>
                {candidates.map((candidate) => (
                  <CandidateItem
                    key={candidate.person.id}
                    line={line}
                    candidate={candidate}
                    chosen={chosen.has(candidate.person.id)}
                    choose={choose}
                  />
                ))}
              </ul>
              {more && <p className="quiet">{t('naming.more')}</p>}
            </>
          )
        }
      </Loaded>
    </Modal>
  );
}

interface ItemProps {
  line: DemandLine;
  candidate: Candidate;
  chosen: boolean;
  choose: (candidate: Candidate, on: boolean) => void;
}

function CandidateItem({ line, candidate, chosen, choose }: ItemProps) {
  const { t } = useTexts('duty');
  const { person, position, volunteer, hindrances, taken, seat, state } = candidate;
  const called = state === 'NAMED' || state === 'CONFIRMED';
  const barred = called || !!taken || !!seat || hindrances.length > 0;
  return (
    <li className={barred ? 'nameable nameable-barred' : 'nameable'}>
      <Checkbox
        value={person.id}
        checked={chosen}
        disabled={barred}
        onChange={(event) => {
          choose(candidate, event.target.checked);
        }}
      >
        <strong>{person.name}</strong>{' '}
        <span className="quiet">{volunteer ? t('naming.volunteer') : position}</span>
      </Checkbox>
      <span className="quiet">{person.areaName}</span>
      <span className="nameable-why">
        {called && <Tag color="green">{t('naming.here')}</Tag>}
        {state === 'DECLINED' && <Tag color="red">{t('muster.state.DECLINED')}</Tag>}
        {taken && <TakenBy taken={taken} />}
        {seat && <Seated seat={seat} />}
        {hindrances.map((hindrance) => (
          <Tag key={hindrance} color="orange">
            {t(`hindrance.${hindrance}`)}
          </Tag>
        ))}
        {!volunteer && hindrances.includes('LACKS_SKILL') && <SkillShown line={line} person={person} />}
      </span>
    </li>
  );
}

function Seated({ seat }: { seat: RosterSeat }) {
  const { t, language } = useTexts('duty');
  const words = useWorded();
  const span = t('muster.span', { start: instant(seat.start, language), end: instant(seat.end, language) });
  return <span className="urgent">{t('naming.seated', { place: words(seat.place), span })}</span>;
}

function TakenBy({ taken }: { taken: Taken }) {
  const { t, language } = useTexts('duty');
  const words = useWorded();
  const span = taken.end
    ? t('muster.span', { start: instant(taken.start, language), end: instant(taken.end, language) })
    : t('muster.spanOpen', { start: instant(taken.start, language) });
  return (
    <span className="urgent">
      {taken.seen && taken.place
        ? t('naming.taken', {
            organization: taken.organization ?? '',
            by: taken.by ?? t('notStated'),
            place: words(taken.place),
            span,
          })
        : t('naming.takenUnseen', { span })}
    </span>
  );
}
