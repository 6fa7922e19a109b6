import { useState } from 'react';
import { Button } from 'antd';
import { useTexts } from '@/shared/i18n';
import { shown } from '@/shared/people/shown';
import type { Reveal } from '@/shared/people/useReveal';
import { Section } from '@/shared/ui/Page';
import { clock, span } from '../clock';
import { seatsOf, type Day, type DaySeat, type Shift } from '../day/queries';
import { StateTag } from '../day/StateTag';
import { useSkillWords } from '../useSkillWords';
import { useWorded } from '../worded';
import { CallButton } from './CallButton';
import { NoShowDialog } from './NoShowDialog';
import { byUrgency, mayTell } from './shifts';
import { SignButtons } from './SignButtons';

interface Props {
  postId: string;
  day: Day;
  shift: Shift;
  reveal: Reveal;
  kind: 'now' | 'next';
}

/** One shift, who is missing first. */
export function ShiftSection({ postId, day, shift, reveal, kind }: Props) {
  const { t } = useTexts('posts');
  const [missing, setMissing] = useState<DaySeat | null>(null);
  const title = t(kind === 'now' ? 'lead.shiftNow' : 'lead.shiftNext', {
    span: span(Date.parse(shift.start), Date.parse(shift.end)),
  });
  return (
    <Section
      title={title}
      actions={
        kind === 'now' && (
          <span className="quiet">{t('lead.came', { present: shift.present, needed: shift.needed })}</span>
        )
      }
    >
      <ul className="lead-seats" aria-label={title}>
        {byUrgency(seatsOf(shift)).map((seat) => (
          <LeadSeat
            key={`${seat.planId}-${String(seat.seat)}`}
            postId={postId}
            seat={seat}
            day={day}
            reveal={reveal}
            isNow={kind === 'now'}
            onMissing={setMissing}
          />
        ))}
      </ul>
      {missing && (
        <NoShowDialog
          postId={postId}
          seat={missing}
          name={missing.person ? shown(missing.person, reveal.revealed).name : ''}
          onClose={() => {
            setMissing(null);
          }}
        />
      )}
    </Section>
  );
}

interface SeatProps extends Pick<Props, 'postId' | 'day' | 'reveal'> {
  seat: DaySeat;
  isNow: boolean;
  onMissing: (seat: DaySeat) => void;
}

function LeadSeat({ postId, day, seat, reveal, isNow, onMissing }: SeatProps) {
  const { t } = useTexts('posts');
  const skill = useSkillWords();
  const { person } = seat;
  const who = person ? shown(person, reveal.revealed) : null;
  const absent = seat.state === 'LATE' || seat.state === 'NO_SHOW' || seat.state === 'OPEN';
  return (
    <li className={absent ? 'lead-seat lead-seat-absent' : 'lead-seat'}>
      <div className="lead-who">
        <strong>{who?.name ?? t('day.nobody')}</strong>{' '}
        {seat.skill && <span className="quiet">{skill(seat.skill)}</span>}
        <StateTag state={seat.state} minutes={seat.state === 'LATE' ? seat.lateMinutes : null} />
        <Signed seat={seat} />
        {seat.relieved.map(({ person: before, until }) => (
          <div key={until} className="quiet">
            {t('lead.relieved', {
              name: before ? shown(before, reveal.revealed).name : t('day.nobody'),
              at: clock(Date.parse(until)),
            })}
          </div>
        ))}
      </div>
      <Relieved seat={seat} />
      {isNow && (mayTell(seat) || seat.state === 'PRESENT') && (
        <div className="lead-acts">
          {mayTell(seat) && <CallButton postId={postId} seat={seat} />}
          <SignButtons postId={postId} seat={seat} at={day.at} />
          {mayTell(seat) && (
            <Button
              danger
              size="large"
              onClick={() => {
                onMissing(seat);
              }}
            >
              {t('lead.noShow')}
            </Button>
          )}
        </div>
      )}
    </li>
  );
}

function Signed({ seat }: { seat: DaySeat }) {
  const { t } = useTexts('posts');
  return (
    <span className="quiet">
      {seat.byLeader && `${t('lead.byLeader')} `}
      {seat.signedInAt && t('lead.in', { at: clock(Date.parse(seat.signedInAt)) })}
      {seat.signedOutAt && ` ${t('lead.out', { at: clock(Date.parse(seat.signedOutAt)) })}`}
      {!!seat.overMinutes && ` · ${t('lead.over', { minutes: seat.overMinutes })}`}
      {!!seat.earlyMinutes && ` · ${t('lead.early', { minutes: seat.earlyMinutes })}`}
      {seat.reason && ` · ${seat.reason}`}
    </span>
  );
}

/** Meals and rests of one seat, in the order of time, and the water that heat asks for. */
function Relieved({ seat }: { seat: DaySeat }) {
  const { t } = useTexts('posts');
  const words = useWorded();
  const told = [
    ...seat.meals.map((meal) => ({ at: meal.at, words: words(meal.name) })),
    ...seat.rests.map((rest) => ({
      at: rest.at,
      words: t(rest.heat ? 'lead.restHeat' : 'lead.rest', { minutes: rest.minutes }),
    })),
  ].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  if (told.length === 0 && seat.heatMinutes === 0) {
    return null;
  }
  return (
    <div className="quiet lead-relief">
      {told.map((each) => `${clock(Date.parse(each.at))} ${each.words}`).join(t('separator'))}
      {seat.waterMillilitres > 0 &&
        ` · ${t('relief.water', { litres: Math.round(seat.waterMillilitres / 100) / 10 })}`}
    </div>
  );
}
