import { useQuery } from '@tanstack/react-query';
import { Button, Drawer, Tag } from 'antd';
import { useState } from 'react';
import { useTexts } from '@/shared/i18n';
import { count as grouped } from '@/shared/time';
import { Loaded } from '@/shared/ui/Loaded';
import { useAgreedWords } from '../useAgreedWords';
import { NOBODY, type Seat } from './grid';
import { HandChange } from './HandChange';
import { whyQuery, type Draft, type Roster, type Why } from './queries';
import { TellOfPerson } from './TellOfPerson';
import { OneUnfilled } from './UnfilledSection';
import type { Names } from './useNames';
import { useBrokenWords, usePointsWords, useSeatWords } from './wording';

interface Props {
  roster: Roster;
  draft: Draft;
  names: Names;
  seats: Seat[];
  seat: Seat;
  onDraft: (id: string) => void;
  onClose: () => void;
}

/** One seat: who and why, who else could, and another by hand. */
export function SeatDrawer({ roster, draft, names, seats, seat, onDraft, onClose }: Props) {
  const { t } = useTexts('posts');
  const words = useSeatWords(roster);
  const [chosen, setChosen] = useState<number | null>(null);
  const holder = draft.holders[seat.index] ?? NOBODY;
  const person = names.people?.find(({ index }) => index === holder);
  return (
    <Drawer
      open
      size="large"
      title={words(seat)}
      onClose={onClose}
      extra={person && <TellOfPerson roster={roster} person={person} seat={seat} />}
    >
      <p className="seat-holder">
        <strong>{holder === NOBODY ? t('day.nobody') : names.name(holder)}</strong>{' '}
        {person && person.comesAs !== 'STAFF' && <Tag color="cyan">{t(`comesAs.${person.comesAs}`)}</Tag>}
        {seat.night && <Tag color="geekblue">{t('legend.night')}</Tag>}
        {seat.weekend && <Tag>{t('seat.weekend')}</Tag>}
        {seat.heatMinutes > 0 && (
          <Tag color="orange">{t('seat.heat', { hours: Math.round(seat.heatMinutes / 6) / 10 })}</Tag>
        )}
      </p>
      {holder === NOBODY ? (
        <OneUnfilled roster={roster} draft={draft} names={names} seat={seat.index} />
      ) : (
        <Because roster={roster} draft={draft} names={names} seats={seats} seat={seat} onChoose={setChosen} />
      )}
      {roster.mayPlan && (
        <HandChange
          roster={roster}
          draft={draft}
          names={names}
          seats={seats}
          seat={seat}
          chosen={chosen}
          onChoose={setChosen}
          onDone={(id) => {
            onDraft(id);
            onClose();
          }}
        />
      )}
    </Drawer>
  );
}

interface BecauseProps extends Omit<Props, 'onDraft' | 'onClose'> {
  onChoose: (person: number) => void;
}

function Because({ roster, draft, names, seats, seat, onChoose }: BecauseProps) {
  const query = useQuery(whyQuery(roster.plan.id, draft.draft.id, seat.index));
  return (
    <Loaded query={query} rows={3}>
      {(why) => <Reasons roster={roster} why={why} names={names} seats={seats} onChoose={onChoose} />}
    </Loaded>
  );
}

interface ReasonsProps extends Pick<BecauseProps, 'roster' | 'names' | 'seats' | 'onChoose'> {
  why: Why;
}

function Reasons({ roster, why, names, seats, onChoose }: ReasonsProps) {
  const { t, language } = useTexts('posts');
  const points = usePointsWords();
  const broken = useBrokenWords();
  const agreed = useAgreedWords();
  const words = useSeatWords(roster);
  const own = why.costs.reduce((sum, each) => sum + each.points, 0);
  return (
    <>
      {why.broken.length > 0 && (
        <ul className="broken">
          {why.broken.map((each) => {
            const other = seats.find(({ index }) => index === each.otherSeat);
            return (
              <li key={`${each.rule}-${String(each.otherSeat ?? '')}`}>
                {broken(each)}
                {other && <span className="quiet"> {words(other)}</span>}
              </li>
            );
          })}
        </ul>
      )}
      <h3>{t('why.title')}</h3>
      {why.agreed && <p>{t('why.agreed', { limits: agreed(why.agreed).join(t('separator')) })}</p>}
      {why.costs.length === 0 ? (
        <p>{t('why.free')}</p>
      ) : (
        <>
          <p>{t('why.costs', { points: grouped(own, language) })}</p>
          <ul className="points">
            {why.costs.map((each) => (
              <li key={each.rule}>{points(each)}</li>
            ))}
          </ul>
        </>
      )}
      <h3>{t('why.others', { count: why.able })}</h3>
      {why.others.length === 0 ? (
        <p className="quiet">{t('why.nobody')}</p>
      ) : (
        <>
          {why.others.length < why.able && (
            <p className="quiet">{t('why.best', { count: why.others.length })}</p>
          )}
          <ul className="others">
            {why.others.map((other) => (
              <li key={other.person}>
                <div>
                  <strong>{names.name(other.person)}</strong>{' '}
                  <span className={other.total > own ? 'worse' : 'better'}>
                    {t(other.total > own ? 'why.dearer' : 'why.cheaper', {
                      points: grouped(Math.abs(other.total - own), language),
                    })}
                  </span>
                  <div className="quiet">{other.costs.map(points).join(t('separator')) || t('why.free')}</div>
                </div>
                {roster.mayPlan && (
                  <Button
                    onClick={() => {
                      onChoose(other.person);
                    }}
                  >
                    {t('why.choose')}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
