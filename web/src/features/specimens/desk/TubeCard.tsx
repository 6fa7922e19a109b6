import { useTexts } from '@/shared/i18n';
import { bound, isHeld, isOpen, tubesOf, type DeskTube } from './deskState';
import { Places } from './Places';
import type { DeskView } from './deskView';
import type { DeskSession } from './session';
import { clock } from './times';
import { useNames } from './useNames';

interface Props {
  desk: DeskSession;
  view: DeskView;
}

/** The tube in hand. */
export function TubeCard({ desk, view }: Props) {
  const { t } = useTexts('specimens');
  const { tube, state, roster } = view;
  const nameOf = useNames(roster);
  if (!tube) {
    return (
      <section className="desk-card desk-tube" aria-label={t('tube.inHand')}>
        <h2>{t('tube.none')}</h2>
        <p>{t('tube.none.todo')}</p>
      </section>
    );
  }
  const swabs = bound(tube);
  return (
    <section className="desk-card desk-tube" aria-label={t('tube.inHand')}>
      <h2>
        {t('tube.inHand')} <span className="mono desk-tube-code">{tube.code}</span>
      </h2>
      <p className="desk-tube-fill">
        <strong>{t('tube.fill', { count: swabs.length, size: tube.poolSize })}</strong>
        {tube.isHousehold && <span className="desk-tag">{t('tube.household')}</span>}
      </p>
      <Places tube={tube} />
      <ul className="desk-list" aria-label={t('tube.members')}>
        {[...swabs].reverse().map((swab) => {
          const { name, place } = nameOf(state.registrations.get(swab.registration));
          return (
            <li key={swab.number} className="desk-member">
              <strong>{name}</strong>
              <span>{place}</span>
              <span className="quiet">{clock(swab.at)}</span>
              <button
                type="button"
                className="desk-button desk-button-small"
                onClick={() => void desk.open({ kind: 'VOID_SWAB', code: tube.code, swab: swab.number })}
              >
                {t('tube.voidSwab')}
              </button>
            </li>
          );
        })}
      </ul>
      <div className="desk-buttons">
        <button
          type="button"
          className="desk-button"
          onClick={() => void desk.open({ kind: 'CLOSE_TUBE', code: tube.code })}
        >
          {t('tube.close')}
        </button>
        <button
          type="button"
          className="desk-button"
          onClick={() => void desk.open({ kind: 'VOID_TUBE', code: tube.code })}
        >
          {t('tube.void')}
        </button>
      </div>
    </section>
  );
}

/** All tubes of this desk and round; those of which nobody gets a result stand first. */
export function TubeList({ desk, view }: Props) {
  const { t } = useTexts('specimens');
  const tubes = view.roundId === null ? [] : tubesOf(view.state, view.roundId);
  if (tubes.length === 0) {
    return null;
  }
  const sorted = [...tubes].sort((a, b) => Number(isHeld(b)) - Number(isHeld(a)));
  return (
    <section className="desk-card" aria-label={t('tubes.title')}>
      <h2>{t('tubes.title')}</h2>
      <ul className="desk-list">
        {sorted.map((tube) => (
          <li key={tube.code} className="desk-member">
            <span className="mono">{tube.code}</span>
            <span>{t('tube.short', { count: bound(tube).length, size: tube.poolSize })}</span>
            <StateTag tube={tube} />
            <TubeAction tube={tube} desk={desk} isInHand={view.tube?.code === tube.code} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function StateTag({ tube }: { tube: DeskTube }) {
  const { t } = useTexts('specimens');
  if (tube.voidedFor !== null) {
    return <span className="desk-tag">{t('tube.state.VOIDED')}</span>;
  }
  if (isHeld(tube)) {
    return (
      <span className="desk-tag desk-tag-held">
        {t('tube.counted', { counted: tube.closed?.swabs ?? 0, bound: bound(tube).length })}
      </span>
    );
  }
  return <span className="desk-tag">{t(tube.closed ? 'tube.state.CLOSED' : 'tube.state.OPEN')}</span>;
}

function TubeAction({ tube, desk, isInHand }: { tube: DeskTube; desk: DeskSession; isInHand: boolean }) {
  const { t } = useTexts('specimens');
  if (isHeld(tube)) {
    return (
      <button
        type="button"
        className="desk-button desk-button-small"
        onClick={() => void desk.open({ kind: 'CLOSE_TUBE', code: tube.code })}
      >
        {t('panel.recount')}
      </button>
    );
  }
  if (isOpen(tube) && !isInHand) {
    return (
      <button
        type="button"
        className="desk-button desk-button-small"
        onClick={() => void desk.submit(tube.code)}
      >
        {t('tube.takeInHand')}
      </button>
    );
  }
  return tube.voidedFor === null && !isOpen(tube) ? (
    <button
      type="button"
      className="desk-button desk-button-small"
      onClick={() => void desk.open({ kind: 'VOID_TUBE', code: tube.code })}
    >
      {t('tube.void')}
    </button>
  ) : null;
}
