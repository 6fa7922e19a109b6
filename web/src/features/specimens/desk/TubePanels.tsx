import { useState } from 'react';
import { useTexts } from '@/shared/i18n';
import { bound, type DeskTube } from './deskState';
import type { DeskView } from './deskView';
import { BackButton, focusOn, Reasons, type Back, type Of } from './panelParts';
import { useNames } from './useNames';

const LARGEST_POOL = 20;

export function OpenTube({ code, desk, view, onBack }: { code: string; view: DeskView } & Back) {
  const { t } = useTexts('specimens');
  const { roster, roundId, state, inHand } = view;
  const round = roster.rounds.find(({ id }) => id === roundId);
  const sizes = round?.poolSizes ?? [1, 10];
  const registration = inHand === null ? null : state.registrations.get(inHand);
  const person = registration ? roster.person(registration.roundId, registration.personId) : null;
  const last = [...state.tubes.values()].filter(({ isHousehold }) => !isHousehold).at(-1)?.poolSize;
  const fitting = sizes.filter((size) => size <= (person?.poolSize ?? LARGEST_POOL));
  const usual = last && fitting.includes(last) ? last : (fitting.at(-1) ?? 1);
  const family = person?.door ? Math.min(LARGEST_POOL, roster.household(person).length) : 0;
  return (
    <section className="desk-panel" aria-label={t('panel.openTube')}>
      <h2>{t('panel.openTube')}</h2>
      <p className="desk-code mono">{code}</p>
      <p>{t('panel.openTube.lead')}</p>
      <div className="desk-buttons">
        {[...new Set([...fitting, usual])]
          .sort((a, b) => b - a)
          .map((size) => (
            <button
              key={size}
              type="button"
              className={size === usual ? 'desk-button desk-button-main' : 'desk-button'}
              ref={size === usual ? focusOn : undefined}
              onClick={() => void desk.openTube(code, size, false)}
            >
              {t(size === 1 ? 'pool.single' : 'pool.size', { size })}
            </button>
          ))}
        {family > 1 && (
          <button
            type="button"
            className="desk-button"
            onClick={() => void desk.openTube(code, family, true)}
          >
            {t('pool.household', { count: family })}
          </button>
        )}
        <BackButton onBack={onBack} />
      </div>
    </section>
  );
}

type TubePanels = Of<'CLOSE_TUBE' | 'COUNT_DIFFERS' | 'VOID_TUBE' | 'VOID_SWAB'>;

export function TubePanel({
  panel,
  tube,
  desk,
  view,
  onBack,
}: { panel: TubePanels; tube: DeskTube; view: DeskView } & Back) {
  const { t } = useTexts('specimens');
  switch (panel.kind) {
    case 'CLOSE_TUBE':
      return <Count tube={tube} desk={desk} onBack={onBack} />;
    case 'COUNT_DIFFERS':
      return <Differs tube={tube} counted={panel.counted} desk={desk} view={view} onBack={onBack} />;
    case 'VOID_TUBE':
      return (
        <Reasons
          title={t('panel.voidTube', { tube: tube.code })}
          lead={t('panel.voidTube.lead', { count: bound(tube).length })}
          onReason={(reason) => void desk.voidTube(tube.code, reason)}
          onBack={onBack}
        />
      );
    case 'VOID_SWAB':
      return (
        <Reasons
          title={t('panel.voidSwab', { tube: tube.code })}
          lead={t('panel.voidSwab.lead')}
          onReason={(reason) => void desk.voidSwab(tube.code, panel.swab, reason)}
          onBack={onBack}
        />
      );
  }
}

/** Whoever counts is not told what to find. */
function Count({ tube, desk, onBack }: { tube: DeskTube } & Back) {
  const { t } = useTexts('specimens');
  const [typed, setTyped] = useState('');
  const isCount = /^\d{1,2}$/.test(typed.trim());
  const most = Math.max(tube.poolSize, bound(tube).length) + 1;
  return (
    <form
      className="desk-panel"
      aria-label={t('panel.count')}
      onSubmit={(event) => {
        event.preventDefault();
        if (isCount) {
          void desk.closeTube(tube.code, Number(typed));
        }
      }}
    >
      <h2>{t('panel.count')}</h2>
      <p className="desk-code mono">{tube.code}</p>
      <label htmlFor="swab-count">{t('panel.count.lead')}</label>
      <input
        id="swab-count"
        ref={focusOn}
        className="desk-input desk-input-count"
        inputMode="none"
        autoComplete="off"
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
        }}
      />
      {typed.trim() !== '' && !isCount && (
        <p className="desk-finding desk-finding-stop">{t('panel.count.code')}</p>
      )}
      <div className="desk-digits">
        {Array.from({ length: most + 1 }, (_, count) => (
          <button
            key={count}
            type="button"
            className={typed === String(count) ? 'desk-button desk-button-chosen' : 'desk-button'}
            aria-pressed={typed === String(count)}
            onClick={() => {
              setTyped(String(count));
            }}
          >
            {count}
          </button>
        ))}
      </div>
      <div className="desk-buttons">
        <BackButton onBack={onBack} />
        <button type="submit" className="desk-button desk-button-main" disabled={!isCount}>
          {t('panel.count.close')}
        </button>
      </div>
    </form>
  );
}

function Differs({
  tube,
  counted,
  desk,
  view,
  onBack,
}: { tube: DeskTube; counted: number; view: DeskView } & Back) {
  const { t } = useTexts('specimens');
  const nameOf = useNames(view.roster);
  return (
    <section className="desk-panel desk-panel-stop" aria-label={t('panel.differs')}>
      <h2>{t('panel.differs')}</h2>
      <p>{t('panel.differs.lead', { counted, bound: bound(tube).length })}</p>
      <div className="desk-buttons">
        <button
          type="button"
          className="desk-button desk-button-main"
          onClick={() => void desk.open({ kind: 'CLOSE_TUBE', code: tube.code })}
        >
          {t('panel.recount')}
        </button>
        <button
          type="button"
          className="desk-button"
          onClick={() => void desk.closeTube(tube.code, counted, true)}
        >
          {t('panel.closeHeld')}
        </button>
        <BackButton onBack={onBack} />
      </div>
      <h3>{t('panel.differs.void')}</h3>
      <ul className="desk-list">
        {bound(tube).map((swab) => {
          const { name, place } = nameOf(view.state.registrations.get(swab.registration));
          return (
            <li key={swab.number} className="desk-member">
              <strong>{name}</strong>
              <span>{place}</span>
              <button
                type="button"
                className="desk-button desk-button-small"
                onClick={() => void desk.voidSwab(tube.code, swab.number, 'MISCOUNTED')}
              >
                {t('panel.notInTube')}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
