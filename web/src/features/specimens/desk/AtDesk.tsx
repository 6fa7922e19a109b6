import { useTexts } from '@/shared/i18n';
import type { OpenDevice } from '@/shared/offline/openDevice';
import type { Ports } from '@/shared/offline/ports';
import { CameraButton } from '../camera/CameraButton';
import { doubles, notSwabbed } from './deskState';
import { PanelView } from './Panels';
import { FindingLine, PersonCard, UnknownCard } from './PersonCard';
import { ScanInput } from './ScanInput';
import type { DeskView, Told } from './deskView';
import type { DeskSession } from './session';
import { StatusBar } from './StatusBar';
import { clock } from './times';
import { TubeLine } from './TubeLine';
import { TubeCard, TubeList } from './TubeCard';
import { useDesk } from './useDesk';
import { useNames } from './useNames';

/** One person after the other: scan, look, swab. */
export function AtDesk({ ports, device }: { ports: Ports; device: OpenDevice }) {
  const { t } = useTexts('specimens');
  const { desk, view, bundle, standing } = useDesk(ports, device);
  const isStopped = standing?.revoked === true;
  return (
    <>
      <StatusBar standing={standing} bundle={bundle} />
      <RoundLine desk={desk} view={view} />
      <div className="desk">
        <div className="desk-main">
          <ToldBand told={view.told} />
          {view.panel ? <PanelView desk={desk} view={view} /> : <InHand desk={desk} view={view} />}
          <ScanInput
            label={t('scan.label')}
            hint={t('scan.hint')}
            onCode={(typed) => {
              if (!isStopped) {
                void desk.submit(typed);
              }
            }}
            onGo={() => {
              if (!view.panel && !isStopped) {
                void desk.take();
              }
            }}
            onEscape={() => void (view.panel ? desk.open(null) : desk.setAside())}
          />
          <div className="desk-buttons">
            <CameraButton onCode={(code) => void desk.submit(code)} />
            <button type="button" className="desk-button" onClick={() => void desk.open({ kind: 'SLIP' })}>
              {t('panel.slip')}
            </button>
            <button type="button" className="desk-button" onClick={() => void desk.open({ kind: 'SURFACE' })}>
              {t('surface.open')}
            </button>
          </div>
          <div className="desk-bar">
            <TubeLine tube={view.tube} />
            <button
              type="button"
              className="desk-button"
              disabled={!view.undoing || isStopped}
              onClick={() => void desk.undo()}
            >
              {t('desk.undo')}
            </button>
            <button
              type="button"
              className="desk-button desk-button-main desk-button-swab"
              disabled={view.inHand === null || view.panel !== null || isStopped}
              onClick={() => void desk.take()}
            >
              {t('desk.taken')}
            </button>
          </div>
        </div>
        <div className="desk-side">
          <TubeCard desk={desk} view={view} />
          <Waiting desk={desk} view={view} />
          <TubeList desk={desk} view={view} />
        </div>
      </div>
    </>
  );
}

interface Props {
  desk: DeskSession;
  view: DeskView;
}

function RoundLine({ desk, view }: Props) {
  const { t, language } = useTexts('specimens');
  const { rounds } = view.roster;
  const round = rounds.find(({ id }) => id === view.roundId);
  if (!round) {
    return <p className="desk-round desk-round-none">{t('round.none')}</p>;
  }
  const named = (each: typeof round) =>
    t('round.name', { campaign: each.campaign[language] ?? each.campaign.zh, number: each.number });
  return rounds.length === 1 ? (
    <p className="desk-round">{named(round)}</p>
  ) : (
    <p className="desk-round">
      <label htmlFor="desk-round">{t('round.choose')}</label>
      <select id="desk-round" value={round.id} onChange={(event) => void desk.useRound(event.target.value)}>
        {rounds.map((each) => (
          <option key={each.id} value={each.id}>
            {named(each)}
          </option>
        ))}
      </select>
    </p>
  );
}

function ToldBand({ told }: { told: Told | null }) {
  const { t } = useTexts('specimens');
  return (
    <div
      className={`desk-told desk-told-${told?.tone ?? 'none'}`}
      role={told?.tone === 'stop' ? 'alert' : 'log'}
    >
      {told && <p key={told.turn}>{t(`said.${told.what}`, told.params)}</p>}
    </div>
  );
}

/** Who stands before the sampler, or whom to call. */
function InHand({ desk, view }: Props) {
  const { t } = useTexts('specimens');
  const { inHand, state, roster } = view;
  const registration = inHand === null ? null : (state.registrations.get(inHand) ?? null);
  if (!registration) {
    return (
      <section className="desk-panel desk-panel-empty" aria-label={t('desk.next')}>
        <p className="desk-person-name">{t('desk.next')}</p>
        <p>{t('desk.next.todo')}</p>
      </section>
    );
  }
  const person = roster.person(registration.roundId, registration.personId);
  const finding = desk.fits(person);
  return (
    <section className="desk-panel desk-panel-person" aria-label={t('panel.person')}>
      {person ? <PersonCard person={person} /> : <UnknownCard registration={registration} />}
      {person && person.lane !== 'ORDINARY' && (
        <FindingLine finding={{ severity: 'TELL', why: person.lane }} person={person} />
      )}
      {finding && <FindingLine finding={finding} person={person} />}
      <div className="desk-buttons">
        <button type="button" className="desk-button desk-button-small" onClick={() => void desk.setAside()}>
          {t('desk.setAside')}
        </button>
        <button
          type="button"
          className="desk-button desk-button-small"
          onClick={() => void desk.open({ kind: 'TAKE_BACK', registration: registration.number })}
        >
          {t('desk.takeBack')}
        </button>
      </div>
    </section>
  );
}

/** Signed in and not swabbed: seen until it is done (Hefei, 2022). */
function Waiting({ desk, view }: Props) {
  const { t } = useTexts('specimens');
  const nameOf = useNames(view.roster);
  const { state, roundId, roster, inHand } = view;
  if (roundId === null) {
    return null;
  }
  const waiting = notSwabbed(state, roundId).filter(({ number }) => number !== inHand);
  const twice = doubles(state, roundId);
  return (
    <>
      {waiting.length > 0 && (
        <section className="desk-card desk-card-wait" aria-label={t('waiting.title')}>
          <h2>{t('waiting.count', { count: waiting.length })}</h2>
          <ul className="desk-list">
            {waiting.map((each) => {
              const { name, place } = nameOf(each);
              return (
                <li key={each.number}>
                  <button
                    type="button"
                    className="desk-row"
                    onClick={() => void desk.takeInHand(each.number)}
                  >
                    <strong>{name}</strong>
                    <span>{place}</span>
                    <span className="quiet">{t('waiting.since', { at: clock(each.at) })}</span>
                  </button>
                </li>
              );
            })}
          </ul>
        </section>
      )}
      {twice.length > 0 && (
        <section className="desk-card" aria-label={t('doubles.title')}>
          <h2>{t('doubles.title')}</h2>
          <ul className="desk-list">
            {twice.map((id) => (
              <li key={id}>{roster.person(roundId, id)?.name ?? t('person.unknown')}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
